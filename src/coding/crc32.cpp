#include "coding/crc32.h"

#include <array>

namespace surprisal {
namespace {

constexpr std::uint32_t kPolynomial = 0xEDB88320;

// What each byte leaves behind (Sarwate 1988).
std::array<std::uint32_t, 256> remainders() {
  std::array<std::uint32_t, 256> table;
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t rest = byte;
    for (int bit = 0; bit < 8; ++bit) {
      rest = rest >> 1 ^ (rest & 1 ? kPolynomial : 0);
    }
    table[byte] = rest;
  }
  return table;
}

}  // namespace

std::uint32_t crc32(std::span<const std::uint8_t> bytes) {
  const auto table = remainders();
  std::uint32_t crc = ~std::uint32_t{0};
  for (const std::uint8_t byte : bytes) {
    crc = crc >> 8 ^ table[(crc ^ byte) & 0xFF];
  }
  return ~crc;
}

}  // namespace surprisal
