#include "code/codeword.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/random.h"

namespace surprisal {
namespace {

std::string random_digits(test::Random& random, std::size_t length) {
  std::string digits;
  for (std::size_t i = 0; i < length; ++i) {
    digits.push_back(random.below(2) == 0 ? '0' : '1');
  }
  return digits;
}

Codeword word(const std::string& digits) {
  return Codeword::parse(digits).value();
}

TEST(CodewordTest, IsBitsFirstBitFirst) {
  const Codeword codeword(0b0110, 4);
  EXPECT_EQ(codeword.length(), 4u);
  EXPECT_FALSE(codeword.bit(0));
  EXPECT_TRUE(codeword.bit(1));
  EXPECT_EQ(codeword.to_string(), "0110");
  EXPECT_EQ(codeword, word("0110"));
  EXPECT_NE(codeword, word("110"));
}

TEST(CodewordTest, MayBeEmpty) {
  EXPECT_TRUE(Codeword().empty());
  EXPECT_EQ(word(""), Codeword());
  EXPECT_EQ(Codeword(0, 0).to_string(), "");
  EXPECT_TRUE(Codeword().is_prefix_of(word("1")));
}

TEST(CodewordTest, RefusesOtherCharactersAndMoreThan4096Bits) {
  EXPECT_EQ(Codeword::parse("01x").error(), Error::kInvalidBit);
  EXPECT_EQ(Codeword::parse("0 1").error(), Error::kInvalidBit);
  EXPECT_TRUE(Codeword::parse(std::string(4096, '1')));
  EXPECT_EQ(Codeword::parse(std::string(4097, '1')).error(),
            Error::kCodewordTooLong);
}

// Lengths on both sides of a limb's end.
class CodewordLengthTest : public testing::TestWithParam<std::size_t> {};

TEST_P(CodewordLengthTest, KeepsEveryBitHoweverItIsBuilt) {
  test::Random random(GetParam());
  const std::string digits = random_digits(random, GetParam());
  const Codeword parsed = word(digits);
  EXPECT_EQ(parsed.to_string(), digits);

  Codeword appended;
  for (std::size_t i = 0; i < digits.size();) {
    const auto count = static_cast<unsigned>(
        std::min<std::size_t>(digits.size() - i, 1 + random.below(64)));
    std::uint64_t value = 0;
    for (unsigned j = 0; j < count; ++j) {
      value = value << 1 | (digits[i + j] == '1' ? 1u : 0u);
    }
    appended.append(value, count);
    i += count;
  }
  EXPECT_EQ(appended, parsed);
}

TEST_P(CodewordLengthTest, KnowsItsPrefixesAndItsEqual) {
  test::Random random(GetParam() + 1);
  const std::string digits = random_digits(random, GetParam());
  for (const std::size_t other_length :
       {GetParam() / 2, GetParam() - 1, GetParam(), GetParam() + 1,
        GetParam() + 64}) {
    std::string other =
        (digits + random_digits(random, 65)).substr(0, other_length);
    for (const bool flip_last : {false, true}) {
      if (flip_last && !other.empty()) other.back() ^= 1;
      EXPECT_EQ(word(other).is_prefix_of(word(digits)),
                digits.compare(0, other.size(), other) == 0);
      EXPECT_EQ(word(other) == word(digits), other == digits);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Edges, CodewordLengthTest,
                         testing::Values(1, 2, 63, 64, 65, 127, 128, 129, 200,
                                         4031));

TEST(CodewordTest, GivesLimbsLeftAligned) {
  const Codeword codeword = word("1" + std::string(64, '0') + "11");
  EXPECT_EQ(codeword.limb(0), std::uint64_t{1} << 63);
  EXPECT_EQ(codeword.limb(1), std::uint64_t{3} << 61);
  EXPECT_EQ(codeword.limb(2), 0u);
}

}  // namespace
}  // namespace surprisal
