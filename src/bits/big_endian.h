#pragma once

#include <cstdint>

namespace surprisal {

// Eight bytes as one integer, the first byte highest. Written as shifts, which
// are right on every machine and which compilers turn into one load or store.
inline std::uint64_t load_big_endian(const std::uint8_t* p) {
  return std::uint64_t{p[0]} << 56 | std::uint64_t{p[1]} << 48 |
         std::uint64_t{p[2]} << 40 | std::uint64_t{p[3]} << 32 |
         std::uint64_t{p[4]} << 24 | std::uint64_t{p[5]} << 16 |
         std::uint64_t{p[6]} << 8 | std::uint64_t{p[7]};
}

inline void store_big_endian(std::uint8_t* p, std::uint64_t value) {
  for (int i = 0; i < 8; ++i) {
    p[i] = static_cast<std::uint8_t>(value >> (56 - 8 * i));
  }
}

}  // namespace surprisal
