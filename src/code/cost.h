#pragma once

#include <cstdint>
#include <span>
#include <vector>

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

}  // namespace surprisal
