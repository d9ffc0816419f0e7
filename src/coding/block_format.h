#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"

namespace surprisal {

// The block format: bytes as Huffman-coded blocks, made for speed and files.
// Each block has a length-limited canonical code of its own and four streams
// of code words that are decoded in turns, by a table of several symbols a
// look. Four streams: Giesen 2014, "Interleaved entropy coders".
//
// The format. Integers are little-endian; "u24" has three bytes.
//
//   message   u64 size in bytes; then blocks until their sizes make that sum
//   block     u8  kind
//             u24 size of the block when decoded, at least 1
//             u24 size of the body
//             u32 checksum: see coding/block_checksum.h; its seed is the
//                 position in the message of the first byte of the block
//             the body
//
//   kind 0    stored: the body is the bytes themselves
//   kind 1    repeated: the body is one byte, which the block repeats
//   kind 2    coded: the body is
//             the table of lengths
//             u24 sizes in bytes of the streams 0, 1 and 2
//             the streams 0, 1, 2 and 3; the last one fills the body
//
// The table is a row of nibbles, the low half of each byte first. They go
// through the byte values from 0 upward:
//
//   1 ... 11  the next value has a code word of so many bits
//   0, g      the next g + 1 values do not occur (g = 0 ... 15)
//
// and end where the Kraft sum reaches 1: the code is complete, so every bit
// string can be decoded, and there is no dead end to look for. If a byte is
// half used, its high half is 0. The words are those of the canonical code.
//
// Streams. A block of n bytes is cut in four parts: three of floor(n / 4)
// bytes and the rest. A stream is the words of one part, without commas. The
// first bit of a word takes the lowest free bit of the stream's current byte;
// the last byte is filled up with zeros. The least significant bit goes first
// because the next bits of a little-endian 64-bit load are then its low bits:
// a mask finds the table entry, a shift drops the word, and no byte has to be
// reversed, which WebAssembly has no instruction for.
//
// Faults, in the order in which they are looked for. First the headers, before
// anything is decoded or memory for it is taken:
//
//   kTruncatedStream   the message's size is cut off
//   kSizeTooLarge      it is more than is allowed
//   and for each block
//   kTruncatedStream   its header is cut off, or missing
//   kInvalidBlock      an unknown kind, an empty block, or a stored or
//                      repeated one with a body of another size
//   kSizeTooLarge      more bytes than its body can hold (a word has at least
//                      one bit), or than are left of the message
//   kTruncatedStream   its body is cut off
//   and last
//   kTrailingBits      something follows the last block
//
// Then the bodies, block by block:
//
//   kInvalidTable      no complete code is described
//   kTruncatedStream   the table, the sizes, a stream or, stream by stream,
//                      the words are cut off
//   kTrailingBits      a stream holds more than its words and padding
//   kChecksumMismatch

inline constexpr std::size_t kBlockSize = std::size_t{1} << 17;
inline constexpr unsigned kBlockLengthLimit = 11;

// Blocks of kBlockSize bytes and the rest. Never larger than the message by
// more than 8 bytes and 11 a block.
std::vector<std::uint8_t> encode_blocks(std::span<const std::uint8_t> message);

// The message, or the first fault as listed above. kSizeTooLarge if it has
// more than max_size bytes: a small input may announce a large message.
Result<std::vector<std::uint8_t>> decode_blocks(
    std::span<const std::uint8_t> encoded, std::uint64_t max_size);

// The same, value or error, for every input, by walking the code tree one bit
// at a time: slow, plain, and sharing no code with decode_blocks but the
// checksum, so that each can be tested against the other.
Result<std::vector<std::uint8_t>> decode_blocks_bit_by_bit(
    std::span<const std::uint8_t> encoded, std::uint64_t max_size);

}  // namespace surprisal
