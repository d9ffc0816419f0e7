#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace surprisal {

// Integers in memory, the lowest byte first, at any address. On a
// little-endian machine a copy is one instruction; shifts alone are right
// everywhere but are not always recognised as a load or a store.
template <typename Integer>
Integer load_little_endian(const std::uint8_t* p) {
  Integer value = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&value, p, sizeof value);
  } else {
    for (std::size_t i = 0; i < sizeof value; ++i) {
      value |= Integer{p[i]} << (8 * i);
    }
  }
  return value;
}

template <typename Integer>
void store_little_endian(std::uint8_t* p, Integer value) {
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(p, &value, sizeof value);
  } else {
    for (std::size_t i = 0; i < sizeof value; ++i) {
      p[i] = static_cast<std::uint8_t>(value >> (8 * i));
    }
  }
}

}  // namespace surprisal
