#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "coding/block_frame.h"

namespace surprisal {

// The block format (coding/block_format.h), decoded a block at a time, for a
// message that is to stand elsewhere than in one vector. Keeps a view of the
// encoded bytes, which must outlive it.
class BlockReader {
 public:
  // Reads all headers; their faults, as decode_blocks.
  static Result<BlockReader> open(std::span<const std::uint8_t> encoded,
                                  std::uint64_t max_size);

  // Of the whole message, in bytes.
  std::size_t size() const { return size_; }

  bool done() const { return next_ == frames_.size(); }

  // The next block, valid until the next call, or the fault of its body; then
  // nothing moves. Requires !done().
  Result<std::span<const std::uint8_t>> next();

 private:
  BlockReader() = default;

  std::vector<BlockFrame> frames_;
  std::size_t next_ = 0;        // of frames_
  std::uint64_t position_ = 0;  // in the message, where that block begins
  std::size_t size_ = 0;
  std::vector<std::uint8_t> block_;  // room for the largest
};

}  // namespace surprisal
