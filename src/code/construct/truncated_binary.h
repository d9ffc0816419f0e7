#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace surprisal {

// Truncated binary, as Golomb (1966) writes remainders: of n symbols, with
// k = floor(log2 n), the first 2^(k+1) - n have k bits and the others k + 1.
// No code is shorter for n equal counts. The counts decide only who has a word.

// Lengths by symbol; "first" is by symbol, so that the canonical words ascend
// as the symbols do. Zero count: 0, no code word. One symbol: 1.
std::vector<std::uint16_t> truncated_binary_lengths(
    std::span<const std::uint32_t> counts);

}  // namespace surprisal
