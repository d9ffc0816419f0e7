#include "randomness/pattern_counts.h"

#include <cassert>
#include <cstddef>

#include "bits/bit_reader.h"
#include "randomness/each_bit.h"

namespace surprisal {

std::vector<std::uint32_t> pattern_counts(const BitString& bits,
                                          unsigned length) {
  assert(length >= 1 && length <= kLongestPattern);
  assert(length <= bits.bit_count && bits.bit_count >> 32 == 0);
  std::vector<std::uint32_t> counts(std::size_t{1} << length);
  const std::size_t mask = counts.size() - 1;
  // The last `length` bits, so that each bit in turn ends a pattern.
  auto pattern = static_cast<std::size_t>(
      BitReader(bits).peek_at(bits.bit_count - length, length));
  each_bit(bits, [&](unsigned bit) {
    pattern = (pattern << 1 | bit) & mask;
    ++counts[pattern];
  });
  return counts;
}

std::vector<std::uint32_t> shorter_pattern_counts(
    const std::vector<std::uint32_t>& counts) {
  assert(counts.size() >= 2);
  std::vector<std::uint32_t> shorter(counts.size() / 2);
  for (std::size_t i = 0; i < shorter.size(); ++i) {
    shorter[i] = counts[2 * i] + counts[2 * i + 1];
  }
  return shorter;
}

}  // namespace surprisal
