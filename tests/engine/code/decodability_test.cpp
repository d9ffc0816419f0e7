#include "code/decodability.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "bits/bit_reader.h"
#include "support/decodability_oracle.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::codebook_of;
using test::Indices;
using test::Words;

std::string text_of(const BitString& bits) {
  std::string text;
  for (std::uint64_t i = 0; i < bits.bit_count; ++i) {
    text.push_back(
        (bits.bytes[static_cast<std::size_t>(i / 8)] >> (7 - i % 8) & 1) != 0
            ? '1'
            : '0');
  }
  return text;
}

std::string written(const Words& words, const Indices& symbols) {
  std::string text;
  for (const std::uint32_t symbol : symbols) text += words[symbol];
  return text;
}

// The shortest ambiguous string; "" if there is none. Both readings are checked
// to be what they should.
std::string ambiguity(const Words& words) {
  const Result<Decodability> found = decodability(codebook_of(words));
  EXPECT_TRUE(found);
  if (!found) return "too many steps";
  const std::string text = text_of(found->ambiguity);
  EXPECT_EQ(found->is_uniquely_decodable, text.empty());
  EXPECT_EQ(written(words, found->first), text);
  EXPECT_EQ(written(words, found->second), text);
  if (!text.empty()) {
    EXPECT_NE(found->first[0], found->second[0]);
    EXPECT_LE(words[found->first[0]].size(), words[found->second[0]].size());
  }
  return text;
}

std::string random_word(test::Random& random, unsigned length) {
  std::string word;
  while (word.size() < length) word.push_back(random.below(2) ? '1' : '0');
  return word;
}

TEST(DecodabilityTest, FindsTheSixBitsOfTheFiveWordExample) {
  const Words words = {"1", "011", "01110", "1110", "10011"};
  const Result<Decodability> found = decodability(codebook_of(words));
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->is_uniquely_decodable);
  EXPECT_EQ(found->ambiguity.bit_count, 6u);
  ambiguity(words);
}

TEST(DecodabilityTest, IsToldFromBeingPrefixFree) {
  const Codebook codebook = codebook_of({"0", "01", "11"});
  EXPECT_FALSE(codebook.is_prefix_free());
  const Result<Decodability> found = decodability(codebook);
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->is_uniquely_decodable);
  EXPECT_EQ(found->ambiguity, BitString());
  EXPECT_TRUE(found->first.empty() && found->second.empty());
}

TEST(DecodabilityTest, FindsTheFifthWordOfTheRobotAmbiguous) {
  const Words words = {"0", "10", "110", "111", "100"};
  const Result<Decodability> found = decodability(codebook_of(words));
  ASSERT_TRUE(found);
  EXPECT_EQ(text_of(found->ambiguity), "100");
  EXPECT_EQ(found->first, Indices({1, 0}));
  EXPECT_EQ(found->second, Indices({4}));
}

TEST(DecodabilityTest, TakesEqualWordsAsAnAmbiguity) {
  const Result<Decodability> found =
      decodability(codebook_of({"110", "", "01", "110", "01", "01"}));
  ASSERT_TRUE(found);
  EXPECT_EQ(text_of(found->ambiguity), "01");
  EXPECT_EQ(found->first, Indices({2}));
  EXPECT_EQ(found->second, Indices({4}));
}

TEST(DecodabilityTest, PrefersShorterReadingsToLongerEqualWords) {
  EXPECT_EQ(ambiguity({"11111", "11111", "0", "00"}), "00");
}

TEST(DecodabilityTest, AcceptsFewWords) {
  EXPECT_EQ(ambiguity({}), "");
  EXPECT_EQ(ambiguity({"", ""}), "");
  EXPECT_EQ(ambiguity({"", "0110"}), "");
}

TEST(DecodabilityTest, IsBruteForcesEqual) {
  constexpr unsigned kMost = 13;
  test::Random random(62);
  int decodable = 0;
  for (int round = 0; round < 4000; ++round) {
    Words words(2 + random.below(4));
    const unsigned longest = 2 + random.below(4);
    for (std::string& word : words) {
      word = random_word(random, 1 + random.below(longest));
    }
    const std::string found = ambiguity(words);
    const unsigned shortest = test::shortest_ambiguity(words, kMost);
    ASSERT_EQ(found.size() <= kMost ? found.size() : 0, shortest)
        << "seed 62, round " << round;
    ASSERT_EQ(found.empty(), test::is_uniquely_decodable(words));
    decodable += found.empty() ? 1 : 0;
  }
  EXPECT_GT(decodable, 500);
}

// Two blocks of one length in place of the bits change no reading, and what has
// two readings has two from its end on in the code of the reversed words.
TEST(DecodabilityTest, FindsAsManyBlocksAsBitsAndAsManyBackwards) {
  test::Random random(63);
  int ambiguous = 0;
  for (int round = 0; round < 300; ++round) {
    Words words(3 + random.below(3));
    for (std::string& word : words) {
      word = random_word(random, 1 + random.below(5));
    }
    const std::size_t bits = ambiguity(words).size();
    ambiguous += bits > 0 ? 1 : 0;

    const unsigned block_bits = 2 + random.below(200);
    const std::string zero = random_word(random, block_bits);
    std::string one = zero;
    one[random.below(block_bits)] ^= 1;
    for (std::string& word : words) {
      std::string blocks;
      for (const char bit : word) blocks += bit == '0' ? zero : one;
      word = blocks;
    }
    ASSERT_EQ(ambiguity(words).size(), bits * block_bits)
        << "seed 63, round " << round;
    for (std::string& word : words) std::reverse(word.begin(), word.end());
    ASSERT_EQ(ambiguity(words).size(), bits * block_bits)
        << "seed 63, round " << round;
  }
  EXPECT_GT(ambiguous, 100);
  EXPECT_LT(ambiguous, 290);
}

TEST(DecodabilityTest, ChoosesTheSameStringWhateverTheOrderOfSymbols) {
  test::Random random(64);
  for (int round = 0; round < 500; ++round) {
    Words words(3 + random.below(8));
    for (std::string& word : words) {
      word = random_word(random, 1 + random.below(6));
    }
    const std::string before = ambiguity(words);
    random.shuffle(words);
    ASSERT_EQ(ambiguity(words), before) << "seed 64, round " << round;
  }
}

TEST(DecodabilityTest, SpellsStringsLongerThanAnyWord) {
  // The first two words leave block 1; after block i fits only the word of the
  // blocks i and i + 1; the last word is the last block.
  constexpr unsigned kBlockBits = 100;
  constexpr unsigned kBlocks = 60;
  test::Random random(66);
  std::string block = random_word(random, kBlockBits);
  Words words = {block};
  for (unsigned i = 1; i < kBlocks; ++i) {
    const std::string next = random_word(random, kBlockBits);
    words.push_back(block + next);
    block = next;
  }
  words.push_back(block);
  EXPECT_EQ(ambiguity(words).size(), kBlocks * kBlockBits);
}

TEST(DecodabilityTest, AnswersAHundredWordsInAFractionOfTheLimit) {
  test::Random random(65);
  for (int round = 0; round < 20; ++round) {
    std::vector<Codeword> words;
    for (int i = 0; i < 100; ++i) {
      const unsigned length = 7 + random.below(18);
      words.emplace_back(random.next() >> (64 - length), length);
    }
    EXPECT_TRUE(decodability(make_codebook(words), kMaxDecodabilitySteps / 32));
  }
}

TEST(DecodabilityTest, AnswersAtOnceWhereShortWordsAreAmbiguous) {
  Words words;
  for (std::size_t n = 1; n <= 4096; ++n) words.emplace_back(n, '0');
  const Result<Decodability> found = decodability(codebook_of(words), 200);
  ASSERT_TRUE(found);
  EXPECT_EQ(text_of(found->ambiguity), "00");
}

TEST(DecodabilityTest, RefusesWhatTakesTooManySteps) {
  // Any two of 2,048 runs of zeros leave a shorter one.
  Words words;
  for (std::size_t n = 2049; n <= 4096; ++n) words.emplace_back(n, '0');
  const Result<Decodability> found = decodability(codebook_of(words));
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error(), Error::kTooManySteps);
  EXPECT_NE(std::string(error_text(found.error())).find("16,777,216"),
            std::string::npos);
  static_assert(kMaxDecodabilitySteps == 16'777'216);
}

TEST(DecodabilityTest, TakesNoMoreStepsThanItMay) {
  // 6 bits need two suffixes.
  const Codebook codebook = codebook_of({"1", "011", "01110", "1110", "10011"});
  EXPECT_FALSE(decodability(codebook, 0));
  EXPECT_FALSE(decodability(codebook, 2 * 128));
  EXPECT_TRUE(decodability(codebook, 10 * 128));
  // What is prefix-free needs no search.
  EXPECT_TRUE(decodability(codebook_of({"0", "10"}), 0));
}

}  // namespace
}  // namespace surprisal
