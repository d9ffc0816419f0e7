#pragma once

#include <cstdint>
#include <span>

#include "code/code.h"
#include "code/codeword.h"

namespace surprisal {

// Elias's gamma code of ranks (Elias 1975): with k = floor(log2 r), rank r is k
// zeros, then r in k + 1 bits; 2k + 1 bits. Over all integers complete. As r is
// at most 1 / p, L <= 2 H + 1.

// The word of the integer n; requires n >= 1.
Codeword gamma_codeword(std::uint32_t n);

// The words are given by the construction. A zero count has none; one symbol:
// `1`, the word of rank 1; none: none.
Code elias_gamma_code(std::span<const std::uint32_t> counts);

}  // namespace surprisal
