#include "randomness/complex.h"

#include <algorithm>
#include <cmath>

namespace surprisal {

Complex root_of_unity(double f) {
  const bool is_half_on = f >= 0.5;
  Complex result = {is_half_on ? -1.0 : 1.0, 0};
  Complex digit = {0, -1};
  for (double rest = 4 * (is_half_on ? f - 0.5 : f); rest > 0; rest *= 2) {
    if (rest >= 1) {
      rest -= 1;
      result = result * digit;
    }
    const double re = std::sqrt((1 + digit.re) / 2);
    digit = {re, digit.im / (2 * re)};
  }
  return result;
}

Roots::Roots(std::uint64_t order)
    : fine_(static_cast<std::size_t>(std::min(order, kFine))),
      coarse_(static_cast<std::size_t>((order - 1) / kFine + 1)) {
  const auto n = static_cast<double>(order);
  double t = 0;
  for (Complex& root : fine_) root = root_of_unity(t++ / n);
  t = 0;
  for (Complex& root : coarse_) root = root_of_unity(t++ * kFine / n);
}

}  // namespace surprisal
