#include "randomness/spectral.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "bits/bit_reader.h"
#include "randomness/fourier.h"
#include "randomness/special_functions.h"

namespace surprisal {
namespace {

constexpr double kLn20 = 2.995732273553991;
constexpr double kShareBelow = 0.95;

}  // namespace

Result<Outcome> spectral_test(const BitString& bits) {
  const std::uint64_t count = std::min(bits.bit_count, kSpectralLimit);
  if (count < 2) return Error::kTooFewBits;
  const BitReader reader(bits);
  std::vector<std::int8_t> points(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < points.size(); ++i) {
    points[i] = reader.peek_at(i, 1) == 0 ? -1 : 1;
  }
  const std::vector<double> squares = squared_moduli(points);

  const auto n = static_cast<double>(count);
  std::uint64_t below = 0;
  for (const double square : squares) {
    if (square < n * kLn20) ++below;
  }
  const double expected = kShareBelow * static_cast<double>(squares.size());
  const double d = (static_cast<double>(below) - expected) /
                   std::sqrt(n * kShareBelow * (1 - kShareBelow) / 4);
  return Outcome{.statistic = d, .p_value = two_sided_normal_tail(std::abs(d))};
}

}  // namespace surprisal
