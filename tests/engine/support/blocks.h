#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "coding/block_format.h"

namespace surprisal::test {

using Bytes = std::vector<std::uint8_t>;

inline Bytes bytes_of(std::string_view text) {
  return Bytes(text.begin(), text.end());
}

// What both decoders of blocks say; they must not differ in anything.
inline Result<Bytes> decoded_blocks(const Bytes& encoded,
                                    std::uint64_t max_size = 1u << 20) {
  Result<Bytes> fast = decode_blocks(encoded, max_size);
  const Result<Bytes> slow = decode_blocks_bit_by_bit(encoded, max_size);
  EXPECT_EQ(fast.has_value(), slow.has_value());
  if (fast && slow) {
    EXPECT_TRUE(*fast == *slow);
  } else if (!fast && !slow) {
    EXPECT_EQ(fast.error(), slow.error());
  }
  return fast;
}

// "abracadabra" as one coded block, made by hand. Its words are a 0, b 100,
// c 101, d 110, r 111, and its parts are ab, ra, ca, dabra.
inline Bytes abracadabra() {
  return {
      11,   0,    0,    0,    0,    0,    0, 0,  // bytes in the message
      2,    11,   0,    0,    25,   0,    0,  // coded, bytes, bytes of the body
      0x4E, 0x08, 0xAA, 0xB7,                 // checksum
      0xF0, 0xF0, 0xF0, 0xF0, 0xF0, 0xF0, 0,  // 6 * 16 + 1 values up to "a"
      0x31, 0x33,                             // lengths of a, b, c, d
      0xC0, 0x03,                             // 13 values up to "r", its length
      1,    0,    0,    1,    0,    0,    1, 0,
      0,           // bytes of the first streams
      0x02,        // 0 100, from the lowest bit up
      0x07,        // 111 0
      0x05,        // 101 0
      0x93, 0x03,  // 110 0 100 1|11 0
  };
}

// Where its parts begin.
inline constexpr std::size_t kKind = 8;
inline constexpr std::size_t kSize = 9;
inline constexpr std::size_t kBodySize = 12;
inline constexpr std::size_t kChecksum = 15;
inline constexpr std::size_t kTable = 19;
inline constexpr std::size_t kStreamSizes = 30;
inline constexpr std::size_t kStreams = 39;

}  // namespace surprisal::test
