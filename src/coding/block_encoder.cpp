#include <algorithm>
#include <array>
#include <utility>

#include "code/construct/package_merge.h"
#include "coding/block_bytes.h"
#include "coding/block_checksum.h"
#include "coding/block_code.h"
#include "coding/block_format.h"
#include "coding/block_frame.h"

// Key observations.
// - The four parts are counted apart. That costs no more than counting the
//   whole (four tables are wanted anyway, lest a repeated byte wait for its
//   own last count), and it gives the size of each stream before a bit of it
//   is written: no copying, no patching, no worst-case buffer.
// - A word enters the 64-bit container at the top and the older ones move
//   down. A table entry is then the word at the top and its length at the
//   bottom, and one addition of the whole entry counts the bits.
// - Not taken: a table of byte pairs would halve the steps, but it has 256 KiB,
//   more than the nearest cache, and is filled anew for each block.

namespace surprisal {
namespace {

constexpr std::size_t kSlack = 8;  // a store may reach past the end

using Counts = std::array<std::array<std::uint32_t, 256>, 4>;
using Entries = std::array<std::uint64_t, 256>;
using Bytes = std::span<const std::uint8_t>;

Counts count_parts(const BlockParts& parts) {
  Counts counts{};
  const std::size_t quarter = parts[0].size();
  for (std::size_t i = 0; i < quarter; ++i) {
    ++counts[0][parts[0][i]];
    ++counts[1][parts[1][i]];
    ++counts[2][parts[2][i]];
    ++counts[3][parts[3][i]];
  }
  for (const std::uint8_t byte : parts[3].subspan(quarter)) ++counts[3][byte];
  return counts;
}

// Requires two or more byte values.
BlockLengths choose_lengths(const Counts& counts) {
  std::array<std::uint32_t, 256> sums;
  for (std::size_t i = 0; i < 256; ++i) {
    sums[i] = counts[0][i] + counts[1][i] + counts[2][i] + counts[3][i];
  }
  const auto chosen = length_limited_lengths(sums, kBlockLengthLimit);
  BlockLengths lengths;
  std::copy(chosen->begin(), chosen->end(), lengths.begin());
  return lengths;
}

std::size_t stream_size(const std::array<std::uint32_t, 256>& counts,
                        const BlockLengths& lengths) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < 256; ++i) {
    bits += std::uint64_t{counts[i]} * lengths[i];
  }
  return static_cast<std::size_t>((bits + 7) / 8);
}

Entries word_entries(const BlockLengths& lengths) {
  const auto words = reversed_words(lengths);
  Entries entries{};
  for (std::size_t i = 0; i < 256; ++i) {
    if (lengths[i] == 0) continue;
    entries[i] = std::uint64_t{words[i]} << (64 - lengths[i]) | lengths[i];
  }
  return entries;
}

// The newest `count % 64` bits of `bits` are still to be written; what is
// below them is stale, and so is `count` but for its low six bits.
struct Container {
  std::uint64_t bits = 0;
  std::uint64_t count = 0;

  // Leaves the length as dirt in the four lowest bits, which is harmless while
  // at most 60 bits wait; the next words push it down and out.
  void append(std::uint64_t entry) {
    bits = bits >> (entry & 63) | entry;
    count += entry;
  }
  void append_clean(std::uint64_t entry) {
    bits = bits >> (entry & 63) | (entry & ~std::uint64_t{63});
    count += entry;
  }
};

// Writes the words of `part` at `out`; up to kSlack bytes after them change.
void write_stream(Bytes part, const Entries& entries, std::uint8_t* out) {
  Container container;
  std::size_t i = 0;
  // At most 7 bits wait here: 7 + 5 * 11 = 62 is the most there can be.
  for (; i + 5 <= part.size(); i += 5) {
    container.append(entries[part[i]]);
    container.append(entries[part[i + 1]]);
    container.append(entries[part[i + 2]]);
    container.append(entries[part[i + 3]]);
    container.append_clean(entries[part[i + 4]]);
    const std::uint64_t count = container.count & 63;  // 5 or more
    store_little_endian(out, container.bits >> (64 - count));
    out += count >> 3;
    container.count = count & 7;
  }
  for (; i < part.size(); ++i) container.append_clean(entries[part[i]]);
  const std::uint64_t count = container.count & 63;
  if (count != 0) store_little_endian(out, container.bits >> (64 - count));
}

void append_u24(std::vector<std::uint8_t>& out, std::size_t value) {
  for (unsigned shift = 0; shift < 24; shift += 8) {
    out.push_back(static_cast<std::uint8_t>(value >> shift));
  }
}

void append_header(std::vector<std::uint8_t>& out, const BlockHeader& header) {
  out.push_back(static_cast<std::uint8_t>(header.kind));
  append_u24(out, header.size);
  append_u24(out, header.body_size);
  out.resize(out.size() + 4);
  store_little_endian(&out[out.size() - 4], header.checksum);
}

// Requires two or more byte values in the block.
void append_coded(std::vector<std::uint8_t>& out, Bytes block,
                  BlockHeader header) {
  const BlockParts parts = block_parts(block);
  const Counts counts = count_parts(parts);
  const BlockLengths lengths = choose_lengths(counts);
  std::array<std::size_t, 4> sizes;
  std::vector<std::uint8_t> preface;
  append_table(preface, lengths);
  header.body_size = preface.size() + 9;
  for (std::size_t k = 0; k < 4; ++k) {
    sizes[k] = stream_size(counts[k], lengths);
    header.body_size += sizes[k];
    if (k < 3) append_u24(preface, sizes[k]);
  }
  if (header.body_size >= block.size()) {
    header.kind = BlockKind::kStored;
    header.body_size = block.size();
    append_header(out, header);
    out.insert(out.end(), block.begin(), block.end());
    return;
  }
  append_header(out, header);
  const std::size_t end = out.size() + header.body_size;
  out.insert(out.end(), preface.begin(), preface.end());
  std::size_t position = out.size();
  out.resize(end + kSlack);
  const Entries entries = word_entries(lengths);
  for (std::size_t k = 0; k < 4; ++k) {
    write_stream(parts[k], entries, &out[position]);
    position += sizes[k];
  }
  out.resize(end);
}

void append_block(std::vector<std::uint8_t>& out, Bytes block,
                  std::uint64_t position) {
  BlockHeader header{.kind = BlockKind::kCoded,
                     .size = block.size(),
                     .body_size = 1,
                     .checksum = block_checksum(block, position)};
  const auto differs = [&](std::uint8_t byte) { return byte != block[0]; };
  if (std::any_of(block.begin(), block.end(), differs)) {
    append_coded(out, block, header);
    return;
  }
  header.kind = BlockKind::kRepeated;
  append_header(out, header);
  out.push_back(block[0]);
}

}  // namespace

std::vector<std::uint8_t> encode_blocks(std::span<const std::uint8_t> message) {
  const std::size_t blocks = (message.size() + kBlockSize - 1) / kBlockSize;
  std::vector<std::uint8_t> out;
  out.reserve(kMessageHeaderSize + message.size() + blocks * kBlockHeaderSize +
              kSlack);
  out.resize(kMessageHeaderSize);
  store_little_endian(out.data(), std::uint64_t{message.size()});
  for (std::size_t begin = 0; begin < message.size(); begin += kBlockSize) {
    const std::size_t size = std::min(kBlockSize, message.size() - begin);
    append_block(out, message.subspan(begin, size), begin);
  }
  return out;
}

}  // namespace surprisal
