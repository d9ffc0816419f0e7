#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

#include "bits/bit_reader.h"

namespace surprisal {

// Calls visit(bit) for each bit in order, a bit being an unsigned 0 or 1.
template <typename Visit>
void each_bit(const BitString& bits, Visit visit) {
  const BitReader reader(bits);
  for (std::uint64_t at = 0; at < bits.bit_count; at += 64) {
    const auto count =
        static_cast<unsigned>(std::min<std::uint64_t>(64, bits.bit_count - at));
    std::uint64_t word = reader.peek_at(at, count) << (64 - count);
    for (unsigned i = 0; i < count; ++i, word <<= 1) {
      visit(static_cast<unsigned>(word >> 63));
    }
  }
}

// How many of the bits begin ... end - 1 are 1. Requires begin <= end <=
// bit_count.
inline std::uint64_t count_ones(const BitString& bits, std::uint64_t begin,
                                std::uint64_t end) {
  const BitReader reader(bits);
  std::uint64_t ones = 0;
  for (std::uint64_t at = begin; at < end; at += 64) {
    const auto count =
        static_cast<unsigned>(std::min<std::uint64_t>(64, end - at));
    ones += static_cast<unsigned>(std::popcount(reader.peek_at(at, count)));
  }
  return ones;
}

}  // namespace surprisal
