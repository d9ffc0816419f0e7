#include "code/kraft.h"

#include <gtest/gtest.h>

#include <numeric>

#include "support/samples.h"

namespace surprisal {
namespace {

using test::Lengths;

struct Expected {
  const char* name;
  Lengths lengths;
  KraftClass kraft_class;
  const char* fraction;
  double value;
};

class KraftTest : public testing::TestWithParam<Expected> {};

TEST_P(KraftTest, IsExact) {
  const KraftSum sum = kraft_sum(GetParam().lengths);
  EXPECT_EQ(sum.compare_with_one(), GetParam().kraft_class);
  EXPECT_EQ(sum.fraction(), GetParam().fraction);
  EXPECT_EQ(sum.value(), GetParam().value);
}

Lengths unary(unsigned longest) {
  Lengths lengths(longest);
  std::iota(lengths.begin(), lengths.end(), std::uint16_t{1});
  return lengths;
}

Lengths with(Lengths lengths, std::uint16_t more) {
  lengths.push_back(more);
  return lengths;
}

constexpr KraftClass kLess = KraftClass::kIncomplete;
constexpr KraftClass kOne = KraftClass::kComplete;
constexpr KraftClass kMore = KraftClass::kOverSubscribed;

INSTANTIATE_TEST_SUITE_P(
    Sums, KraftTest,
    testing::Values(
        Expected{"Robot", {1, 2, 3, 3}, kOne, "1", 1},
        Expected{"RobotWithAFifth", {1, 2, 3, 3, 3}, kMore, "9/8", 1.125},
        Expected{"RobotWithALongWord", {2, 2, 2, 3}, kLess, "7/8", 0.875},
        Expected{"None", {}, kLess, "0", 0},
        Expected{"Unused", {0, 0, 0}, kLess, "0", 0},
        Expected{"OneSymbol", {0, 1, 0}, kLess, "1/2", 0.5},
        Expected{"ThreeOfOneBit", {1, 1, 1}, kMore, "3/2", 1.5},
        Expected{"LargestDenominator",
                 {63},
                 kLess,
                 "1/9223372036854775808",
                 0x1p-63},
        Expected{"BelowOneBy64Bits", unary(64), kLess, "", 1 - 0x1p-64},
        Expected{"CompleteAt64Bits", with(unary(64), 64), kOne, "1", 1},
        Expected{"AboveOneBy65Bits", with(with(unary(64), 64), 65), kMore, "",
                 1},
        Expected{"BelowOneBy4096Bits", unary(4096), kLess, "", 1},
        Expected{"CompleteAt4096Bits", with(unary(4096), 4096), kOne, "1", 1},
        Expected{"AboveOneBy4096Bits", with(with(unary(4096), 4096), 4096),
                 kMore, "", 1},
        Expected{"LongestRepresentable", {1, 65535}, kLess, "", 0.5}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(KraftTest, CarriesThroughManyWords) {
  // 2^20 words of 20 bits fill everything; one more does not fit.
  Lengths lengths(std::size_t{1} << 20, 20);
  EXPECT_EQ(kraft_sum(lengths).compare_with_one(), kOne);
  lengths.push_back(300);
  EXPECT_EQ(kraft_sum(lengths).compare_with_one(), kMore);
  lengths[0] = 21;
  EXPECT_EQ(kraft_sum(lengths).compare_with_one(), kLess);
}

TEST(KraftTest, IsTheSameInAnyOrder) {
  EXPECT_EQ(kraft_sum(Lengths{3, 1, 0, 3, 2}).fraction(), "1");
}

}  // namespace
}  // namespace surprisal
