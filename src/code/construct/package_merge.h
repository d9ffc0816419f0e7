#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"

namespace surprisal {

// Length-limited codes by package-merge (Larmore and Hirschberg 1990): the
// smallest sum of count * length among the prefix-free codes whose words have
// at most `limit` bits. Where Huffman's code keeps the limit, it is the answer.

// Lengths by symbol; zero counts, one symbol and none as huffman_lengths.
// kLimitTooSmall if 2^limit words are fewer than the symbols that occur, or if
// one occurs and the limit is 0.
// Time O(n log n + n limit).
Result<std::vector<std::uint16_t>> length_limited_lengths(
    std::span<const std::uint32_t> counts, unsigned limit);

}  // namespace surprisal
