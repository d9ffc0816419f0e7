#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"

namespace surprisal {

// What a message costs under a code, from counts and lengths alone. Both are
// indexed by symbol and of one size. Unless said otherwise a function requires
// covers(counts, lengths); units are bits per symbol of the message.

// True if every symbol that occurs has a code word.
bool covers(std::span<const std::uint32_t> counts,
            std::span<const std::uint16_t> lengths);

// The length of the whole message, sum of count * length, in bits.
std::uint64_t total_bits(std::span<const std::uint32_t> counts,
                         std::span<const std::uint16_t> lengths);

// L = sum of p * length. 0 for the empty message.
double expected_length(std::span<const std::uint32_t> counts,
                       std::span<const std::uint16_t> lengths);

// Where the redundancy L - H comes from.
struct Redundancy {
  std::vector<double> by_symbol;  // p * (length + log2 p), of either sign
  double overpaid = 0;            // sum of the positive parts
  double underpaid = 0;           // sum of the negative parts' magnitudes
  double total = 0;               // overpaid - underpaid = L - H
};

// A symbol that does not occur has part 0.
Redundancy redundancy(std::span<const std::uint32_t> counts,
                      std::span<const std::uint16_t> lengths);

// H / L; 1 for the empty message, which wastes nothing.
double efficiency(std::span<const std::uint32_t> counts,
                  std::span<const std::uint16_t> lengths);

// L = H(P) + D(P||Q) - log2 K, with K the Kraft sum of all the words, also of
// those of symbols that do not occur, and Q = 2^-length / K the distribution
// that the lengths fit best. All zero for the empty message.
struct LengthSplit {
  double entropy = 0;     // H(P): what no code goes below
  double divergence = 0;  // D(P||Q) >= 0: words made for other probabilities
  double unused = 0;      // -log2 K >= 0: budget left over; 0 if complete
};

// Instead of covers() an error: kNoCodeword, or kOverSubscribed if K > 1. The
// probabilities are those that the caller has made to sum to 1.
Result<LengthSplit> split_length(std::span<const std::uint32_t> counts,
                                 std::span<const std::uint16_t> lengths);
Result<LengthSplit> split_length(std::span<const double> p,
                                 std::span<const std::uint16_t> lengths);

}  // namespace surprisal
