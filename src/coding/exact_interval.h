#pragma once

#include <cstdint>
#include <span>
#include <string>
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
  std::uint32_t settled = 0;  // bits that all numbers of it begin with
};

struct ExactInterval {
  std::vector<ExactStep> steps;  // one a symbol
  std::string settled;           // the bits that are settled, as 0 and 1
  // The shortest string of bits that names a number inside, zeros after it.
  std::string shortest;
};

// The most symbols that are taken.
inline constexpr std::size_t kLongestExact = 256;

// Symbols are indices of `counts`. kNoCodeword for one without a count,
// kSizeTooLarge for more than kLongestExact. Requires a total below 2^32.
Result<ExactInterval> exact_interval(std::span<const std::uint32_t> counts,
                                     std::span<const std::uint32_t> message);

}  // namespace surprisal
