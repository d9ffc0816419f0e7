#pragma once

#include <cstdint>
#include <span>

#include "code/code.h"

namespace surprisal {

// The Golomb-Rice code of ranks (Golomb 1966; Rice and Plaunt 1971): with
// r - 1 = q 2^k + s and s < 2^k, rank r is q ones, a zero, and s in k bits;
// q + 1 + k bits. k = 0 is the unary code.
struct GolombRice {
  Code code;
  unsigned k = 0;
};

// The code with the k that makes the message shortest, found by adding up the
// message for every k that can; of equals the smallest k. The words are given
// by the construction: equal lengths go by rank, not by symbol. A zero count
// has no word; one symbol: `0` with k = 0; none: none. There is always a k that
// keeps every word within 4,096 bits. Requires a sum of the counts below 2^52.
GolombRice golomb_rice_code(std::span<const std::uint32_t> counts);

}  // namespace surprisal
