#pragma once

namespace surprisal {

// Two tail probabilities, right to 1e-10 of their value wherever a double
// holds it (tests/engine/randomness/special_functions_test.cpp).

// The regularised upper incomplete gamma function
//   Q(a, x) = 1/Gamma(a) * integral of t^(a-1) e^-t for t from x to infinity,
// called igamc in SP 800-22. Requires a > 0 and a finite x >= 0.
double upper_gamma_ratio(double a, double x);

// The probability that chi-square with so many degrees of freedom is at least
// `value`: Q(degrees / 2, value / 2).
double chi_square_tail(double degrees, double value);

// The probability that a standard normal variable is at least z away from 0:
// erfc(z / sqrt(2)). Requires z >= 0.
double two_sided_normal_tail(double z);

}  // namespace surprisal
