#include "coding/block_frame.h"

#include "coding/block_bytes.h"

namespace surprisal {
namespace {

// Can a body of this kind and size hold the block at all?
Result<void> check_sizes(const BlockHeader& header) {
  if (header.size == 0) return Error::kInvalidBlock;
  switch (header.kind) {
    case BlockKind::kStored:
      if (header.body_size != header.size) return Error::kInvalidBlock;
      return {};
    case BlockKind::kRepeated:
      if (header.body_size != 1) return Error::kInvalidBlock;
      return {};
    case BlockKind::kCoded:
      if (header.size / 8 > header.body_size) return Error::kSizeTooLarge;
      return {};
  }
  return Error::kInvalidBlock;
}

}  // namespace

Result<std::vector<BlockFrame>> read_frames(
    std::span<const std::uint8_t> encoded, std::uint64_t max_size) {
  if (encoded.size() < kMessageHeaderSize) return Error::kTruncatedStream;
  std::uint64_t remaining = load_little_endian<std::uint64_t>(encoded.data());
  if (remaining > max_size) return Error::kSizeTooLarge;
  std::vector<BlockFrame> frames;
  auto rest = encoded.subspan(kMessageHeaderSize);
  while (remaining > 0) {
    if (rest.size() < kBlockHeaderSize) return Error::kTruncatedStream;
    const BlockHeader header{
        .kind = static_cast<BlockKind>(rest[0]),
        .size = load_u24(&rest[1]),
        .body_size = load_u24(&rest[4]),
        .checksum = load_little_endian<std::uint32_t>(&rest[7])};
    if (const auto checked = check_sizes(header); !checked) {
      return checked.error();
    }
    if (header.size > remaining) return Error::kSizeTooLarge;
    rest = rest.subspan(kBlockHeaderSize);
    if (header.body_size > rest.size()) return Error::kTruncatedStream;
    frames.push_back({header, rest.first(header.body_size)});
    rest = rest.subspan(header.body_size);
    remaining -= header.size;
  }
  if (!rest.empty()) return Error::kTrailingBits;
  return frames;
}

}  // namespace surprisal
