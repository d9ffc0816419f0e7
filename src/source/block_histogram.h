#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "source/block_cursor.h"
#include "source/message.h"

namespace surprisal {

// How often each block of n symbols occurs in a message that is cut from the
// front without overlap, a last short block apart. Blocks ascend in the order
// of the alphabet, the first symbol deciding first; counts are positive.
struct BlockHistogram {
  unsigned block_length = 1;
  std::vector<std::uint32_t> blocks;  // block_length alphabet indices a block
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> rest;  // the last short block, mostly empty

  std::size_t size() const { return counts.size(); }
  std::span<const std::uint32_t> operator[](std::size_t i) const {
    return std::span(blocks).subspan(i * block_length, block_length);
  }
  bool operator==(const BlockHistogram&) const = default;
};

// Requires a finished message and 1 <= block_length <= kMaxBlockLength.
// kBlockAlphabetTooLarge as soon as more than kMaxDistinctBlocks are met.
// Shorter messages than a block: no blocks, all of it is the rest.
Result<BlockHistogram> block_histogram(const Message& message,
                                       unsigned block_length);

}  // namespace surprisal
