#pragma once

#include <cstdint>
#include <span>

#include "code/code.h"

namespace surprisal {

// The optimal alphabetic code (Hu and Tucker 1971; found here as by Garsia and
// Wachs 1977): of the prefix-free codes whose words ascend as the symbols do,
// one with the smallest sum of count * length. To compare two coded symbols is
// then to compare their words. L < H + 2 (Gilbert and Moore 1959).

// Words by symbol, given by the construction. Ties: of two pairs to join, the
// left one; a joined node stands behind those as heavy. Zero count: no word.
// One symbol: `0`. Requires a total below 2^64. Time O(n log n) and, where
// counts fall slowly over long stretches, up to n * min(n, 2 sqrt(total)) moves
// of four bytes: 1 s for the worst 100,000 counts.
Code alphabetic_code(std::span<const std::uint32_t> counts);

}  // namespace surprisal
