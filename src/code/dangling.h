#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "code/word_table.h"

namespace surprisal {

// What one reading of a string is ahead of the other: a dangling suffix
// (Sardinas and Patterson 1953), and the cheapest way known to it.
struct Dangling {
  Suffix suffix;
  std::uint32_t bits;   // of the reading that is ahead
  std::uint32_t added;  // the word that came last
  std::uint32_t from;   // the dangling suffix before; kNoDangling at the start
};

inline constexpr std::uint32_t kNoDangling =
    std::numeric_limits<std::uint32_t>::max();

// The dangling suffixes that a search has met, each string of bits once
// whatever words it ends, and a queue of those still to visit. It counts the
// steps of the search, and meets nothing more when they are used up.
class DanglingQueue {
 public:
  // Requires max_steps <= 2^24: then there are at most 2^17 suffixes, and
  // `bits` stays below 2^31.
  DanglingQueue(const WordTable& table, std::uint32_t max_steps);

  // Meets a suffix: remembers this way to it, and that it has to be visited, if
  // it is new or this way is cheaper. 1 step for each 64 bits that are read,
  // and 128 for a new suffix, for its place in memory and its visit.
  void meet(const Dangling& dangling);

  bool empty() const { return heap_.empty(); }

  // Of the next to visit; requires !empty().
  std::uint32_t next_bits() const;

  // Takes the next one, the fewest bits first, then the shortest suffix. Its
  // number; kNoDangling if a cheaper way has been visited. Requires !empty().
  std::uint32_t take();

  const Dangling& operator[](std::uint32_t i) const { return met_[i]; }

  void pay(std::uint64_t steps) { steps_ += steps; }
  bool out_of_steps() const { return steps_ > max_steps_; }

 private:
  std::size_t slot_of(Suffix suffix);
  void grow();

  const WordTable& table_;
  std::uint32_t max_steps_;
  std::uint64_t steps_ = 0;
  std::vector<Dangling> met_;
  std::vector<std::uint32_t> slots_;  // by hash, a power of two; or kNoDangling
  std::vector<std::uint64_t> heap_;   // bits << 32 | length << 20 | number
};

}  // namespace surprisal
