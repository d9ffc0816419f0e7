#pragma once

#include <cstdint>
#include <vector>

namespace surprisal {

// A string of bits, packed: bit i is bit 7 - i % 8 of byte i / 8. The bits
// after the last one, up to the end of its byte, are zero.
struct BitString {
  std::vector<std::uint8_t> bytes;  // (bit_count + 7) / 8 of them
  std::uint64_t bit_count = 0;

  bool operator==(const BitString&) const = default;
};

}  // namespace surprisal
