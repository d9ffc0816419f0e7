#include "code/construct/by_count.h"

#include <algorithm>
#include <cstddef>

#include "base/order.h"

namespace surprisal {

std::vector<std::uint32_t> symbols_by_count(
    std::span<const std::uint32_t> counts) {
  std::vector<std::uint32_t> symbols = order_by_key(counts);
  const auto occurs = [&](std::uint32_t symbol) { return counts[symbol] != 0; };
  symbols.erase(symbols.begin(),
                std::find_if(symbols.begin(), symbols.end(), occurs));
  return symbols;
}

}  // namespace surprisal
