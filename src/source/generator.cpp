#include "source/generator.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace surprisal {
namespace {

constexpr std::uint64_t kMultiplier = 6364136223846793005u;

// The high 64 bits of a product whose second factor is below 2^32.
std::uint64_t high_product(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t low = (a & 0xffffffffu) * b;
  return ((a >> 32) * b + (low >> 32)) >> 32;
}

}  // namespace

Generator::Generator(std::uint64_t seed, std::uint64_t stream)
    : increment_(2 * stream + 1) {
  next();
  state_ += seed;
  next();
}

std::uint32_t Generator::next() {
  const std::uint64_t old = state_;
  state_ = old * kMultiplier + increment_;
  const auto mixed = static_cast<std::uint32_t>(((old >> 18) ^ old) >> 27);
  const auto turn = static_cast<unsigned>(old >> 59);
  return (mixed >> turn) | (mixed << ((32 - turn) & 31));
}

// k steps are one step with multiplier a^k and increment c (a^k - 1)/(a - 1);
// both double with k, and add up over the bits of `count`.
void Generator::skip(std::uint64_t count) {
  std::uint64_t multiplier = 1;
  std::uint64_t increment = 0;
  std::uint64_t doubled_multiplier = kMultiplier;
  std::uint64_t doubled_increment = increment_;
  for (; count > 0; count >>= 1) {
    if ((count & 1) != 0) {
      multiplier *= doubled_multiplier;
      increment = increment * doubled_multiplier + doubled_increment;
    }
    doubled_increment *= doubled_multiplier + 1;
    doubled_multiplier *= doubled_multiplier;
  }
  state_ = state_ * multiplier + increment;
}

void draw(std::span<const std::uint32_t> counts, std::uint64_t seed,
          std::uint64_t first, std::span<std::uint32_t> out) {
  std::vector<std::uint64_t> ends(counts.size());
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) ends[i] = total += counts[i];
  assert(total > 0 && total >> 32 == 0);
  Generator generator(seed);
  generator.skip(2 * first);
  for (std::uint32_t& symbol : out) {
    const std::uint64_t high = generator.next();
    const std::uint64_t place =
        high_product(high << 32 | generator.next(), total);
    symbol = static_cast<std::uint32_t>(
        std::upper_bound(ends.begin(), ends.end(), place) - ends.begin());
  }
}

}  // namespace surprisal
