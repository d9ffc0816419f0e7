#pragma once

#include <cstdint>

#include "base/result.h"
#include "bits/bit_string.h"
#include "randomness/outcome.h"

namespace surprisal {

// Does a walk, one step up for a 1 and one down for a 0, stray from its start
// as a coin's would (NIST SP 800-22 rev. 1a, 2.13)? Ones that are right in
// number and wrong in place show here.

inline constexpr std::uint64_t kCumulativeSumsMinimum = 100;

struct CumulativeSumsOutcomes {
  Outcome forward;   // the walk from the first bit on
  Outcome backward;  // from the last bit on
};

// Statistic: the farthest distance z from the start, about sqrt(n).
// kTooFewBits without a bit.
Result<CumulativeSumsOutcomes> cumulative_sums_test(const BitString& bits);

}  // namespace surprisal
