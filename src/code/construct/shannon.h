#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace surprisal {

// Shannon's code (Shannon 1948, section 9): give each symbol its own share of
// Kraft's budget, rounded to a power of two: l = ceil(-log2 p). So each word
// is less than a bit too long, and H <= L < H + 1 follows term by term.

// Lengths by symbol: the smallest l >= 1 with count * 2^l >= total, in integers
// alone. Zero count: 0, no code word. One symbol: 1. Requires a total below
// 2^64, and then no length is above 64.
std::vector<std::uint16_t> shannon_lengths(
    std::span<const std::uint32_t> counts);

}  // namespace surprisal
