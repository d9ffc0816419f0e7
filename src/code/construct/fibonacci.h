#pragma once

#include <cstdint>
#include <span>

#include "code/code.h"
#include "code/codeword.h"

namespace surprisal {

// The Fibonacci code of ranks (Fraenkel and Klein 1996): rank r as the sum of
// Fibonacci numbers 1, 2, 3, 5, ... of which no two are neighbours (Zeckendorf
// 1972), one bit a number from the smallest up, and a 1 more. So `11` ends a
// word and stands nowhere else in it. Over all integers complete.
// L <= 1.4405 H + 2.

// The word of the integer n; requires n >= 1.
Codeword fibonacci_codeword(std::uint32_t n);

// The words are given by the construction. A zero count has none; one symbol:
// `11`, the word of rank 1; none: none.
Code fibonacci_code(std::span<const std::uint32_t> counts);

}  // namespace surprisal
