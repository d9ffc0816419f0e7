#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace surprisal {

// Fano's code (Fano 1949): sort by falling count, cut where the two sums differ
// least, and so on in both parts. L <= H + 1 - p_min (Krajci, Liu, Mikes and
// Moser 2015). Not optimal, and unlike Shannon's and Huffman's codes it may
// even give the more frequent of two symbols the longer word.

// Lengths by symbol. Ties: equal counts by symbol; of two cuts that differ as
// little, the first. Zero count: 0, no code word. One symbol: 1. No length is
// above 108. Time O(n log n).
std::vector<std::uint16_t> fano_lengths(std::span<const std::uint32_t> counts);

}  // namespace surprisal
