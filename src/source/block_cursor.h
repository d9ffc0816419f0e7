#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "source/message.h"

namespace surprisal {

// A message cut into blocks of n symbols, from the front and without overlap;
// the last block is short where n does not divide the size.

// The longest block, and how many different ones are told apart.
inline constexpr unsigned kMaxBlockLength = 8;
inline constexpr std::size_t kMaxDistinctBlocks = 65'536;

// Keeps a reference to the message, which must be finished and stay as it is.
class BlockCursor {
 public:
  // Requires 1 <= block_length <= kMaxBlockLength.
  BlockCursor(const Message& message, unsigned block_length);

  // The alphabet indices of the next block: block_length of them until the
  // last, which has fewer or, at the end, none. Valid until the next call.
  std::span<const std::uint32_t> next() {
    if (begin_ == buffer_.size()) refill();
    const std::size_t begin = begin_;
    begin_ = std::min(begin + block_length_, buffer_.size());
    return std::span(buffer_).subspan(begin, begin_ - begin);
  }

 private:
  void refill();

  const Message* message_;
  std::size_t block_length_;
  std::uint64_t position_ = 0;  // of the first symbol behind the buffer
  // Whole blocks, but for the last of the message.
  std::vector<std::uint32_t> buffer_;
  std::size_t begin_ = 0;  // <= buffer_.size()
};

}  // namespace surprisal
