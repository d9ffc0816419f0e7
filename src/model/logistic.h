#pragma once

#include <cstdint>

namespace surprisal {

// The logistic domain, in which predictions are averaged (Mahoney 2005), as
// tables of integers that are the same on every machine.
//   stretch(p) = ln(p / (1 - p)),  squash(x) = 1 / (1 + e^-x)
// Probabilities are parts of 65536; the domain is -2047 ... 2047, 256 parts to
// one unit, so that p lies within 0.0003 ... 0.9997 there.

inline constexpr int kMaxStretch = 2047;

struct Logistic {
  Logistic();

  std::int16_t stretched[4096];  // by p / 16
  std::uint16_t squashed[4096];  // by x + 2048

  // Of p < 65536.
  int stretch(std::uint32_t p) const { return stretched[p >> 4]; }

  // Of any x; 1 ... 65535.
  std::uint32_t squash(int x) const {
    x = x > kMaxStretch ? kMaxStretch : x;
    x = x < -kMaxStretch ? -kMaxStretch : x;
    return squashed[x + 2048];
  }
};

// Made before main(), and never changed. Behind a reference, so that no
// compiler makes it at build time: 16 KB of tables would travel with the page.
extern const Logistic& logistic;

}  // namespace surprisal
