#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "bits/bit_string.h"
#include "bits/bit_writer.h"

namespace surprisal::test {

// "100110" as bits, and back.
inline BitString bits_of_text(const std::string& text) {
  BitWriter writer;
  for (const char digit : text) writer.append(digit == '1' ? 1 : 0, 1);
  return writer.take();
}

inline std::string text_of_bits(const BitString& bits) {
  std::string text;
  for (std::uint64_t i = 0; i < bits.bit_count; ++i) {
    const std::uint8_t byte = bits.bytes[static_cast<std::size_t>(i / 8)];
    text += (byte >> (7 - i % 8) & 1) != 0 ? '1' : '0';
  }
  return text;
}

}  // namespace surprisal::test
