#include "randomness/cumulative_sums.h"

#include <algorithm>
#include <cmath>

#include "randomness/each_bit.h"
#include "randomness/special_functions.h"

namespace surprisal {
namespace {

// With w = z / sqrt(n) and t(x) the two-sided normal tail, the publication's
// sums over k, with its bounds for k, come to
//   p = 2 (t(w) - t(3w) + t(5w) - ... + t((4K+1)w)) - t((4K+3)w),
// K = (n/z - 1) / 4 rounded down: no difference from 1, so that a small p is
// as exact as a large one. Below w = 0.15 a coin strays farther in all but
// 1e-18 of its walks.
double p_value(std::uint64_t z, std::uint64_t n) {
  const double w = static_cast<double>(z) / std::sqrt(static_cast<double>(n));
  if (w < 0.15) return 1;
  const std::uint64_t last = (n / z - 1) / 4;
  double p = 0;
  for (std::uint64_t k = 0; k <= last; ++k) {
    const double at = static_cast<double>(4 * k) * w;
    const double plus = two_sided_normal_tail(at + w);
    const double minus = two_sided_normal_tail(at + 3 * w);
    p += 2 * plus - (k == last ? minus : 2 * minus);
    if (minus == 0) break;
  }
  return std::min(p, 1.0);
}

}  // namespace

// Key observation: the walk backward from the end is at S_n - S_k, so one
// pass forward that keeps the highest and the lowest S_k is enough for both.
Result<CumulativeSumsOutcomes> cumulative_sums_test(const BitString& bits) {
  if (bits.bit_count == 0) return Error::kTooFewBits;
  std::int64_t sum = 0;
  std::int64_t highest = 0;
  std::int64_t lowest = 0;
  each_bit(bits, [&](unsigned bit) {
    sum += bit == 0 ? -1 : 1;
    highest = std::max(highest, sum);
    lowest = std::min(lowest, sum);
  });
  const auto outcome = [&](std::int64_t z) {
    return Outcome{
        .statistic = static_cast<double>(z),
        .p_value = p_value(static_cast<std::uint64_t>(z), bits.bit_count)};
  };
  return CumulativeSumsOutcomes{
      .forward = outcome(std::max(highest, -lowest)),
      .backward = outcome(std::max(sum - lowest, highest - sum))};
}

}  // namespace surprisal
