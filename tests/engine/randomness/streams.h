#pragma once

#include <cstdint>
#include <string>

#include "bits/bit_reader.h"
#include "bits/bit_writer.h"
#include "source/generator.h"

namespace surprisal::test {

// Of figures that the publication prints with six digits after the point.
inline constexpr double kPrinted = 5e-7;

// Bits written as characters 0 and 1.
inline BitString bits_of(const std::string& digits) {
  BitWriter writer;
  for (const char digit : digits) writer.append(digit == '1' ? 1 : 0, 1);
  return writer.take();
}

inline std::string digits_of(const BitString& bits) {
  BitReader reader(bits);
  std::string digits;
  while (reader.remaining() > 0) {
    digits += *reader.read(1) == 1 ? '1' : '0';
  }
  return digits;
}

// `text`, so many times.
inline std::string repeat(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

inline BitString coin(std::uint64_t seed, std::uint64_t bit_count) {
  Generator generator(seed);
  BitWriter writer;
  while (writer.bit_count() < bit_count) {
    const std::uint64_t left = bit_count - writer.bit_count();
    const unsigned count = left < 32 ? static_cast<unsigned>(left) : 32;
    writer.append(generator.next() >> (32 - count), count);
  }
  return writer.take();
}

// The first 100 binary digits of pi, which SP 800-22 uses throughout.
inline BitString pi_100() {
  return bits_of(
      "11001001000011111101101010100010001000010110100011"
      "00001000110100110001001100011001100010100010111000");
}

}  // namespace surprisal::test
