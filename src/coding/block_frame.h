#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"

namespace surprisal {

// The frame of the block format around the bits, see coding/block_format.h.

enum class BlockKind : std::uint8_t { kStored = 0, kRepeated = 1, kCoded = 2 };

inline constexpr std::size_t kMessageHeaderSize = 8;
inline constexpr std::size_t kBlockHeaderSize = 11;

struct BlockHeader {
  BlockKind kind = BlockKind::kStored;
  std::size_t size = 0;       // of the block when decoded, 1 or more
  std::size_t body_size = 0;  // of what follows the header
  std::uint32_t checksum = 0;
};

inline std::size_t load_u24(const std::uint8_t* p) {
  return std::size_t{p[0]} | std::size_t{p[1]} << 8 | std::size_t{p[2]} << 16;
}

// A block's header and where its body lies.
struct BlockFrame {
  BlockHeader header;
  std::span<const std::uint8_t> body;
};

// All frames of a message, in order. The faults of the headers are found here;
// an answer keeps every promise of sizes, so that the sum of header.size is
// what the message announces and at most max_size.
Result<std::vector<BlockFrame>> read_frames(
    std::span<const std::uint8_t> encoded, std::uint64_t max_size);

// The four parts of a block, each of which has a stream: three of
// floor(n / 4) bytes and the rest.
template <typename Byte>
std::array<std::span<Byte>, 4> block_parts(std::span<Byte> block) {
  const std::size_t quarter = block.size() / 4;
  return {block.first(quarter), block.subspan(quarter, quarter),
          block.subspan(2 * quarter, quarter), block.subspan(3 * quarter)};
}

using BlockParts = std::array<std::span<const std::uint8_t>, 4>;

}  // namespace surprisal
