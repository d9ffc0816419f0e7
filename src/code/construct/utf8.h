#pragma once

#include <span>

#include "base/types.h"
#include "code/code.h"

namespace surprisal {

// UTF-8 as a code (RFC 3629): the first byte tells how many follow, so no word
// begins another. The words are given, whatever the counts, and of 8, 16, 24 or
// 32 bits; those of all code points fill 4369/8192 of the budget.

// The words by index in `symbols`, which are distinct code points; above
// U+10FFFF there is none. A surrogate, U+D800 to U+DFFF, which UTF-8 excludes,
// gets the three bytes that the rule would give it (WTF-8), so that every
// string of a browser can be written.
Code utf8_code(std::span<const Symbol> symbols);

}  // namespace surprisal
