#include "coding/only_reading.h"

#include <gtest/gtest.h>

#include <string>

#include "coding/prefix_coder.h"
#include "support/decodability_oracle.h"
#include "support/messages.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::Indices;
using test::Random;
using test::Words;

BitString bits_of(const std::string& digits) {
  BitWriter writer;
  for (const char digit : digits) writer.append(digit == '1' ? 1 : 0, 1);
  return writer.take();
}

// What it reads, after `skipped` bits in front.
Result<Indices> read(const std::string& digits, const Codebook& codebook,
                     unsigned skipped = 0) {
  const BitString bits = bits_of(std::string(skipped, '1') + digits);
  BitReader reader(bits);
  reader.skip(skipped);
  Result<OnlyReading> reading = OnlyReading::open(reader, codebook);
  if (!reading) return reading.error();
  Indices symbols;
  while (!reading->done()) symbols.push_back(reading->next());
  return symbols;
}

TEST(OnlyReadingTest, FindsTheFirstWordByTheLastBit) {
  const Codebook codebook = test::codebook_of({"0", "01", "11"});
  for (unsigned skipped = 0; skipped < 9; ++skipped) {
    EXPECT_EQ(*read("01111", codebook, skipped), (Indices{0, 2, 2}));
    EXPECT_EQ(*read("0111", codebook, skipped), (Indices{1, 2}));
  }
}

TEST(OnlyReadingTest, TellsNoReadingFromSeveral) {
  const Codebook codebook = test::codebook_of({"0", "01", "11"});
  EXPECT_EQ(*read("", codebook), Indices{});
  EXPECT_EQ(read("1", codebook).error(), Error::kTruncatedStream);
  EXPECT_EQ(read("10", codebook).error(), Error::kTruncatedStream);
  // FACTS: cdb, babe and two more.
  const Codebook ambiguous =
      test::codebook_of({"1", "011", "01110", "1110", "10011"});
  EXPECT_EQ(read("011101110011", ambiguous).error(),
            Error::kNotUniquelyDecodable);
  EXPECT_EQ(*read("1011", ambiguous), (Indices{0, 1}));
  EXPECT_EQ(read("0", test::codebook_of({"0", "0"})).error(),
            Error::kNotUniquelyDecodable);
}

TEST(OnlyReadingTest, OfAPrefixFreeCodeIsWhatItsDecoderReads) {
  const Codebook codebook = test::codebook_of({"0", "10", "110", "111"});
  EXPECT_EQ(*read("100110", codebook), (Indices{1, 0, 2}));
}

TEST(OnlyReadingTest, ReadsWordsOfManyLimbs) {
  const std::string tail(200, '0');
  const Codebook codebook =
      test::codebook_of({"1", "1" + tail, "1" + tail + tail + "0"});
  EXPECT_EQ(*read("1" + ("1" + tail) + "1" + tail + tail + "0" + "1", codebook),
            (Indices{0, 1, 2, 0}));
}

// Every reading of a text, by trying each word in turn.
void all_readings(const std::string& text, const Words& words, Indices& so_far,
                  std::vector<Indices>& found) {
  if (text.empty()) return found.push_back(so_far);
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (text.compare(0, words[i].size(), words[i]) != 0) continue;
    so_far.push_back(i);
    all_readings(text.substr(words[i].size()), words, so_far, found);
    so_far.pop_back();
  }
}

TEST(OnlyReadingTest, IsTheOneThatTryingFinds) {
  Random random(7);
  unsigned unique = 0;
  for (int round = 0; round < 3000; ++round) {
    Words words(2 + random.below(4));
    for (std::string& word : words) {
      for (std::uint32_t n = 1 + random.below(4); n > 0; --n) {
        word += random.below(2) == 0 ? '0' : '1';
      }
    }
    std::string text;
    for (std::uint32_t n = random.below(14); n > 0; --n) {
      text += random.below(2) == 0 ? '0' : '1';
    }
    std::vector<Indices> found;
    Indices so_far;
    all_readings(text, words, so_far, found);
    const Result<Indices> reading = read(text, test::codebook_of(words));
    if (found.size() == 1) {
      ASSERT_TRUE(reading) << text;
      EXPECT_EQ(*reading, found[0]);
      unique += text.empty() ? 0 : 1;
    } else {
      ASSERT_FALSE(reading) << text;
      EXPECT_EQ(reading.error(), found.empty() ? Error::kTruncatedStream
                                               : Error::kNotUniquelyDecodable);
    }
  }
  EXPECT_GT(unique, 100u);
}

}  // namespace
}  // namespace surprisal
