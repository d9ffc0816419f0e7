#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace surprisal {

// The counts of half a byte after one context, as a tree of 16 leaves: node 1
// is the root, node i has the children 2i and 2i + 1, and counts[i] is what
// lies left of i, below 2i. So a walk to a leaf needs four of them.
struct CountNode {
  std::uint32_t key_high = 0;
  std::uint16_t key_low = 0;
  std::uint16_t distinct = 0;                 // as its owner uses it
  std::array<std::uint32_t, 16> counts = {};  // counts[0] is the total

  bool is_free() const { return (key_high | key_low) == 0; }

  // The counts of the leaves, `total` in all.
  std::array<std::uint32_t, 16> leaves(std::uint32_t total) const;
};

// The hash of a context that is longer by one symbol, and of the second half
// of a byte after a context and its first half.
inline std::uint64_t longer_context(std::uint64_t hash, std::uint64_t symbol) {
  hash = (hash ^ (symbol + 1)) * 0x9E3779B97F4A7C15;
  return hash ^ hash >> 29;
}
inline std::uint64_t second_half(std::uint64_t hash, unsigned first_half) {
  return longer_context(hash, 256 + first_half);
}
inline constexpr std::uint64_t kNoContext = 0x9E3779B97F4A7C15;

// Nodes by the hash of their context. It grows by doubling up to a limit, and
// beyond it forgets everything and begins anew. Two contexts share a node if
// the upper 47 bits of their hashes agree.
class CountTable {
 public:
  // Of at most `max_bytes`, but never below the smallest size, 72 KB.
  explicit CountTable(std::size_t max_bytes);

  // Makes room for `count` <= 700 new nodes. Pointers to nodes are valid until
  // the next call.
  void prepare(std::size_t count);

  // The node of a hash, new if need be. Requires room for it.
  CountNode& reach(std::uint64_t hash);

  // The node of a hash, or null.
  const CountNode* find(std::uint64_t hash) const;

 private:
  std::size_t place_of(std::uint32_t key_high, std::uint16_t key_low) const;
  void grow();

  std::vector<CountNode> nodes_;  // a power of two of them, never full
  std::size_t max_nodes_;
  std::size_t used_ = 0;
};

}  // namespace surprisal
