#pragma once

#include <cstdint>
#include <span>

#include "code/code.h"

namespace surprisal {

// The Shannon-Fano-Elias code (Cover and Thomas, Elements of Information
// Theory, 5.9): lay the symbols side by side on the unit interval, each as wide
// as its p. A word is the middle of its symbol's part, F(x-1) + p/2, cut off
// after ceil(-log2 p) + 1 bits: still inside the part. H + 1 <= L < H + 2. It
// leads to arithmetic coding, which cuts off once a message, not once a symbol.

// Words by symbol, given by the construction: they ascend as the symbols do.
// Zero count: no word. One symbol: `0`, by the rule of the house; its middle,
// 1/2, would be `1`. Requires a total below 2^63; no word is then above 64
// bits.
Code shannon_fano_elias_code(std::span<const std::uint32_t> counts);

}  // namespace surprisal
