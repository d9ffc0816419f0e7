#pragma once

#include <cstdint>
#include <span>

#include "base/result.h"
#include "code/code.h"

namespace surprisal {

// The canonical code of some lengths (Schwartz and Kallick 1964): take the
// symbols by length, then by index; each word is the one before it plus one,
// and zeros on the right where the length grows. So the lengths alone fix the
// words. Length 0 means no code word. kCodewordTooLong above 4,096 bits,
// kOverSubscribed if the Kraft sum is above 1. Empty lengths: the empty code.
Result<Code> canonical_code(std::span<const std::uint16_t> lengths);

// True if the words are those of the canonical code of their lengths.
bool is_canonical(const Codebook& codebook);

}  // namespace surprisal
