#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/types.h"

namespace surprisal {

// How often each symbol of a message occurs. Two columns of one length:
// symbols ascend and are distinct, counts are positive and sum to total.
// The place of a symbol here is its *index*, by which codes know it.
struct Histogram {
  std::vector<Symbol> symbols;
  std::vector<std::uint32_t> counts;
  std::uint64_t total = 0;

  bool operator==(const Histogram&) const = default;
};

// Counts a message of at most 2^32 - 1 symbols. Empty message: no symbols.
Histogram histogram(std::span<const Symbol> message);

// The same for a message of bytes, several times faster.
Histogram histogram_bytes(std::span<const std::uint8_t> message);

}  // namespace surprisal
