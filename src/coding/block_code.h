#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"

namespace surprisal {

// The code of one block, by byte value: lengths of at most kBlockLengthLimit,
// 0 for values that do not occur. Kraft sum 1.
using BlockLengths = std::array<std::uint8_t, 256>;

// The words of the canonical code, first bit lowest, as the streams hold them.
std::array<std::uint16_t, 256> reversed_words(const BlockLengths& lengths);

// Appends the table of lengths, see coding/block_format.h.
void append_table(std::vector<std::uint8_t>& out, const BlockLengths& lengths);

// Reads the table at the start of `body`; the answer is its size in bytes.
// kTruncatedStream or kInvalidTable.
Result<std::size_t> read_table(std::span<const std::uint8_t> body,
                               BlockLengths& lengths);

}  // namespace surprisal
