#include "randomness/patterns.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "randomness/pattern_counts.h"
#include "randomness/special_functions.h"
#include "randomness/streams.h"

namespace surprisal {
namespace {

using test::bits_of;
using test::kPrinted;
using test::repeat;

constexpr double kTolerance = 1e-9;

std::map<std::string, double> slow_counts(const BitString& bits, unsigned m) {
  const std::string digits = test::digits_of(bits);
  const std::string circle = digits + digits.substr(0, m);
  std::map<std::string, double> counts;
  for (std::size_t i = 0; i < digits.size(); ++i) ++counts[circle.substr(i, m)];
  return counts;
}

// Both as the publication prints them.
double slow_psi(const BitString& bits, unsigned m) {
  const auto n = static_cast<double>(bits.bit_count);
  double squares = 0;
  for (const auto& [pattern, count] : slow_counts(bits, m)) {
    squares += count * count;
  }
  return std::pow(2, m) / n * squares - n;
}

double slow_phi(const BitString& bits, unsigned m) {
  double sum = 0;
  for (const auto& [pattern, count] : slow_counts(bits, m)) {
    const double share = count / static_cast<double>(bits.bit_count);
    sum += share * std::log(share);
  }
  return sum;
}

TEST(PatternCountsTest, CountsRoundTheCircle) {
  const std::vector<std::uint32_t> counts =
      pattern_counts(bits_of("0011011101"), 3);
  // As 2.11.4 counts them, 000 to 111.
  EXPECT_EQ(counts, (std::vector<std::uint32_t>{0, 1, 1, 2, 1, 2, 2, 1}));
  EXPECT_EQ(shorter_pattern_counts(counts),
            pattern_counts(bits_of("0011011101"), 2));
  EXPECT_EQ(pattern_counts(bits_of("10"), 2),
            (std::vector<std::uint32_t>{0, 1, 1, 0}));
}

TEST(SerialTest, MatchesThePublishedExample) {
  const SerialOutcomes outcomes = *serial_test(bits_of("0011011101"), 3);
  EXPECT_NEAR(outcomes.first.statistic, 1.6, kTolerance);
  EXPECT_NEAR(outcomes.second.statistic, 0.8, kTolerance);
  EXPECT_NEAR(outcomes.first.p_value, 0.808792, kPrinted);
  EXPECT_NEAR(outcomes.second.p_value, 0.670320, kPrinted);
}

// 2.11.8 takes a million bits of e, of which only how often each pair occurs
// matters; these have the same pairs.
TEST(SerialTest, MatchesThePublishedExampleOfAMillionBits) {
  const BitString bits = bits_of(repeat("0", 250'117) + repeat("1", 250'175) +
                                 repeat("01", 249'854));
  ASSERT_EQ(pattern_counts(bits, 2),
            (std::vector<std::uint32_t>{250116, 249855, 249855, 250174}));
  const SerialOutcomes outcomes = *serial_test(bits, 2);
  EXPECT_NEAR(outcomes.first.statistic, 0.339764, kPrinted);
  EXPECT_NEAR(outcomes.second.statistic, 0.336400, kPrinted);
  EXPECT_NEAR(outcomes.first.p_value, 0.843764, kPrinted);
  EXPECT_NEAR(outcomes.second.p_value, 0.561915, kPrinted);
}

TEST(SerialTest, IsTheDifferencesOfThePrintedSums) {
  for (unsigned m = 2; m <= 8; ++m) {
    for (const std::uint64_t n : {8u, 63u, 64u, 65u, 1000u}) {
      SCOPED_TRACE(testing::Message() << n << " bits, patterns of " << m);
      const BitString bits = test::coin(m, n);
      const double first = slow_psi(bits, m) - slow_psi(bits, m - 1);
      const double before =
          m == 2 ? 0 : slow_psi(bits, m - 1) - slow_psi(bits, m - 2);
      const double second =
          m == 2 ? slow_psi(bits, 2) - 2 * slow_psi(bits, 1) : first - before;
      const SerialOutcomes outcomes = *serial_test(bits, m);
      EXPECT_NEAR(outcomes.first.statistic, first, kTolerance);
      EXPECT_NEAR(outcomes.second.statistic, second, kTolerance);
    }
  }
}

TEST(SerialTest, SeesWhatSinglesAndPairsDoNot) {
  // A de Bruijn circle: all patterns of three bits equally often, no other 4.
  const BitString bits = bits_of(repeat("00010111", 200));
  const SerialOutcomes three = *serial_test(bits, 3);
  EXPECT_EQ(three.first.statistic, 0);
  EXPECT_EQ(three.first.p_value, 1);
  EXPECT_EQ(three.second.p_value, 1);
  EXPECT_LT(serial_test(bits, 4)->second.p_value, 1e-100);
}

TEST(SerialTest, RefusesLessThanAPattern) {
  EXPECT_EQ(serial_test({}, 2).error(), Error::kTooFewBits);
  EXPECT_EQ(serial_test(bits_of("10"), 3).error(), Error::kTooFewBits);
  EXPECT_TRUE(serial_test(bits_of("10"), 2));
}

TEST(ApproximateEntropyTest, MatchesThePublishedExamples) {
  const Outcome ten = *approximate_entropy_test(bits_of("0100110101"), 3);
  EXPECT_NEAR(ten.p_value, 0.261961, kPrinted);
  const Outcome pi = *approximate_entropy_test(test::pi_100(), 2);
  EXPECT_NEAR(pi.statistic, 5.550792, kPrinted);
  EXPECT_NEAR(pi.p_value, 0.235301, kPrinted);
}

TEST(ApproximateEntropyTest, IsTheDifferenceOfThePrintedSums) {
  for (unsigned m = 1; m <= 8; ++m) {
    for (const std::uint64_t n : {9u, 64u, 100u, 1000u}) {
      SCOPED_TRACE(testing::Message() << n << " bits, patterns of " << m);
      const BitString bits = test::coin(m, n);
      const double ap_en = slow_phi(bits, m) - slow_phi(bits, m + 1);
      const double chi_square =
          2 * static_cast<double>(n) * (std::log(2) - ap_en);
      const Outcome outcome = *approximate_entropy_test(bits, m);
      EXPECT_NEAR(outcome.statistic, chi_square, kTolerance);
      EXPECT_EQ(outcome.p_value,
                chi_square_tail(std::pow(2, m), outcome.statistic));
    }
  }
}

TEST(ApproximateEntropyTest, RefusesNoMoreThanAPattern) {
  EXPECT_EQ(approximate_entropy_test(bits_of("101"), 3).error(),
            Error::kTooFewBits);
  EXPECT_TRUE(approximate_entropy_test(bits_of("1010"), 3));
}

TEST(ApproximateEntropyTest, IsCertainOfARepetition) {
  const Outcome outcome =
      *approximate_entropy_test(bits_of(repeat("0110", 100)), 3);
  EXPECT_NEAR(outcome.statistic, 800 * std::log(2), kTolerance);
  EXPECT_LT(outcome.p_value, 1e-100);
}

TEST(PatternLengthTest, IsWhatThePublicationAllows) {
  EXPECT_EQ(recommended_serial_pattern(0), 2u);
  EXPECT_EQ(recommended_entropy_pattern(0), 1u);
  for (std::uint64_t n = 32; n < std::uint64_t{1} << 32; n += n / 3) {
    const double log = std::floor(std::log2(static_cast<double>(n)));
    EXPECT_LT(recommended_serial_pattern(n), log - 2);
    if (n < kApproximateEntropyMinimum) continue;
    EXPECT_LT(recommended_entropy_pattern(n), log - 5);
  }
  EXPECT_EQ(recommended_serial_pattern(1 << 17), 14u);
  EXPECT_EQ(recommended_entropy_pattern(1 << 17), 9u);
}

}  // namespace
}  // namespace surprisal
