#include "code/construct/truncated_binary.h"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace surprisal {

std::vector<std::uint16_t> truncated_binary_lengths(
    std::span<const std::uint32_t> counts) {
  const auto unused = std::count(counts.begin(), counts.end(), 0u);
  const std::uint64_t n = counts.size() - static_cast<std::size_t>(unused);
  std::vector<std::uint16_t> lengths(counts.size(), 0);
  // 2^k <= n < 2^(k+1), except that one symbol has one bit all the same.
  const auto width = static_cast<unsigned>(std::bit_width(n));
  const unsigned k = std::max(width, 2u) - 1;
  std::uint64_t shorter = (std::uint64_t{2} << k) - n;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    lengths[i] = static_cast<std::uint16_t>(shorter > 0 ? k : k + 1);
    if (shorter > 0) --shorter;
  }
  return lengths;
}

}  // namespace surprisal
