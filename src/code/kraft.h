#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace surprisal {

// The Kraft sum, K = sum of 2^-l over all code words (Kraft 1949): the share of
// all bit strings that the words claim. A prefix-free code with these lengths
// exists exactly if K <= 1. Kept as an integer over 2^L, so that comparing it
// with 1 is never a matter of rounding.
enum class KraftClass : std::uint8_t {
  kIncomplete = 0,      // K < 1: room is left
  kComplete = 1,        // K = 1
  kOverSubscribed = 2,  // K > 1: no such prefix-free code
};

struct KraftSum {
  std::vector<std::uint64_t> numerator;  // 64-bit limbs, the lowest first
  unsigned exponent = 0;                 // the denominator is 2^exponent

  KraftClass compare_with_one() const;

  // The nearest double or a neighbour of it.
  double value() const;

  // In lowest terms: "7/8", "1", "9/8", "0". Empty if the numerator or the
  // denominator does not fit in 64 bits.
  std::string fraction() const;
};

// The sum over all lengths that are not 0 (a symbol without a code word).
KraftSum kraft_sum(std::span<const std::uint16_t> lengths);

}  // namespace surprisal
