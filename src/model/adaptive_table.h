#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace surprisal {

// Probabilities that a bit is 1, by context, each the mean of what it has met:
// the n-th bit moves it by 1 / (n + 1.5) of the way, up to n = `limit`, so that
// it settles quickly and then follows. 22 bits of probability, 10 of n.
class AdaptiveTable {
 public:
  // All 1/2. Requires limit < 1024.
  AdaptiveTable(std::size_t size, unsigned limit)
      : cells_(size, std::uint32_t{1} << 31), limit_(limit) {}

  std::size_t size() const { return cells_.size(); }

  // Sets a probability in parts of 65536, as if no bit had been met.
  void set(std::size_t i, std::uint32_t p) { cells_[i] = p << 16; }

  // In parts of 65536; < 65536.
  std::uint32_t p(std::size_t i) const { return cells_[i] >> 16; }

  // What is stored at i, to be put back later.
  std::uint32_t cell(std::size_t i) const { return cells_[i]; }
  void restore(std::size_t i, std::uint32_t cell) { cells_[i] = cell; }

  void learn(std::size_t i, unsigned bit) {
    std::uint32_t& cell = cells_[i];
    const std::uint32_t n = cell & 1023;
    const auto p = static_cast<std::int32_t>(cell >> 10);
    const std::int32_t target = bit != 0 ? (1 << 22) - 1 : 0;
    // The difference has 23 bits with its sign, the step 16.
    const auto way = static_cast<std::int32_t>(
        std::int64_t{target - p} * (131072 / (2 * static_cast<int>(n) + 3)) >>
        16);
    cell = static_cast<std::uint32_t>(p + way) << 10 | (n < limit_ ? n + 1 : n);
  }

 private:
  std::vector<std::uint32_t> cells_;
  std::uint32_t limit_;
};

}  // namespace surprisal
