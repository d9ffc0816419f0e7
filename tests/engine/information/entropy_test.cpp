#include "information/entropy.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "information/self_information.h"
#include "source/distribution.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;
using Distribution = std::vector<double>;

constexpr double kTolerance = 1e-12;
constexpr double kPrinted = 5e-5;   // of values given to four digits
constexpr double kPrinted6 = 5e-7;  // and to six

double entropy_of(const Counts& counts) {
  return entropy(std::span<const std::uint32_t>(counts));
}

double entropy_of(const Distribution& p) {
  return entropy(std::span<const double>(p));
}

TEST(SelfInformationTest, IsExactForPowersOfTwo) {
  EXPECT_EQ(self_information(1, 8), 3);
  EXPECT_EQ(self_information(3, 12), 2);
  EXPECT_EQ(self_information(5, 5), 0);
  EXPECT_EQ(self_information(0.25), 2);
  EXPECT_EQ(self_information(1.0), 0);
  EXPECT_FALSE(std::signbit(self_information(1.0)));
}

TEST(SelfInformationTest, OfTheImpossibleIsInfinite) {
  EXPECT_EQ(self_information(0, 8), INFINITY);
  EXPECT_EQ(self_information(0.0), INFINITY);
}

TEST(EntropyTest, OfTheRobotIsExact) {
  EXPECT_EQ(entropy_of(Counts{4, 2, 1, 1}), 1.75);
  EXPECT_EQ(entropy_of(Distribution{0.5, 0.25, 0.125, 0.125}), 1.75);
}

TEST(EntropyTest, IsZeroWithoutAChoice) {
  EXPECT_EQ(entropy_of(Counts{}), 0);
  EXPECT_EQ(entropy_of(Counts{0, 0}), 0);
  EXPECT_EQ(entropy_of(Counts{0, 9, 0}), 0);
  EXPECT_EQ(entropy_of(Distribution{0, 1, 0}), 0);
}

TEST(EntropyTest, MatchesPublishedTexts) {
  EXPECT_NEAR(entropy_of(test::counts_of_file("alice29.counts")), 4.567680,
              kPrinted6);
  EXPECT_NEAR(entropy_of(test::counts_of_file("asyoulik.counts")), 4.808116,
              kPrinted6);
  EXPECT_NEAR(entropy_of(test::counts_of_file("lcet10.counts")), 4.669118,
              kPrinted6);
  EXPECT_NEAR(entropy_of(test::counts_of_file("plrabn12.counts")), 4.531363,
              kPrinted6);
}

TEST(EntropyTest, OfABiasedCoin) {
  EXPECT_NEAR(entropy_of(Distribution{0.9, 0.1}), 0.4690, kPrinted);
  EXPECT_NEAR(entropy_of(Counts{2, 8}), 0.7219, kPrinted);
}

TEST(EntropyTest, OfEqualCountsIsTheLogarithmForAMillionSymbols) {
  EXPECT_EQ(entropy_of(Counts(1 << 20, 1)), 20);
  EXPECT_NEAR(entropy_of(Counts(1'000'000, 4000)), std::log2(1e6), kTolerance);
}

TEST(EntropyTest, StaysAboveZeroForOneRareSymbol) {
  const double bits = entropy_of(Counts{0xFFFFFFFE, 1});
  EXPECT_GT(bits, 0);
  EXPECT_NEAR(bits, 33.4427 / 4294967296.0, 1e-13);
}

TEST(CrossEntropyTest, OfTheRobotWithTheWrongOdds) {
  const Distribution p = {0.125, 0.125, 0.25, 0.5};
  const Distribution q = {0.5, 0.25, 0.125, 0.125};
  EXPECT_EQ(cross_entropy(p, q), 2.625);
  EXPECT_EQ(kl_divergence(p, q), 0.875);
}

TEST(CrossEntropyTest, IsNotSymmetric) {
  const Distribution biased = {0.9, 0.1};
  const Distribution fair = {0.5, 0.5};
  EXPECT_NEAR(cross_entropy(biased, fair), 1.0, kTolerance);
  EXPECT_NEAR(cross_entropy(fair, biased), 1.7370, kPrinted);
}

TEST(CrossEntropyTest, IsInfiniteWhereTheImpossibleHappens) {
  EXPECT_EQ(cross_entropy(Distribution{0.5, 0.5}, Distribution{1, 0}),
            INFINITY);
  EXPECT_EQ(kl_divergence(Distribution{0.5, 0.5}, Distribution{1, 0}),
            INFINITY);
  EXPECT_EQ(cross_entropy(Distribution{1, 0}, Distribution{1, 0}), 0);
}

TEST(DivergenceTest, IsTheDifferenceOfTheTwoAndZeroOnlyForEquals) {
  const Distribution p = probabilities(Counts{9, 4, 1, 7});
  const Distribution q = probabilities(Counts{2, 5, 5, 3});
  EXPECT_NEAR(kl_divergence(p, q), cross_entropy(p, q) - entropy_of(p),
              kTolerance);
  EXPECT_GT(kl_divergence(p, q), 0.1);
  EXPECT_EQ(kl_divergence(p, p), 0);
}

}  // namespace
}  // namespace surprisal
