#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace surprisal {

// Arithmetic coding as it is drawn: the exact interval of a short message, by
// fractions of any length. The unit interval is cut into shares in the order
// of the symbols, as wide as their probabilities; each symbol takes its share
// of what is left. On a dyadic source its bits are those of the prefix code.
struct ExactStep {
  std::string low;            // "19/32", in lowest terms; "0/1"
  std::string high;           // not part of the interval
  std::string width;          // high - low: the product of the probabilities
  std::uint32_t settled = 0;  // bits that all numbers of it begin with
};

struct ExactInterval {
  std::vector<ExactStep> steps;  // one a symbol
  std::string settled;           // the bits that are settled, as 0 and 1
  // The shortest bits that name a block of the halved wall inside: whatever
  // follows them, the number stays in the interval. Fewer than 2 more than
  // -log2 of the width.
  std::string shortest;
};

// What bits say: a binary fraction 0.b1 b2 ..., which lies in the share of one
// symbol, and there again.
struct ExactReading {
  std::vector<std::uint32_t> symbols;
  // How far from the low end of what is left the number lies, 0 to 1: before
  // each symbol, and after the last.
  std::vector<double> places;
};

// The most symbols and bits that are taken.
inline constexpr std::size_t kLongestExact = 256;
inline constexpr std::size_t kMostExactBits = 32 * kLongestExact;

// Symbols are indices of `counts`. kNoCodeword for one without a count,
// kSizeTooLarge for more than kLongestExact. Requires a total below 2^32.
Result<ExactInterval> exact_interval(std::span<const std::uint32_t> counts,
                                     std::span<const std::uint32_t> message);

// The first `size` symbols that the bits, as 0 and 1, name with zeros after
// them. kSizeTooLarge as above; kNoCodeword where there is no symbol at all.
// Requires a total below 2^32.
Result<ExactReading> read_exact(std::span<const std::uint32_t> counts,
                                std::string_view bits, std::size_t size);

}  // namespace surprisal
