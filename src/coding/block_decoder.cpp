#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "coding/block_checksum.h"
#include "coding/block_code.h"
#include "coding/block_format.h"
#include "coding/block_frame.h"
#include "coding/block_reader.h"
#include "coding/block_streams.h"

namespace surprisal {
namespace {

using Bytes = std::span<const std::uint8_t>;

// The streams of a coded body behind its table.
Result<std::array<Bytes, 4>> split_streams(Bytes rest) {
  constexpr std::size_t kSizes = 9;
  if (rest.size() < kSizes) return Error::kTruncatedStream;
  std::array<Bytes, 4> streams;
  Bytes unread = rest.subspan(kSizes);
  for (std::size_t k = 0; k < 3; ++k) {
    const std::size_t size = load_u24(&rest[3 * k]);
    if (size > unread.size()) return Error::kTruncatedStream;
    streams[k] = unread.first(size);
    unread = unread.subspan(size);
  }
  streams[3] = unread;
  return streams;
}

Result<void> decode_coded(Bytes body, std::span<std::uint8_t> block) {
  BlockLengths lengths;
  const auto table_size = read_table(body, lengths);
  if (!table_size) return table_size.error();
  const auto streams = split_streams(body.subspan(*table_size));
  if (!streams) return streams.error();
  return decode_streams(*streams, lengths, block_parts(block));
}

Result<void> decode_body(const BlockFrame& frame,
                         std::span<std::uint8_t> block) {
  switch (frame.header.kind) {
    case BlockKind::kStored:
      std::copy(frame.body.begin(), frame.body.end(), block.begin());
      return {};
    case BlockKind::kRepeated:
      std::fill(block.begin(), block.end(), frame.body[0]);
      return {};
    case BlockKind::kCoded:
      return decode_coded(frame.body, block);
  }
  return Error::kInvalidBlock;
}

}  // namespace

Result<BlockReader> BlockReader::open(std::span<const std::uint8_t> encoded,
                                      std::uint64_t max_size) {
  Result<std::vector<BlockFrame>> frames = read_frames(encoded, max_size);
  if (!frames) return frames.error();
  BlockReader reader;
  reader.frames_ = *std::move(frames);
  std::size_t largest = 0;
  for (const BlockFrame& frame : reader.frames_) {
    reader.size_ += frame.header.size;
    largest = std::max(largest, frame.header.size);
  }
  reader.block_.resize(largest);
  return reader;
}

Result<std::span<const std::uint8_t>> BlockReader::next() {
  assert(!done());
  const BlockFrame& frame = frames_[next_];
  const auto block = std::span(block_).first(frame.header.size);
  if (const auto decoded = decode_body(frame, block); !decoded) {
    return decoded.error();
  }
  if (block_checksum(block, position_) != frame.header.checksum) {
    return Error::kChecksumMismatch;
  }
  ++next_;
  position_ += block.size();
  return std::span<const std::uint8_t>(block);
}

Result<std::vector<std::uint8_t>> decode_blocks(
    std::span<const std::uint8_t> encoded, std::uint64_t max_size) {
  Result<BlockReader> reader = BlockReader::open(encoded, max_size);
  if (!reader) return reader.error();
  std::vector<std::uint8_t> message;
  message.reserve(reader->size());
  while (!reader->done()) {
    const auto block = reader->next();
    if (!block) return block.error();
    message.insert(message.end(), block->data(), block->data() + block->size());
  }
  return message;
}

}  // namespace surprisal
