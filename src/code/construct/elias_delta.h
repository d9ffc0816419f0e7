#pragma once

#include <cstdint>
#include <span>

#include "code/code.h"
#include "code/codeword.h"

namespace surprisal {

// Elias's delta code of ranks (Elias 1975): with k = floor(log2 r), rank r is
// the gamma word of k + 1, then the k low bits of r. Over all integers
// complete. L <= H + 1 + twice the log2 of H + 1.

// The word of the integer n; requires n >= 1.
Codeword delta_codeword(std::uint32_t n);

// The words are given by the construction. A zero count has none; one symbol:
// `1`, the word of rank 1; none: none.
Code elias_delta_code(std::span<const std::uint32_t> counts);

}  // namespace surprisal
