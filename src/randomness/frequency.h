#pragma once

#include <cstdint>

#include "base/result.h"
#include "bits/bit_string.h"
#include "randomness/outcome.h"

namespace surprisal {

// Are ones and zeros equally many (NIST SP 800-22 rev. 1a, 2.1), and so in
// every block (2.2)? A coin's n bits hold n/2 ones, give or take sqrt(n)/2.

inline constexpr std::uint64_t kFrequencyMinimum = 100;

// Statistic: |ones - zeros| / sqrt(n), half normal. kTooFewBits without a bit.
Result<Outcome> frequency_test(const BitString& bits);

inline constexpr std::uint64_t kBlockFrequencyMinimum = 100;

// The shortest block that 2.2.7 recommends for n bits: 20 or more, and above
// n / 100.
std::uint64_t recommended_block_length(std::uint64_t bit_count);

// Statistic: 4 M * sum of (share of ones - 1/2)^2 over the blocks of M bits;
// chi-square with as many degrees of freedom as there are whole blocks. Bits
// after them are left out. Requires M >= 1; kTooFewBits without a whole block.
Result<Outcome> block_frequency_test(const BitString& bits,
                                     std::uint64_t block_length);

}  // namespace surprisal
