#pragma once

#include <span>

#include "base/types.h"
#include "code/code.h"

namespace surprisal {

// ASCII as a code (ANSI X3.4, 1968; RFC 20): the number of the symbol in 7
// bits, or in the 8 bits of a byte, the first of them 0. The words are given,
// whatever the counts: all 128 of 7 bits are complete, of 8 bits they fill 1/2.

// The words by index in `symbols`, which are distinct bytes or code points; a
// symbol above 127 has none. Requires bits = 7 or 8.
Code ascii_code(std::span<const Symbol> symbols, unsigned bits);

}  // namespace surprisal
