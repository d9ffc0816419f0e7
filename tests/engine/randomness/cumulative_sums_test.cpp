#include "randomness/cumulative_sums.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "randomness/streams.h"

namespace surprisal {
namespace {

using test::bits_of;
using test::kPrinted;
using test::repeat;

double normal_cdf(double x) { return std::erfc(-x / std::sqrt(2)) / 2; }

// The two sums of 2.13.5, over the whole k between its bounds; for few bits
// they can come to a little more than 1.
double printed_p(double z, double n) {
  const double w = z / std::sqrt(n);
  const double last = std::floor((n / z - 1) / 4);
  double p = 1;
  for (double k = std::ceil((-n / z + 1) / 4); k <= last; ++k) {
    p -= normal_cdf((4 * k + 1) * w) - normal_cdf((4 * k - 1) * w);
  }
  for (double k = std::ceil((-n / z - 3) / 4); k <= last; ++k) {
    p += normal_cdf((4 * k + 3) * w) - normal_cdf((4 * k + 1) * w);
  }
  return std::min(p, 1.0);
}

double slow_distance(const std::string& digits) {
  int sum = 0;
  int farthest = 0;
  for (const char digit : digits) {
    sum += digit == '1' ? 1 : -1;
    farthest = std::max(farthest, std::abs(sum));
  }
  return farthest;
}

TEST(CumulativeSumsTest, MatchesThePublishedExamples) {
  const CumulativeSumsOutcomes ten =
      *cumulative_sums_test(bits_of("1011010111"));
  EXPECT_EQ(ten.forward.statistic, 4);
  // Printed with seven digits, 0.4116588, of which the last is not right.
  EXPECT_NEAR(ten.forward.p_value, 0.4116586, 5e-8);
  const CumulativeSumsOutcomes pi = *cumulative_sums_test(test::pi_100());
  EXPECT_EQ(pi.forward.statistic, 16);
  EXPECT_EQ(pi.backward.statistic, 19);
  EXPECT_NEAR(pi.forward.p_value, 0.219194, kPrinted);
  EXPECT_NEAR(pi.backward.p_value, 0.114866, kPrinted);
}

TEST(CumulativeSumsTest, WalksBothWaysAsASlowOneDoes) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const BitString bits = test::coin(seed, seed);
    std::string digits = test::digits_of(bits);
    SCOPED_TRACE(digits);
    const CumulativeSumsOutcomes outcomes = *cumulative_sums_test(bits);
    EXPECT_EQ(outcomes.forward.statistic, slow_distance(digits));
    std::reverse(digits.begin(), digits.end());
    EXPECT_EQ(outcomes.backward.statistic, slow_distance(digits));
  }
}

TEST(CumulativeSumsTest, IsThePrintedSumAtAnyDistance) {
  for (const std::size_t n : {1u, 2u, 7u, 10u, 44u, 45u, 100u, 1000u}) {
    for (std::size_t z = 1; z <= n; z += 1 + n / 90) {
      SCOPED_TRACE(testing::Message() << "z " << z << " of " << n);
      // Up to z, then down and up again.
      std::string digits = repeat("1", z);
      while (digits.size() < n) digits += digits.back() == '1' ? '0' : '1';
      const Outcome outcome = cumulative_sums_test(bits_of(digits))->forward;
      ASSERT_EQ(outcome.statistic, static_cast<double>(z));
      EXPECT_NEAR(outcome.p_value,
                  printed_p(static_cast<double>(z), static_cast<double>(n)),
                  1e-10);
    }
  }
}

TEST(CumulativeSumsTest, KeepsItsDigitsInTheTail) {
  const std::string digits = repeat("1", 200) + repeat("10", 1000);
  const Outcome outcome = cumulative_sums_test(bits_of(digits))->forward;
  const double w = 201 / std::sqrt(2200.0);
  const double expected = 2 * std::erfc(w / std::sqrt(2));  // 2e-5, the rest 0
  EXPECT_NEAR(outcome.p_value / expected, 1, 1e-10);
}

TEST(CumulativeSumsTest, SeesOnesInTheWrongPlace) {
  const BitString bits = bits_of(repeat("0", 500) + repeat("1", 500));
  EXPECT_LT(cumulative_sums_test(bits)->forward.p_value, 1e-50);
}

TEST(CumulativeSumsTest, RefusesNoBitsAndIsCalmInAMillionSteps) {
  EXPECT_EQ(cumulative_sums_test({}).error(), Error::kTooFewBits);
  const BitString bits = bits_of(repeat("01", 500'000));
  EXPECT_EQ(cumulative_sums_test(bits)->forward.p_value, 1);
}

}  // namespace
}  // namespace surprisal
