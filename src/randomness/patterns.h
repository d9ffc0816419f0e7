#pragma once

#include <cstdint>

#include "base/result.h"
#include "bits/bit_string.h"
#include "randomness/outcome.h"

namespace surprisal {

// Two tests of whether all patterns of m bits are equally frequent, whatever
// stands before them: serial (NIST SP 800-22 rev. 1a, 2.11) and approximate
// entropy (2.12). Both take the stream as a circle. With n at least 2^w, the
// publication wants m below w - 2 and below w - 5; the minima here are the
// least n for the least m. Both require fewer than 2^32 bits.

inline constexpr unsigned kLeastSerialPattern = 2;
inline constexpr unsigned kMostSerialPattern = 16;
inline constexpr std::uint64_t kSerialMinimum = 32;

// The longest pattern that 2.11.7 recommends for n bits, 2 ... 16.
unsigned recommended_serial_pattern(std::uint64_t bit_count);

// psi(m) = 2^m / n * sum of squared counts of all m-bit patterns - n.
struct SerialOutcomes {
  Outcome first;   // psi(m) - psi(m-1)
  Outcome second;  // psi(m) - 2 psi(m-1) + psi(m-2)
};

// Statistics: both differences, chi-square with 2^(m-1) and 2^(m-2) degrees of
// freedom. Requires m within the bounds above; kTooFewBits for fewer than m
// bits.
Result<SerialOutcomes> serial_test(const BitString& bits,
                                   unsigned pattern_length);

inline constexpr unsigned kLeastEntropyPattern = 1;
inline constexpr unsigned kMostEntropyPattern = 16;
inline constexpr std::uint64_t kApproximateEntropyMinimum = 128;

// Two bits less than 2.12.7 allows for n bits, 1 ... 10: at its limit each of
// the longer patterns is expected 32 times only, and a coin's statistic comes
// out a quarter of its deviation too high.
unsigned recommended_entropy_pattern(std::uint64_t bit_count);

// Statistic: 2 n ln(2) (1 - (H(m+1) - H(m))) with the entropies, in bits, of
// the counts of patterns; chi-square with 2^m degrees of freedom. Requires m
// within the bounds above; kTooFewBits for m bits or fewer.
Result<Outcome> approximate_entropy_test(const BitString& bits,
                                         unsigned pattern_length);

}  // namespace surprisal
