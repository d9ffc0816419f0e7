#include "code/construct/golomb_rice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "code/construct/unary.h"
#include "code/cost.h"
#include "support/messages.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;

// The message's bits with this k, by the definition.
std::uint64_t bits_with(Counts counts, unsigned k) {
  counts.erase(std::remove(counts.begin(), counts.end(), 0u), counts.end());
  std::sort(counts.begin(), counts.end(), std::greater<>());
  std::uint64_t bits = 0;
  std::uint64_t quotient = 0;
  std::uint64_t remainder = 0;
  for (const std::uint32_t count : counts) {
    bits += count * (quotient + 1 + k);
    if (++remainder == std::uint64_t{1} << k) {
      remainder = 0;
      ++quotient;
    }
  }
  return bits;
}

TEST(GolombRiceTest, WritesTheTextbooksWordsOfZeroToEight) {
  const GolombRice rice = golomb_rice_code(Counts(9, 1));
  EXPECT_EQ(rice.k, 2u);
  EXPECT_EQ(test::words_of(rice.code),
            std::vector<std::string>({"000", "001", "010", "011", "1000",
                                      "1001", "1010", "1011", "11000"}));
}

TEST(GolombRiceTest, OrdersEqualLengthsByRankAndNotBySymbol) {
  const GolombRice rice = golomb_rice_code(Counts{4, 5, 0, 6, 7, 8});
  EXPECT_EQ(rice.k, 1u);
  EXPECT_EQ(test::words_of(rice.code),
            std::vector<std::string>({"1100", "101", "", "100", "01", "00"}));
}

TEST(GolombRiceTest, IsTheUnaryCodeWhereThatIsBest) {
  const Counts counts = {1, 2, 4, 8, 16};
  const GolombRice rice = golomb_rice_code(counts);
  EXPECT_EQ(rice.k, 0u);
  EXPECT_EQ(test::words_of(rice.code),
            test::words_of(unary_code(counts).value()));
}

TEST(GolombRiceTest, GivesOneSymbolAZero) {
  const GolombRice rice = golomb_rice_code(Counts{0, 9});
  EXPECT_EQ(rice.k, 0u);
  EXPECT_EQ(test::words_of(rice.code), std::vector<std::string>({"", "0"}));
  EXPECT_EQ(golomb_rice_code(Counts{}).code.size(), 0u);
  EXPECT_EQ(golomb_rice_code(Counts{0}).code.length(0), 0u);
}

TEST(GolombRiceTest, TakesTheSmallerOfTwoEqualK) {
  const Counts counts = {1, 1, 1, 1};
  ASSERT_EQ(bits_with(counts, 0), 10u);
  ASSERT_EQ(bits_with(counts, 1), 10u);
  EXPECT_EQ(golomb_rice_code(counts).k, 0u);
}

TEST(GolombRiceTest, HasTheBestKByBruteForce) {
  test::Random random(53);
  for (int round = 0; round < 300; ++round) {
    Counts counts(1 + random.below(200));
    for (std::uint32_t& count : counts) {
      count = random.below(1000) >> random.below(10);
    }
    const GolombRice rice = golomb_rice_code(counts);
    unsigned best = 0;
    for (unsigned k = 1; k <= 12; ++k) {
      if (bits_with(counts, k) < bits_with(counts, best)) best = k;
    }
    ASSERT_EQ(rice.k, best) << "seed 53, round " << round;
    ASSERT_EQ(total_bits(counts, rice.code.lengths()), bits_with(counts, best));
  }
}

TEST(GolombRiceTest, SpendsHalfABitMoreThanFixedLengthOn256EqualCounts) {
  const GolombRice rice = golomb_rice_code(Counts(256, 2));
  EXPECT_EQ(rice.k, 6u);
  EXPECT_EQ(total_bits(Counts(256, 2), rice.code.lengths()), 256u * (8 + 9));
}

TEST(GolombRiceTest, PassesOverEachKWithWordsTooLong) {
  // By cost alone k = 0: the first symbol outweighs all others.
  Counts counts(10'000, 1);
  counts[0] = 0xFFFFFFFF;
  ASSERT_LT(bits_with(counts, 0), bits_with(counts, 1));
  const GolombRice rice = golomb_rice_code(counts);
  EXPECT_EQ(rice.k, 2u);
  EXPECT_EQ(rice.code.longest(), 2499u + 1 + 2);
  EXPECT_EQ(rice.code.codeword(9999).to_string(),
            std::string(2499, '1') + "0" + "11");
}

TEST(GolombRiceTest, HandlesEveryCodePoint) {
  test::Random random(3);
  Counts counts(1'114'112);
  for (std::uint32_t& count : counts) count = 1 + random.below(1000);
  const GolombRice rice = golomb_rice_code(counts);
  EXPECT_EQ(total_bits(counts, rice.code.lengths()), bits_with(counts, rice.k));
  EXPECT_LE(rice.code.longest(), 32u);
}

}  // namespace
}  // namespace surprisal
