#include "code/cost.h"

#include <gtest/gtest.h>

#include "information/entropy.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;
using test::Lengths;

constexpr double kTolerance = 1e-12;

TEST(CostTest, OfTheRobotIsTheEntropy) {
  const Counts counts = {4, 2, 1, 1};
  const Lengths lengths = {1, 2, 3, 3};
  EXPECT_EQ(total_bits(counts, lengths), 14u);
  EXPECT_EQ(expected_length(counts, lengths), 1.75);
  EXPECT_EQ(efficiency(counts, lengths), 1);
  const Redundancy parts = redundancy(counts, lengths);
  EXPECT_EQ(parts.by_symbol, std::vector<double>({0, 0, 0, 0}));
  EXPECT_EQ(parts.total, 0);
}

TEST(CostTest, OfTheRobotWithTheWrongOdds) {
  const Counts counts = {1, 1, 2, 4};
  const Lengths lengths = {1, 2, 3, 3};
  EXPECT_EQ(expected_length(counts, lengths), 2.625);
  const Redundancy parts = redundancy(counts, lengths);
  // 1/8 (1-3), 1/8 (2-3), 1/4 (3-2), 1/2 (3-1).
  EXPECT_EQ(parts.by_symbol, std::vector<double>({-0.25, -0.125, 0.25, 1.0}));
  EXPECT_EQ(parts.overpaid, 1.25);
  EXPECT_EQ(parts.underpaid, 0.375);
  EXPECT_EQ(parts.total, 0.875);
}

TEST(CostTest, OverpaidMinusUnderpaidIsLengthMinusEntropy) {
  const Counts counts = {5, 2, 1, 1, 2};  // abracadabra
  const Lengths lengths = {1, 3, 3, 4, 4};
  const Redundancy parts = redundancy(counts, lengths);
  EXPECT_LT(parts.by_symbol[0], 0);  // 1 bit against 1.14
  EXPECT_GT(parts.underpaid, 0);
  EXPECT_NEAR(parts.total,
              expected_length(counts, lengths) -
                  entropy(std::span<const std::uint32_t>(counts)),
              kTolerance);
}

TEST(CostTest, OfOneSymbolIsAllRedundancy) {
  const Counts counts = {9};
  const Lengths lengths = {1};
  EXPECT_EQ(redundancy(counts, lengths).total, 1);
  EXPECT_EQ(efficiency(counts, lengths), 0);
}

TEST(CostTest, OfNothingIsNothing) {
  EXPECT_EQ(total_bits({}, {}), 0u);
  EXPECT_EQ(expected_length({}, {}), 0);
  EXPECT_EQ(efficiency({}, {}), 1);
  EXPECT_TRUE(redundancy({}, {}).by_symbol.empty());
}

TEST(CostTest, CountsBeyond32Bits) {
  const Counts counts = {0xFFFFFFFF, 0};
  const Lengths lengths = {4096, 0};
  EXPECT_EQ(total_bits(counts, lengths), std::uint64_t{0xFFFFFFFF} * 4096);
}

TEST(CostTest, AsksForAWordWhereASymbolOccurs) {
  EXPECT_TRUE(covers(Counts{1, 0}, Lengths{1, 0}));
  EXPECT_TRUE(covers(Counts{1, 0}, Lengths{1, 1}));
  EXPECT_FALSE(covers(Counts{1, 1}, Lengths{1, 0}));
  EXPECT_FALSE(covers(Counts{1, 1}, Lengths{1}));
}

}  // namespace
}  // namespace surprisal
