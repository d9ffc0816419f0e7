#include "source/block_cursor.h"

#include <cassert>

namespace surprisal {
namespace {

constexpr std::size_t kBlocksAtOnce = 512;

}  // namespace

BlockCursor::BlockCursor(const Message& message, unsigned block_length)
    : message_(&message), block_length_(block_length) {
  assert(block_length >= 1 && block_length <= kMaxBlockLength);
}

void BlockCursor::refill() {
  buffer_.resize(static_cast<std::size_t>(std::min<std::uint64_t>(
      kBlocksAtOnce * block_length_, message_->size() - position_)));
  message_->read(position_, buffer_);
  position_ += buffer_.size();
  begin_ = 0;
}

}  // namespace surprisal
