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

// The smallest total of count * length over all prefix-free codes whose words
// ascend as the symbols do, by dynamic programming over the symbols begin ...
// end-1: the best cut, and one bit for each symbol of both parts. Shares
// nothing with the engine. Time n^3; requires two or more counts, none 0.
inline std::uint64_t least_ordered_total_bits(const Counts& counts) {
  const std::size_t n = counts.size();
  std::vector<std::vector<std::uint64_t>> least(
      n + 1, std::vector<std::uint64_t>(n + 1, 0));
  for (std::size_t size = 2; size <= n; ++size) {
    for (std::size_t begin = 0; begin + size <= n; ++begin) {
      const std::size_t end = begin + size;
      std::uint64_t best = std::numeric_limits<std::uint64_t>::max();
      std::uint64_t sum = counts[begin];
      for (std::size_t cut = begin + 1; cut < end; ++cut) {
        best = std::min(best, least[begin][cut] + least[cut][end]);
        sum += counts[cut];
      }
      least[begin][end] = best + sum;
    }
  }
  return least[0][n];
}

}  // namespace surprisal::test
