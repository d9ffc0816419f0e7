#pragma once

#include <cstdint>

namespace surprisal {

// What happened after a context, one bit a time, told in one byte: how many
// zeros and ones, the last of them, recent ones counting more. State 0 is "not
// seen yet". A bit adds one to its count, and where more than two of the other
// kind were counted, most of those are forgotten; the counts are bounded
// together, so that there are fewer than 256 states. What a state is worth is
// learned elsewhere (see model/context_mixing.h), not read off the counts.

struct BitHistories {
  BitHistories();

  struct State {
    std::uint8_t zeros;
    std::uint8_t ones;
    std::uint8_t last;  // the bit; 0 where only one kind was seen
  };

  int count = 0;  // states, the fewest counts first
  State states[256];
  std::uint8_t next[256][2];

 private:
  std::uint8_t find(int zeros, int ones, int last) const;
  std::uint8_t after(const State& state, int bit) const;
};

// Made before main(), and never changed; behind a reference as the tables of
// logistic.h are.
extern const BitHistories& bit_histories;

}  // namespace surprisal
