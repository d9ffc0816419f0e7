#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"

namespace surprisal {

// Huffman's code of the n-th extension of a source, the source whose symbols
// are the blocks of n symbols drawn independently: block s1 ... sn has the
// weight count_1 * ... * count_n. Its length per symbol L_n keeps
// H <= L_n < H + 1/n (Shannon 1948, 9; Cover and Thomas 2006, 5.4), and need
// not fall with each n.

struct ExtensionCode {
  unsigned block_length = 1;
  std::size_t symbols = 0;  // k: those that occur, digits 0 ... k-1 in order
  // By block, read as a number of n digits to the base k, the first highest.
  std::vector<std::uint16_t> lengths;  // k^n of them
  double expected_length = 0;          // L_n, in bits per symbol
};

// Requires 1 <= block_length <= kMaxBlockLength. Zero counts have no blocks;
// one symbol has one block, of one bit; none has none, and L_n = 0. Ties as
// huffman_lengths, of which block length 1 is a case. kBlockAlphabetTooLarge if
// k^n > kMaxDistinctBlocks. Time O(n k^n).
Result<ExtensionCode> huffman_extension(std::span<const std::uint32_t> counts,
                                        unsigned block_length);

}  // namespace surprisal
