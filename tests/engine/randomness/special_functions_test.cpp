#include "randomness/special_functions.h"

#include <gtest/gtest.h>

#include <cmath>

namespace surprisal {
namespace {

constexpr double kRelative = 1e-10;

void expect_close(double value, double expected) {
  EXPECT_NEAR(value, expected, kRelative * expected);
}

// Abramowitz and Stegun 1964, table 7.1 and 7.3: erfc(x) = P(|Z| >= x sqrt 2).
TEST(TwoSidedNormalTailTest, MatchesPublishedValuesOfErfc) {
  expect_close(two_sided_normal_tail(0.5 * std::sqrt(2)), 0.4795001221869535);
  expect_close(two_sided_normal_tail(std::sqrt(2)), 0.1572992070502851);
  expect_close(two_sided_normal_tail(2 * std::sqrt(2)), 0.004677734981047266);
  expect_close(two_sided_normal_tail(5 * std::sqrt(2)), 1.5374597944280349e-12);
}

TEST(TwoSidedNormalTailTest, IsExactFarOutAndOneAtZero) {
  EXPECT_EQ(two_sided_normal_tail(0), 1);
  expect_close(two_sided_normal_tail(1.959963984540054), 0.05);
  expect_close(two_sided_normal_tail(12), 3.552964224155358e-33);
  expect_close(two_sided_normal_tail(37.5), 9.21070601916391e-308);
  EXPECT_EQ(two_sided_normal_tail(1e6), 0);
}

TEST(TwoSidedNormalTailTest, AgreesWithTheLibrary) {
  for (double z = 0.001; z < 37; z *= 1.07) {
    expect_close(two_sided_normal_tail(z), std::erfc(z / std::sqrt(2)));
  }
}

struct Value {
  double a;
  double x;
  double q;
};

// Computed with 60 digits (those for 5e7 with 30) by numerical integration of
// the definition.
TEST(UpperGammaRatioTest, MatchesLongArithmetic) {
  const Value values[] = {{0.5, 0.0001, 0.98871658444415038},
                          {0.5, 1.49, 0.084299272403259336},
                          {0.5, 1.51, 0.082243466146606245},
                          {1.5, 3.6, 0.065789052685071008},
                          {4, 5.02193, 0.26196100758039933},
                          {2.5, 30, 1.2154569777183039e-11},
                          {5, 0.01, 0.99999999999917358},
                          {16, 16, 0.46674489138772075},
                          {64, 60, 0.68043322453568184},
                          {512, 600, 0.00010746762608383036},
                          {8192, 8192, 0.49853075529672123},
                          {8192, 9000, 2.504188216948915e-18},
                          {32768, 33500, 2.9612161558562579e-5},
                          {32768, 32000, 0.99999041744898909},
                          {5e7, 5.0005e7, 0.2397427376612369},
                          {5e7, 4.9995e7, 0.760242615962496},
                          {0.5, 400, 5.3958656116079009e-176},
                          {3, 700, 2.4225323864783195e-299}};
  for (const Value& value : values) {
    SCOPED_TRACE(testing::Message() << "a " << value.a << ", x " << value.x);
    expect_close(upper_gamma_ratio(value.a, value.x), value.q);
  }
}

// For whole a: Q(a, x) = e^-x (1 + x + x^2/2! + ... + x^(a-1)/(a-1)!).
TEST(UpperGammaRatioTest, IsThePoissonSumForWholeA) {
  for (int a = 1; a <= 40; ++a) {
    for (double x = 0.25; x < 100; x *= 2) {
      double sum = 0;
      double term = std::exp(-x);
      for (int k = 0; k < a; ++k) {
        sum += term;
        term *= x / (k + 1);
      }
      expect_close(upper_gamma_ratio(a, x), sum);
    }
  }
}

TEST(UpperGammaRatioTest, IsOneAtZeroAndZeroBeyondADouble) {
  EXPECT_EQ(upper_gamma_ratio(0.5, 0), 1);
  EXPECT_EQ(upper_gamma_ratio(7, 1e-300), 1);
  EXPECT_EQ(upper_gamma_ratio(7, 1e6), 0);
}

// The tables of chi-square: 3.841 at 1 degree, 18.307 at 10, for 5 %.
TEST(ChiSquareTailTest, MatchesThePrintedTables) {
  EXPECT_NEAR(chi_square_tail(1, 3.841459), 0.05, 1e-7);
  EXPECT_NEAR(chi_square_tail(10, 18.307038), 0.05, 1e-7);
  EXPECT_NEAR(chi_square_tail(100, 135.806723), 0.01, 1e-7);
}

}  // namespace
}  // namespace surprisal
