#include "code/construct/by_count.h"

#include <algorithm>
#include <cstddef>

namespace surprisal {

std::vector<std::uint32_t> symbols_by_count(
    std::span<const std::uint32_t> counts) {
  // Count and symbol in one integer sort faster than through a comparison.
  std::vector<std::uint64_t> keys;
  for (std::size_t symbol = 0; symbol < counts.size(); ++symbol) {
    if (counts[symbol] == 0) continue;
    keys.push_back(std::uint64_t{counts[symbol]} << 32 | symbol);
  }
  std::sort(keys.begin(), keys.end());
  std::vector<std::uint32_t> symbols;
  symbols.reserve(keys.size());
  for (const std::uint64_t key : keys) {
    symbols.push_back(static_cast<std::uint32_t>(key));
  }
  return symbols;
}

}  // namespace surprisal
