#include "coding/prefix_coder.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string>

#include "code/construct/huffman.h"
#include "support/messages.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::code_of_words;
using test::Indices;

BitString bits_of(const std::string& digits) {
  BitWriter writer;
  for (const char digit : digits) writer.append(digit == '1' ? 1 : 0, 1);
  return writer.take();
}

// What both decoders say; they must not differ in anything.
Result<Indices> decoded(const std::string& digits, const Code& code,
                        std::uint64_t count, End end) {
  const BitString bits = bits_of(digits);
  BitReader fast(bits);
  BitReader slow(bits);
  const Result<Indices> answer = decode(fast, code, count, end);
  const Result<Indices> reference = decode_bit_by_bit(slow, code, count, end);
  EXPECT_EQ(answer.has_value(), reference.has_value());
  if (answer && reference) {
    EXPECT_EQ(*answer, *reference);
  } else if (!answer && !reference) {
    EXPECT_EQ(answer.error(), reference.error());
  }
  EXPECT_EQ(fast.position(), slow.position());
  return answer;
}

const Code& robot() {
  static const Code code = code_of_words({"0", "10", "110", "111"});
  return code;
}

TEST(PrefixCoderTest, TellsTheRobotDownUpLeft) {
  const Indices message = {1, 0, 2};
  const Result<BitString> bits = encode(message, robot());
  ASSERT_TRUE(bits);
  EXPECT_EQ(*bits, bits_of("100110"));
  EXPECT_EQ(*decoded("100110", robot(), 3, End::kExact), message);
}

TEST(PrefixCoderTest, RefusesASymbolWithoutAWord) {
  const Code code = code_of_words({"0", ""});
  EXPECT_EQ(encode(Indices{0, 1}, code).error(), Error::kNoCodeword);
  EXPECT_EQ(encode(Indices{2}, code).error(), Error::kNoCodeword);
}

TEST(PrefixCoderTest, EncodesNothingAsNothing) {
  EXPECT_EQ(*encode({}, robot()), BitString{});
  EXPECT_EQ(*decoded("", robot(), 0, End::kExact), Indices{});
  EXPECT_EQ(*decoded("", Code(), 0, End::kExact), Indices{});
}

TEST(PrefixCoderTest, TellsThreeTroublesApart) {
  const Code incomplete = code_of_words({"00", "01", "100", "1101"});
  const auto error = [&](const std::string& digits) {
    return decoded(digits, incomplete, 2, End::kExact).error();
  };
  EXPECT_EQ(error("00"), Error::kTruncatedStream);
  EXPECT_EQ(error("000"), Error::kTruncatedStream);
  EXPECT_EQ(error("0010"), Error::kTruncatedStream);
  EXPECT_EQ(error("0011"), Error::kTruncatedStream);
  EXPECT_EQ(error("00110"), Error::kTruncatedStream);
  EXPECT_EQ(error("00111"), Error::kDeadEnd);
  EXPECT_EQ(error("00101"), Error::kDeadEnd);
  EXPECT_EQ(error("001100"), Error::kDeadEnd);
  EXPECT_EQ(error("00010"), Error::kTrailingBits);
  EXPECT_TRUE(decoded("00010", incomplete, 2, End::kAnything));
  EXPECT_TRUE(decoded("001101", incomplete, 2, End::kExact));
}

TEST(PrefixCoderTest, OfOneSymbolLeadsNowhereOnAOne) {
  const Code code = code_of_words({"0"});
  EXPECT_EQ(*decoded("000", code, 3, End::kExact), Indices({0, 0, 0}));
  EXPECT_EQ(decoded("001", code, 3, End::kExact).error(), Error::kDeadEnd);
}

TEST(PrefixCoderTest, OfNoSymbolsLeadsNowhere) {
  EXPECT_EQ(decoded("0", Code(), 1, End::kExact).error(), Error::kDeadEnd);
  EXPECT_EQ(decoded("", Code(), 1, End::kExact).error(),
            Error::kTruncatedStream);
}

TEST(PrefixCoderTest, BelievesNoCountThatLies) {
  const std::uint64_t lie = ~std::uint64_t{0};
  EXPECT_EQ(decoded("0000", robot(), lie, End::kExact).error(),
            Error::kTruncatedStream);
}

TEST(PrefixCoderTest, DecodesUntilTheBitsEnd) {
  const BitString bits = bits_of("100110");
  BitReader reader(bits);
  EXPECT_EQ(*decode_all(reader, robot()), Indices({1, 0, 2}));
  const BitString cut = bits_of("10011");
  BitReader second(cut);
  EXPECT_EQ(decode_all(second, robot()).error(), Error::kTruncatedStream);
}

TEST(PrefixCoderTest, TakesWordsOfEveryLengthUpTo4096) {
  std::vector<std::uint16_t> lengths(4096);
  std::iota(lengths.begin(), lengths.end(), std::uint16_t{1});
  lengths.push_back(4096);
  const Code code = test::code_of_lengths(lengths);
  const Indices message = {4096, 0,  4095, 10, 11,  12,  4094,
                           62,   63, 64,   65, 127, 128, 4096};
  const Result<BitString> bits = encode(message, code);
  ASSERT_TRUE(bits);
  BitReader fast(*bits);
  BitReader slow(*bits);
  EXPECT_EQ(*decode(fast, code, message.size(), End::kExact), message);
  EXPECT_EQ(*decode_bit_by_bit(slow, code, message.size(), End::kExact),
            message);
}

TEST(PrefixCoderTest, AgreesWithTheReferenceOnEveryShortStream) {
  const std::vector<Code> codes = {
      robot(), code_of_words({"00", "01", "100", "1101"}), code_of_words({"1"}),
      code_of_words({"0110", "", "1"})};
  for (const Code& code : codes) {
    for (unsigned length = 0; length <= 9; ++length) {
      for (unsigned value = 0; value < 1u << length; ++value) {
        const std::string digits = Codeword(value, length).to_string();
        for (const std::uint64_t count : {1u, 2u, 3u}) {
          (void)decoded(digits, code, count, End::kExact);
          (void)decoded(digits, code, count, End::kAnything);
        }
      }
    }
  }
}

TEST(PrefixCoderTest, AgreesWithTheReferenceWhereWordsOutgrowTheTable) {
  test::Random random(6);
  for (int round = 0; round < 60; ++round) {
    std::vector<std::uint16_t> lengths;
    const unsigned shortest = 3 + random.below(10);
    for (unsigned i = 0; i < 60; ++i) {
      lengths.push_back(
          static_cast<std::uint16_t>(shortest + 3 + random.below(80)));
    }
    const Code code = test::code_of_lengths(lengths);
    Indices message(20);
    for (std::uint32_t& symbol : message) symbol = random.below(60);
    const BitString bits = *encode(message, code);
    std::string digits;
    BitReader reader(bits);
    while (reader.remaining() > 0) {
      digits.push_back(*reader.read(1) == 1 ? '1' : '0');
    }
    EXPECT_EQ(*decoded(digits, code, 20, End::kExact), message);
    digits.resize(digits.size() - 1 - random.below(60));
    EXPECT_EQ(decoded(digits, code, 20, End::kExact).error(),
              Error::kTruncatedStream);
    digits[random.below(static_cast<std::uint32_t>(digits.size()))] ^= 1;
    (void)decoded(digits, code, 20, End::kExact);
  }
}

TEST(PrefixCoderTest, HandlesAnAlphabetOfEveryCodePoint) {
  test::Random random(7);
  test::Counts counts(1'114'112);
  for (std::uint32_t& count : counts) count = 1 + random.below(5000);
  const Code code = test::code_of_lengths(huffman_lengths(counts));
  Indices message(20'000);
  for (std::uint32_t& symbol : message) symbol = random.below(1'114'112);
  const BitString bits = *encode(message, code);
  BitReader reader(bits);
  EXPECT_EQ(*decode(reader, code, message.size(), End::kExact), message);
}

}  // namespace
}  // namespace surprisal
