#include "randomness/spectral.h"

#include <gtest/gtest.h>

#include <cmath>
#include <complex>
#include <numbers>

#include "randomness/streams.h"

namespace surprisal {
namespace {

using test::bits_of;
using test::kPrinted;
using test::repeat;

// How many of the first n/2 moduli are below sqrt(n ln 20), by the definition.
double slow_below(const std::string& digits) {
  const std::size_t n = digits.size();
  double below = 0;
  for (std::size_t k = 0; k < n / 2; ++k) {
    std::complex<double> sum = 0;
    for (std::size_t j = 0; j < n; ++j) {
      const double turn =
          static_cast<double>(j * k % n) / static_cast<double>(n);
      const std::complex<double> term =
          std::polar(1.0, -2 * std::numbers::pi * turn);
      sum += digits[j] == '1' ? term : -term;
    }
    below += std::norm(sum) < static_cast<double>(n) * std::log(20) ? 1 : 0;
  }
  return below;
}

double below_of(const Outcome& outcome, std::size_t n) {
  const double deviation = std::sqrt(static_cast<double>(n) * 0.0475 / 4);
  return outcome.statistic * deviation + 0.95 * static_cast<double>(n / 2);
}

// 2.6.4 prints N1 = 4 and p = 0.029523, which its definition does not give.
TEST(SpectralTest, FollowsTheDefinitionWhereThePublicationDoesNot) {
  const std::string digits = "1001010011";
  const Outcome outcome = *spectral_test(bits_of(digits));
  EXPECT_EQ(slow_below(digits), 5);
  EXPECT_NEAR(below_of(outcome, 10), 5, 1e-12);
  EXPECT_NEAR(outcome.p_value, 0.468160, kPrinted);
}

// 2.6.8 prints N1 = 46 and p = 0.168669 for these.
TEST(SpectralTest, FollowsTheDefinitionForPi) {
  const Outcome outcome = *spectral_test(test::pi_100());
  EXPECT_EQ(slow_below(test::digits_of(test::pi_100())), 48);
  EXPECT_NEAR(below_of(outcome, 100), 48, 1e-12);
  EXPECT_NEAR(outcome.p_value, 0.646355, kPrinted);
}

TEST(SpectralTest, CountsAsTheDefinitionDoesAtAnyLength) {
  for (std::size_t n = 2; n <= 200; ++n) {
    const BitString bits = test::coin(n, n);
    EXPECT_NEAR(below_of(*spectral_test(bits), n),
                slow_below(test::digits_of(bits)), 1e-9)
        << n << " bits";
  }
}

TEST(SpectralTest, SeesAPeriod) {
  const std::string period = test::digits_of(test::coin(7, 100));
  EXPECT_LT(spectral_test(bits_of(repeat(period, 40)))->p_value, 1e-6);
  EXPECT_GT(spectral_test(test::coin(6, 4000))->p_value, 0.01);
}

TEST(SpectralTest, RefusesOneBitAndReadsNoFurtherThanItsLimit) {
  EXPECT_EQ(spectral_test(bits_of("1")).error(), Error::kTooFewBits);
  EXPECT_TRUE(spectral_test(bits_of("10")));
  const BitString limit = test::coin(8, kSpectralLimit);
  BitString longer = limit;
  longer.bytes.push_back(0xFF);
  longer.bit_count += 8;
  EXPECT_EQ(spectral_test(longer)->statistic, spectral_test(limit)->statistic);
}

}  // namespace
}  // namespace surprisal
