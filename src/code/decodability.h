#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "bits/bit_string.h"
#include "code/codebook.h"

namespace surprisal {

// A code is uniquely decodable if no string of bits can be read as words of it
// in two ways (Sardinas and Patterson 1953). Every prefix-free code is.
struct Decodability {
  bool is_uniquely_decodable = true;

  // Where it is not: a shortest string with two readings, and both as symbols.
  // They differ in their first symbol; `first` begins with the shorter word,
  // or for two equal words, which are the whole string, with the smaller
  // symbol.
  BitString ambiguity;
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> second;
};

// How long the search may take: 128 steps for each dangling suffix and 1 for
// each 64 bits of words that it reads. The text of Error::kTooManySteps names
// this limit.
inline constexpr std::uint32_t kMaxDecodabilitySteps = 1u << 24;

// Of several shortest strings one is taken that does not depend on the order of
// the symbols. kTooManySteps where `max_steps`, of at most
// kMaxDecodabilitySteps, are not enough to tell; a Kraft sum above 1 still
// tells that the code is not uniquely decodable (McMillan 1956).
Result<Decodability> decodability(
    const Codebook& codebook, std::uint32_t max_steps = kMaxDecodabilitySteps);

}  // namespace surprisal
