#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace surprisal {

// Huffman's construction (Huffman 1952): join the two smallest until one is
// left. No prefix-free code has a smaller sum of count * length. Ties: leaves
// before joined nodes, leaves by symbol, joined nodes by age, which of all
// optimal codes gives one of least variance (Schwartz 1964).

// Lengths by symbol. Zero count: 0, no code word. One symbol: 1. None: as
// many zeros as counts. Time O(n log n).
std::vector<std::uint16_t> huffman_lengths(
    std::span<const std::uint32_t> counts);

}  // namespace surprisal
