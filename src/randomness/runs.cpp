#include "randomness/runs.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "bits/bit_reader.h"
#include "randomness/each_bit.h"
#include "randomness/special_functions.h"

namespace surprisal {
namespace {

std::uint64_t count_runs(const BitString& bits) {
  const BitReader reader(bits);
  const std::uint64_t pairs = bits.bit_count - 1;
  std::uint64_t runs = 1;
  for (std::uint64_t at = 0; at < pairs; at += 64) {
    const auto count =
        static_cast<unsigned>(std::min<std::uint64_t>(64, pairs - at));
    const std::uint64_t changes =
        reader.peek_at(at, count) ^ reader.peek_at(at + 1, count);
    runs += static_cast<unsigned>(std::popcount(changes));
  }
  return runs;
}

}  // namespace

Result<Outcome> runs_test(const BitString& bits) {
  const std::uint64_t ones = count_ones(bits, 0, bits.bit_count);
  const bool all_equal = ones == 0 || ones == bits.bit_count;
  if (all_equal && bits.bit_count < 16) return Error::kTooFewBits;
  const auto n = static_cast<double>(bits.bit_count);
  const auto runs = static_cast<double>(count_runs(bits));
  const double excess = 2 * static_cast<double>(ones) - n;
  if (excess * excess >= 16 * n) {
    return Outcome{.statistic = runs, .p_value = 0};
  }
  const double share = static_cast<double>(ones) / n;
  const double product = share * (1 - share);
  const double z =
      std::abs(runs - 2 * n * product) / (2 * std::sqrt(n) * product);
  return Outcome{.statistic = runs, .p_value = two_sided_normal_tail(z)};
}

}  // namespace surprisal
