#pragma once

#include <cstdint>
#include <vector>

#include "bits/bit_string.h"

namespace surprisal {

inline constexpr unsigned kLongestPattern = 24;

// How often each pattern of `length` bits occurs, as its bits read as an
// integer: 2^length counts. Every bit begins one; the stream is a circle, its
// first bits follow its last. Requires 1 <= length <= kLongestPattern and
// length <= bit_count < 2^32.
std::vector<std::uint32_t> pattern_counts(const BitString& bits,
                                          unsigned length);

// The same of patterns one bit shorter, from those counts. Requires two or
// more counts.
std::vector<std::uint32_t> shorter_pattern_counts(
    const std::vector<std::uint32_t>& counts);

}  // namespace surprisal
