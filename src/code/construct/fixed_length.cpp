#include "code/construct/fixed_length.h"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace surprisal {

unsigned fixed_length(std::uint64_t n) {
  if (n < 2) return static_cast<unsigned>(n);
  return static_cast<unsigned>(std::bit_width(n - 1));
}

std::vector<std::uint16_t> fixed_lengths(
    std::span<const std::uint32_t> counts) {
  const auto unused = std::count(counts.begin(), counts.end(), 0u);
  const unsigned length =
      fixed_length(counts.size() - static_cast<std::size_t>(unused));
  std::vector<std::uint16_t> lengths(counts.size(), 0);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) lengths[i] = static_cast<std::uint16_t>(length);
  }
  return lengths;
}

}  // namespace surprisal
