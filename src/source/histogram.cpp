#include "source/histogram.h"

#include <array>
#include <cassert>

#include "base/order.h"
#include "source/symbol_index.h"

namespace surprisal {

Histogram histogram(std::span<const Symbol> message) {
  assert(std::uint64_t{message.size()} <= 0xFFFFFFFF);
  SymbolIndex index;
  std::vector<std::uint32_t> counts;
  for (const Symbol symbol : message) {
    const std::uint32_t number = index.find_or_add(symbol);
    if (number == counts.size()) counts.push_back(0);
    ++counts[number];
  }

  Histogram result;
  for (const std::uint32_t number : order_by_key(index.symbols())) {
    result.symbols.push_back(index.symbols()[number]);
    result.counts.push_back(counts[number]);
  }
  result.total = message.size();
  return result;
}

// Key observation: a counter that was just written cannot be read again at
// once, so a run of equal bytes stalls one table. Four tables, fed in turn,
// take that wait out; they are summed at the end.
Histogram histogram_bytes(std::span<const std::uint8_t> message) {
  assert(std::uint64_t{message.size()} <= 0xFFFFFFFF);
  std::array<std::array<std::uint32_t, 256>, 4> tables{};
  std::size_t i = 0;
  for (; i + 4 <= message.size(); i += 4) {
    ++tables[0][message[i]];
    ++tables[1][message[i + 1]];
    ++tables[2][message[i + 2]];
    ++tables[3][message[i + 3]];
  }
  for (; i < message.size(); ++i) ++tables[0][message[i]];

  Histogram result;
  for (Symbol symbol = 0; symbol < 256; ++symbol) {
    const std::uint32_t count = tables[0][symbol] + tables[1][symbol] +
                                tables[2][symbol] + tables[3][symbol];
    if (count == 0) continue;
    result.symbols.push_back(symbol);
    result.counts.push_back(count);
  }
  result.total = message.size();
  return result;
}

}  // namespace surprisal
