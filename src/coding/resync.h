#pragma once

#include <cstdint>

#include "bits/bit_string.h"
#include "coding/decoded_stream.h"

namespace surprisal {

// What one wrong bit does to a stream without commas. Where a word begins in
// both streams at the same place beyond the damage, the decoder is back in step
// and stays so: the bits that follow are the same, and are cut in the same way.
// Ferguson and Rabinowitz 1984, "Self-synchronizing Huffman codes".

struct Damage {
  enum class Kind : std::uint8_t { kFlip, kDelete, kInsertZero, kInsertOne };
  Kind kind = Kind::kFlip;
  // The bit that is flipped or deleted, or before which one is inserted.
  std::uint64_t bit = 0;
};

// Whether there is such a bit; to insert, it may be the one behind the last.
bool fits(Damage damage, const BitString& bits);

// The bits with the damage done, which fits.
BitString damaged(const BitString& bits, Damage damage);

struct Resync {
  // The first word that is not as it was: the one that holds the damage.
  std::uint64_t first_word = 0;
  std::uint64_t first_bit = 0;
  // How many words are lost, and how many are read in their place.
  std::uint64_t lost = 0;
  std::uint64_t gained = 0;
  // Whether the decoder is back in step, and from which bit of the original on.
  bool in_step = false;
  std::uint64_t bit = 0;

  bool operator==(const Resync&) const = default;
};

// `after` is the stream `before` with the damage done, under the same code. All
// words to the end are lost where the decoder does not come back into step.
// Work is for the words between the damage and the answer.
Resync resynchronise(const DecodedStream& before, const DecodedStream& after,
                     Damage damage);

}  // namespace surprisal
