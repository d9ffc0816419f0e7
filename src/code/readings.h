#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "bits/bit_string.h"
#include "code/codebook.h"

namespace surprisal {

// All the ways to read bits under any code, prefix-free or not. A reading of
// the first t bits is a sequence of symbols whose words make up these bits, but
// for a rest that is empty or begins a longer word; it is alive after bit t.

// A count that has reached this is this or more. So far doubles are exact, and
// what is rounded beyond it stays beyond it.
inline constexpr double kManyReadings = 9007199254740992.0;

class Readings {
 public:
  // Looks at the first 2^16 bits; at fewer where words have more than 32.
  Readings(const Codebook& codebook, const BitString& bits);

  // Bits that were looked at.
  std::uint32_t bits() const { return bits_; }

  // How many readings are alive after 0, 1, ..., bits() bits.
  const std::vector<double>& alive() const { return alive_; }

  // The first position with two readings; and the first where two end at once,
  // so that no bit that follows can tell them apart. bits() + 1 if none is.
  std::uint32_t first_doubt() const { return first_doubt_; }
  std::uint32_t first_ambiguity() const { return first_ambiguity_; }

  // The readings alive at a position. Up to `certain` all are the same, and a
  // word ends there; `known` are the last symbols of it. From there on the
  // first few, shorter words first, as far as `spelled`, which is not far
  // beyond; what is left of each is its rest. Reading k is symbols[ends[k - 1]]
  // ... symbols[ends[k] - 1].
  struct Alive {
    std::uint32_t certain = 0;
    std::vector<std::uint32_t> known;
    std::uint32_t spelled = 0;
    std::vector<std::uint32_t> symbols;
    std::vector<std::uint32_t> ends;
  };
  static constexpr std::size_t kMostKnown = 64;
  static constexpr std::uint32_t kMostListed = 8;
  static constexpr std::uint32_t kMostSpelled = 48;

  // Requires position <= bits(). No readings where none is alive.
  Alive at(std::uint32_t position) const;

 private:
  void find_steps(const Codebook& codebook, const BitString& bits,
                  std::uint32_t start);
  // As bytes, not bools: for the size of the code.
  std::vector<std::uint8_t> ways_to(std::uint32_t position, bool rests) const;
  std::uint32_t certain_at(std::uint32_t position) const;
  void spell(std::uint32_t first, std::uint32_t last, bool rests,
             std::vector<std::uint32_t>& spelled,
             std::vector<std::uint32_t>& spelled_ends) const;

  std::uint32_t bits_;
  std::vector<std::uint32_t> order_;  // as Codebook::order
  // Readings of the first i bits without a rest; and where there are any, the
  // last position that the beginning of a word reaches.
  std::vector<double> complete_;
  std::vector<std::uint32_t> reach_;
  // Steps step_starts_[i] ... step_starts_[i + 1] - 1 go on from there, shorter
  // words first: to step_ends_[k], by the words of order_[firsts_[k]] ...
  // order_[lasts_[k] - 1], all equal.
  std::vector<std::uint32_t> step_starts_;
  std::vector<std::uint32_t> step_ends_;
  std::vector<std::uint32_t> firsts_;
  std::vector<std::uint32_t> lasts_;
  std::vector<double> alive_;
  std::uint32_t first_doubt_;
  std::uint32_t first_ambiguity_;
};

}  // namespace surprisal
