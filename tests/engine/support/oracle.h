#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

#include "support/samples.h"

namespace surprisal::test {

// The smallest total of count * length over *all* length sets with Kraft sum
// at most 1 and lengths of 1 ... limit, by trying each; ~0 if there is none.
// Shares nothing with the engine. For up to 8 symbols; zero counts drop out.
inline std::uint64_t least_total_bits(Counts counts, unsigned limit) {
  counts.erase(std::remove(counts.begin(), counts.end(), 0u), counts.end());
  // In any best set the greater count has the shorter length.
  std::sort(counts.begin(), counts.end(), std::greater<>());
  std::uint64_t best = std::numeric_limits<std::uint64_t>::max();
  const std::function<void(std::size_t, unsigned, std::uint64_t, std::uint64_t)>
      try_from = [&](std::size_t i, unsigned shortest, std::uint64_t room,
                     std::uint64_t bits) {
        if (i == counts.size()) {
          best = std::min(best, bits);
          return;
        }
        for (unsigned length = shortest; length <= limit; ++length) {
          const std::uint64_t taken = std::uint64_t{1} << (limit - length);
          if (taken > room) continue;
          try_from(i + 1, length, room - taken,
                   bits + std::uint64_t{counts[i]} * length);
        }
      };
  try_from(0, 1, std::uint64_t{1} << limit, 0);
  return best;
}

}  // namespace surprisal::test
