#pragma once

#include <cstdint>
#include <span>

#include "base/result.h"
#include "code/code.h"

namespace surprisal {

// The unary code of ranks: rank r is r - 1 ones and a zero, r bits. It spends
// the entropy exactly where p = 2^-r, as Golomb's code with m = 1 (Golomb
// 1966). The convention with a zero as the comma makes it the canonical code of
// its lengths 1, 2, 3, ...

// A zero count has no word; one symbol: `0`; none: none. Always incomplete, by
// 2^-n. kCodewordTooLong if more than 4,096 symbols occur.
Result<Code> unary_code(std::span<const std::uint32_t> counts);

}  // namespace surprisal
