#pragma once

#include <cstdint>

#include "base/result.h"
#include "bits/bit_string.h"
#include "randomness/outcome.h"

namespace surprisal {

// A run is a longest piece of equal bits. Do runs end as often as a coin's
// (NIST SP 800-22 rev. 1a, 2.3), and is the longest run of ones in a block as
// long as a coin's (2.4)?

inline constexpr std::uint64_t kRunsMinimum = 100;

// Statistic: the number of runs; about 2 n q (1 - q) for a share q of ones.
// Where q is 2 / sqrt(n) or more from 1/2, no count of runs can speak for a
// coin, and p is 0. kTooFewBits for fewer than 16 bits that are all the same.
Result<Outcome> runs_test(const BitString& bits);

inline constexpr std::uint64_t kLongestRunMinimum = 128;

// Blocks of 8 bits, of 128 from 6,272 bits on, of 10,000 from 750,000 on.
// Statistic: chi-square of how many blocks have which longest run, in classes
// whose probabilities are exact (2.4.4 of the publication lists them rounded
// to four digits). kTooFewBits for fewer than 8 bits.
Result<Outcome> longest_run_test(const BitString& bits);

}  // namespace surprisal
