#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"

namespace surprisal {

// rANS (Duda 2013), static order 0: with shares f of 2^k and sums F before, a
// symbol takes the state x to (x / f) * 2^k + F + x % f, and back. The message
// is coded from its end, so that it is decoded from its beginning. In bytes:
//   preamble   bits, filled with zeros to a byte: delta of size + 1; nothing
//              follows an empty message; 4 bits of k - 8; delta of the number
//              of distinct bytes; for each gamma of the gap to the last one
//              (the first: byte + 1), gamma of its share
//   state      8 bytes, the lowest first: of the encoder at its end
//   words      4 bytes each, as the decoder takes them
// The decoder ends in the state that the encoder began with, and so notices
// nearly all that is not a message.
struct RansStream {
  std::vector<std::uint8_t> bytes;
  std::uint64_t table_bits = 0;  // k, symbols and shares
  std::uint64_t size_bits = 0;   // the size, and the filling
  std::uint64_t state_bits = 0;  // the state and the words
};

RansStream encode_rans(std::span<const std::uint8_t> message);

// kTruncatedStream; kSizeTooLarge above `max_size`; kInvalidTable; kInvalidEnd;
// kTrailingBits; errors of Elias's codes.
Result<std::vector<std::uint8_t>> decode_rans(
    std::span<const std::uint8_t> bytes, std::uint64_t max_size);

}  // namespace surprisal
