#include "code/construct/shannon.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "source/distribution.h"

namespace surprisal {

// Key observation: count * 2^l >= total means 2^l > (total - 1) / count, and
// 2^l is whole, so it need only exceed the quotient without its fraction: l is
// the quotient's number of bits, and nothing is shifted out of 64 bits.
std::vector<std::uint16_t> shannon_lengths(
    std::span<const std::uint32_t> counts) {
  const std::uint64_t total = total_count(counts);
  std::vector<std::uint16_t> lengths(counts.size(), 0);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const auto width =
        static_cast<std::uint16_t>(std::bit_width((total - 1) / counts[i]));
    lengths[i] = std::max(width, std::uint16_t{1});
  }
  return lengths;
}

}  // namespace surprisal
