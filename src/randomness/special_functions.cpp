#include "randomness/special_functions.h"

#include <cassert>
#include <cmath>
#include <numbers>

#include "information/self_information.h"

namespace surprisal {
namespace {

constexpr double kConverged = 1e-15;

// ln(above / below) for 0 < below <= above.
double log_of_ratio(double above, double below) {
  return std::numbers::ln2 * self_information(below / above);
}

// e^-y for y >= 0, as 2^-halvings e^rest with |rest| < 0.35. It is right to
// 1e-13 of its value; std::exp is better, by a table of 2 KB that wasm would
// have to carry.
double exp_of_minus(double y) {
  if (y > 750) return 0;
  const double halvings = std::floor(y / std::numbers::ln2 + 0.5);
  const double rest = halvings * std::numbers::ln2 - y;
  double sum = 1;
  double term = 1;
  for (int k = 1; k < 16; ++k) sum += term *= rest / k;
  return std::ldexp(sum, -static_cast<int>(halvings));
}

// ln Gamma(a + 1) less Stirling's sqrt(2 pi a) (a / e)^a. From 16 on five terms
// of its series are exact in a double; below, a step up changes it by the
// difference of Stirling's formula at a and a + 1.
double stirling_error(double a) {
  double error = 0;
  for (; a < 16; a += 1) error += (a + 0.5) * log_of_ratio(a + 1, a) - 1;
  const double r = 1 / (a * a);
  const double series =
      1.0 / 12 -
      r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)));
  return error + series / a;
}

// a ln(a / x) + x - a >= 0, without the cancellation where x is near a.
double deviance(double a, double x) {
  const double v = (a - x) / (a + x);
  if (std::abs(v) >= 0.1) {
    const double log = a > x ? log_of_ratio(a, x) : -log_of_ratio(x, a);
    return a * log + x - a;
  }
  double sum = (a - x) * v;
  double power = 2 * a * v;
  for (int k = 3;; k += 2) {
    power *= v * v;
    const double next = sum + power / k;
    if (next == sum) return sum;
    sum = next;
  }
}

// 1 + x/(a+1) + x^2/((a+1)(a+2)) + ...: falls from the start for x < a + 1.
double lower_series(double a, double x) {
  double sum = 1;
  double term = 1;
  for (double k = 1; term > kConverged * sum; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

// The continued fraction 1/(b - 1(1-a)/(b + 2 - 2(2-a)/(b + 4 - ...))) with
// b = x + 1 - a, front to back (Lentz 1976). Requires x >= a + 1, where all
// denominators are positive.
double upper_fraction(double a, double x) {
  double b = x + 1 - a;
  double above = INFINITY;
  double below = 1 / b;
  double value = below;
  double factor = 0;
  for (double k = 1; std::abs(factor - 1) > kConverged; k += 1) {
    const double numerator = k * (a - k);
    b += 2;
    below = 1 / (b + numerator * below);
    above = b + numerator / above;
    factor = above * below;
    value *= factor;
  }
  return value;
}

}  // namespace

// Key observations: both expansions are multiples of x^a e^-x / Gamma(a+1), of
// positive terms, and take about sqrt(a) of them at worst. For a in the
// thousands that factor is a product of huge and tiny ones, whose logarithms
// cancel; Loader (2000) takes the cancellation out by hand, as here. Nothing
// more is needed: neither lgamma nor erfc.
double upper_gamma_ratio(double a, double x) {
  assert(a > 0 && x >= 0);
  if (x == 0) return 1;
  const double factor = exp_of_minus(stirling_error(a) + deviance(a, x)) /
                        std::sqrt(2 * std::numbers::pi * a);
  return x < a + 1 ? 1 - factor * lower_series(a, x)
                   : factor * a * upper_fraction(a, x);
}

double chi_square_tail(double degrees, double value) {
  return upper_gamma_ratio(degrees / 2, value / 2);
}

double two_sided_normal_tail(double z) { return chi_square_tail(1, z * z); }

}  // namespace surprisal
