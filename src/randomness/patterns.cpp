#include "randomness/patterns.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <numbers>
#include <vector>

#include "information/entropy.h"
#include "information/sum.h"
#include "randomness/pattern_counts.h"
#include "randomness/special_functions.h"

namespace surprisal {
namespace {

// The greatest w with 2^w <= bit_count, less `margin`, within least ... most.
unsigned pattern_for(std::uint64_t bit_count, unsigned margin, unsigned least,
                     unsigned most) {
  const auto width = static_cast<unsigned>(std::bit_width(bit_count));
  return std::clamp(std::max(width, margin + 1) - 1 - margin, least, most);
}

// psi as the sum of squared differences from the expected count, over that
// count: the same number, without n^2 less almost n^2.
double psi(const std::vector<std::uint32_t>& counts, double n) {
  const double expected = n / static_cast<double>(counts.size());
  CompensatedSum squares;
  for (const std::uint32_t count : counts) {
    const double difference = count - expected;
    squares.add(difference * difference);
  }
  return squares.value() / expected;
}

// psi(m) - psi(m-1) is a sum of squares too, and so is the second difference;
// rounding alone can take either below zero.
Outcome pattern_outcome(double chi_square, unsigned log_degrees) {
  const double statistic = std::max(0.0, chi_square);
  const double degrees = static_cast<double>(std::uint64_t{1} << log_degrees);
  return {.statistic = statistic,
          .p_value = chi_square_tail(degrees, statistic)};
}

}  // namespace

unsigned recommended_serial_pattern(std::uint64_t bit_count) {
  return pattern_for(bit_count, 3, kLeastSerialPattern, kMostSerialPattern);
}

Result<SerialOutcomes> serial_test(const BitString& bits,
                                   unsigned pattern_length) {
  const unsigned m = pattern_length;
  assert(m >= kLeastSerialPattern && m <= kMostSerialPattern);
  if (bits.bit_count < m) return Error::kTooFewBits;
  const auto n = static_cast<double>(bits.bit_count);
  const std::vector<std::uint32_t> counts = pattern_counts(bits, m);
  const std::vector<std::uint32_t> shorter = shorter_pattern_counts(counts);
  const double psi0 = psi(counts, n);
  const double psi1 = psi(shorter, n);
  const double psi2 = psi(shorter_pattern_counts(shorter), n);
  return SerialOutcomes{
      .first = pattern_outcome(psi0 - psi1, m - 1),
      .second = pattern_outcome(psi0 - 2 * psi1 + psi2, m - 2)};
}

unsigned recommended_entropy_pattern(std::uint64_t bit_count) {
  return pattern_for(bit_count, 8, kLeastEntropyPattern, 10);
}

Result<Outcome> approximate_entropy_test(const BitString& bits,
                                         unsigned pattern_length) {
  const unsigned m = pattern_length;
  assert(m >= kLeastEntropyPattern && m <= kMostEntropyPattern);
  if (bits.bit_count <= m) return Error::kTooFewBits;
  const std::vector<std::uint32_t> longer = pattern_counts(bits, m + 1);
  const std::vector<std::uint32_t> counts = shorter_pattern_counts(longer);
  // What a bit tells once the m before it are known: 1 for a coin.
  const double gain = entropy(std::span<const std::uint32_t>(longer)) -
                      entropy(std::span<const std::uint32_t>(counts));
  const double n = static_cast<double>(bits.bit_count);
  return pattern_outcome(2 * n * std::numbers::ln2 * (1 - gain), m);
}

}  // namespace surprisal
