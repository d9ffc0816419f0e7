#include <array>
#include <cstddef>
#include <optional>

#include "code/canonical.h"
#include "code/code_tree.h"
#include "coding/block_checksum.h"
#include "coding/block_format.h"

// The format of coding/block_format.h, read once more from its description
// alone and as plainly as it can be said. Nothing here is fast.

namespace surprisal {
namespace {

using Bytes = std::span<const std::uint8_t>;

// Reads units of some bits, the low end of each byte first.
class LowFirstReader {
 public:
  explicit LowFirstReader(Bytes bytes) : bytes_(bytes) {}

  std::optional<std::uint64_t> read(unsigned bits) {
    if (bits > bytes_.size() * 8 - position_) return std::nullopt;
    std::uint64_t value = 0;
    for (unsigned i = 0; i < bits; ++i, ++position_) {
      const unsigned byte = bytes_[position_ / 8];
      value |= std::uint64_t{byte >> (position_ % 8) & 1} << i;
    }
    return value;
  }

  // The next `count` bytes; requires to stand at a byte's start.
  std::optional<Bytes> take(std::uint64_t count) {
    if (count > rest().size()) return std::nullopt;
    const Bytes taken = rest().first(static_cast<std::size_t>(count));
    position_ += taken.size() * 8;
    return taken;
  }

  // Skips to the next byte; false if that passes over a 1.
  bool align() {
    while (position_ % 8 != 0) {
      if (*read(1) != 0) return false;
    }
    return true;
  }

  // What follows, from the next byte on.
  Bytes rest() const { return bytes_.subspan((position_ + 7) / 8); }

 private:
  Bytes bytes_;
  std::size_t position_ = 0;  // in bits
};

struct Block {
  std::uint64_t kind = 0;
  std::uint64_t size = 0;
  std::uint64_t checksum = 0;
  Bytes body;
};

// `remaining`: how many bytes of the message are still to come.
Result<Block> read_block(LowFirstReader& reader, std::uint64_t remaining) {
  const auto kind = reader.read(8);
  const auto size = reader.read(24);
  const auto body_size = reader.read(24);
  const auto checksum = reader.read(32);
  if (!kind || !size || !body_size || !checksum) return Error::kTruncatedStream;
  if (*kind > 2 || *size == 0) return Error::kInvalidBlock;
  if (*kind == 0 && *body_size != *size) return Error::kInvalidBlock;
  if (*kind == 1 && *body_size != 1) return Error::kInvalidBlock;
  if (*kind == 2 && *body_size < *size / 8) return Error::kSizeTooLarge;
  if (*size > remaining) return Error::kSizeTooLarge;
  const auto body = reader.take(*body_size);
  if (!body) return Error::kTruncatedStream;
  return Block{*kind, *size, *checksum, *body};
}

// A code is complete if the Kraft sum is one whole: 2^11 units of 2^-11.
Result<std::vector<std::uint16_t>> read_lengths(LowFirstReader& reader) {
  std::vector<std::uint16_t> lengths;
  std::uint64_t units = 0;
  while (units < 2048) {
    if (lengths.size() >= 256) return Error::kInvalidTable;
    const auto nibble = reader.read(4);
    if (!nibble) return Error::kTruncatedStream;
    if (*nibble > 11) return Error::kInvalidTable;
    if (*nibble > 0) {
      lengths.push_back(static_cast<std::uint16_t>(*nibble));
      units += 2048u >> *nibble;
      continue;
    }
    const auto gap = reader.read(4);
    if (!gap) return Error::kTruncatedStream;
    lengths.resize(lengths.size() + static_cast<std::size_t>(*gap) + 1);
  }
  if (units > 2048 || !reader.align()) return Error::kInvalidTable;
  return lengths;
}

Result<void> read_stream(Bytes stream, const CodeTree& tree,
                         std::uint64_t count, std::vector<std::uint8_t>& out) {
  LowFirstReader reader(stream);
  for (std::uint64_t i = 0; i < count; ++i) {
    std::size_t node = 0;
    while (tree.symbol[node] == CodeTree::kNone) {
      const auto bit = reader.read(1);
      if (!bit) return Error::kTruncatedStream;
      const auto& child = *bit == 0 ? tree.zero_child : tree.one_child;
      node = static_cast<std::size_t>(child[node]);
    }
    out.push_back(static_cast<std::uint8_t>(tree.symbol[node]));
  }
  if (!reader.align() || !reader.rest().empty()) return Error::kTrailingBits;
  return {};
}

Result<void> read_coded(const Block& block, std::vector<std::uint8_t>& out) {
  LowFirstReader reader(block.body);
  const auto lengths = read_lengths(reader);
  if (!lengths) return lengths.error();
  const auto code = canonical_code(*lengths);
  if (!code) return Error::kInvalidTable;
  const CodeTree tree = code_tree(*code);

  std::array<std::uint64_t, 3> sizes;
  for (std::uint64_t& size : sizes) {
    const auto read = reader.read(24);
    if (!read) return Error::kTruncatedStream;
    size = *read;
  }
  std::array<Bytes, 4> streams;
  for (std::size_t k = 0; k < 3; ++k) {
    const auto stream = reader.take(sizes[k]);
    if (!stream) return Error::kTruncatedStream;
    streams[k] = *stream;
  }
  streams[3] = reader.rest();
  const std::uint64_t quarter = block.size / 4;
  for (std::size_t k = 0; k < 4; ++k) {
    const std::uint64_t count = k < 3 ? quarter : block.size - 3 * quarter;
    const auto read = read_stream(streams[k], tree, count, out);
    if (!read) return read.error();
  }
  return {};
}

Result<void> read_body(const Block& block, std::vector<std::uint8_t>& out) {
  const std::size_t begin = out.size();
  if (block.kind == 0) {
    out.insert(out.end(), block.body.begin(), block.body.end());
  } else if (block.kind == 1) {
    out.insert(out.end(), static_cast<std::size_t>(block.size), block.body[0]);
  } else if (const auto read = read_coded(block, out); !read) {
    return read.error();
  }
  if (block_checksum(Bytes(out).subspan(begin), begin) != block.checksum) {
    return Error::kChecksumMismatch;
  }
  return {};
}

}  // namespace

Result<std::vector<std::uint8_t>> decode_blocks_bit_by_bit(
    std::span<const std::uint8_t> encoded, std::uint64_t max_size) {
  LowFirstReader reader(encoded);
  const auto size = reader.read(64);
  if (!size) return Error::kTruncatedStream;
  if (*size > max_size) return Error::kSizeTooLarge;
  std::vector<Block> blocks;
  for (std::uint64_t remaining = *size; remaining > 0;) {
    const auto block = read_block(reader, remaining);
    if (!block) return block.error();
    blocks.push_back(*block);
    remaining -= block->size;
  }
  if (!reader.rest().empty()) return Error::kTrailingBits;
  std::vector<std::uint8_t> message;
  for (const Block& block : blocks) {
    if (const auto read = read_body(block, message); !read) {
      return read.error();
    }
  }
  return message;
}

}  // namespace surprisal
