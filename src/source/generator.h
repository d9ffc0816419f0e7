#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace surprisal {

// PCG32 (O'Neill 2014, PCG-XSH-RR with 64 bits of state): the one generator of
// all random draws here. state <- state * 6364136223846793005 + increment; the
// output is a xorshift of the old state, rotated by its top five bits. A seed
// and a stream fix the whole sequence, on every machine.
class Generator {
 public:
  // The streams differ in their increments, 2 * stream + 1; all have period
  // 2^64.
  explicit Generator(std::uint64_t seed, std::uint64_t stream = 0);

  std::uint32_t next();

  // As `count` calls of next(), in O(log count) steps (Brown 1994).
  void skip(std::uint64_t count);

 private:
  std::uint64_t state_ = 0;
  std::uint64_t increment_;
};

// Draws `first` ... `first` + out.size() - 1 of the independent draws of a
// symbol with probability count / total that `seed` fixes. A draw takes two
// outputs, the high half first, as a fraction of 2^64, and is the symbol in
// whose share of the total it lies; no share is off by more than 2^-32 of
// itself. Requires a total of 1 ... 2^32 - 1.
void draw(std::span<const std::uint32_t> counts, std::uint64_t seed,
          std::uint64_t first, std::span<std::uint32_t> out);

}  // namespace surprisal
