#pragma once

#include <span>
#include <vector>

#include "base/types.h"
#include "code/codeword.h"

namespace surprisal {

// International Morse code (Recommendation ITU-R M.1677-1, 2009) as bits: dot
// 0, dash 1. Not a Code, since it is not prefix-free: E, `0`, begins A, `01`.
// It works on the wire by a third sign, the pause, which two bits lack; so the
// space, a longer pause, has no word.

// The words by index in `symbols`, which are code points: letters and accented
// e, upper and lower case alike, so that both together clash; figures; and the
// signs . , : ? ' - / ( ) " = + @ and multiplication, which is X's word.
// Printed quotation marks and the en dash have the words of the typed ones.
// Any other symbol has the empty word.
std::vector<Codeword> morse_codewords(std::span<const Symbol> symbols);

}  // namespace surprisal
