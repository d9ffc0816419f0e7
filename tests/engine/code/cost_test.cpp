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

TEST(CostTest, SplitsTheLengthOfTheRobotUnderALongWord) {
  const Counts counts = {4, 2, 1, 1};
  const Lengths lengths = {2, 2, 2, 3};
  const Result<LengthSplit> split = split_length(counts, lengths);
  ASSERT_TRUE(split);
  EXPECT_EQ(split->entropy, 1.75);
  // K = 7/8 and Q = 2/7, 2/7, 2/7, 1/7.
  EXPECT_NEAR(split->unused, 0.192645077942396, kTolerance);
  const std::vector<double> p = {0.5, 0.25, 0.125, 0.125};
  const std::vector<double> q = {2 / 7., 2 / 7., 2 / 7., 1 / 7.};
  EXPECT_NEAR(split->divergence, kl_divergence(p, q), kTolerance);
  EXPECT_NEAR(split->divergence + split->unused, 0.375, kTolerance);
}

TEST(CostTest, SplitsTheLengthUnderACompleteCodeWithoutARest) {
  const Lengths lengths = {1, 2, 3, 3};
  const Result<LengthSplit> right = split_length(Counts{4, 2, 1, 1}, lengths);
  ASSERT_TRUE(right);
  EXPECT_EQ(right->entropy, 1.75);
  EXPECT_EQ(right->divergence, 0);
  EXPECT_EQ(right->unused, 0);
  const Result<LengthSplit> wrong =
      split_length(std::vector<double>{0.125, 0.125, 0.25, 0.5}, lengths);
  ASSERT_TRUE(wrong);
  EXPECT_EQ(wrong->entropy, 1.75);
  EXPECT_EQ(wrong->divergence, 0.875);
  EXPECT_EQ(wrong->unused, 0);
}

TEST(CostTest, SplitsTheOneBitOfOneSymbolAsUnused) {
  const Result<LengthSplit> split = split_length(Counts{9}, Lengths{1});
  ASSERT_TRUE(split);
  EXPECT_EQ(split->entropy, 0);
  EXPECT_EQ(split->divergence, 0);
  EXPECT_EQ(split->unused, 1);
}

TEST(CostTest, CountsTheWordsOfSymbolsThatDoNotOccurAsDivergence) {
  const Result<LengthSplit> split =
      split_length(Counts{1, 0, 0}, Lengths{1, 2, 2});
  ASSERT_TRUE(split);
  EXPECT_EQ(split->divergence, 1);
  EXPECT_EQ(split->unused, 0);
}

TEST(CostTest, SplitsLengthsWhoseKraftSumIsBelowEveryDouble) {
  const Result<LengthSplit> split =
      split_length(Counts{1, 1}, Lengths{4096, 4096});
  ASSERT_TRUE(split);
  EXPECT_EQ(split->entropy, 1);
  EXPECT_EQ(split->divergence, 0);
  EXPECT_EQ(split->unused, 4095);
}

TEST(CostTest, SplitsSumToTheExpectedLength) {
  for (const test::Sample& sample : test::samples()) {
    Lengths lengths;
    for (std::size_t i = 0; i < sample.counts.size(); ++i) {
      lengths.push_back(static_cast<std::uint16_t>(10 + i * i % 7));
    }
    const Result<LengthSplit> split = split_length(sample.counts, lengths);
    ASSERT_TRUE(split) << sample.name;
    EXPECT_GE(split->divergence, 0) << sample.name;
    EXPECT_NEAR(split->entropy + split->divergence + split->unused,
                expected_length(sample.counts, lengths), kTolerance)
        << sample.name;
  }
}

TEST(CostTest, RefusesToSplitWhatNoCodeHas) {
  EXPECT_EQ(split_length(Counts{1, 1}, Lengths{1, 0}).error(),
            Error::kNoCodeword);
  EXPECT_EQ(split_length(Counts{1, 1}, Lengths{1}).error(), Error::kNoCodeword);
  EXPECT_EQ(split_length(Counts{1, 1, 1}, Lengths{1, 1, 4096}).error(),
            Error::kOverSubscribed);
}

TEST(CostTest, SplitsNothingIntoNothing) {
  for (const Counts& counts : {Counts{}, Counts{0, 0}}) {
    const Result<LengthSplit> split =
        split_length(counts, Lengths(counts.size(), 3));
    ASSERT_TRUE(split);
    EXPECT_EQ(split->entropy, 0);
    EXPECT_EQ(split->divergence, 0);
    EXPECT_EQ(split->unused, 0);
  }
}

}  // namespace
}  // namespace surprisal
