#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace surprisal {

// The bit histories (see model/bit_history.h) of half a byte after a context:
// of the four bits that come, 15 nodes of their tree, 1 the root, 2i and 2i + 1
// the children.
struct HistoryNode {
  std::uint32_t key = 0;  // of the hash; 0 where the place is free
  std::array<std::uint8_t, 16> states = {};  // states[0] is not used
};

// Nodes by the hash of their context, of which 32 bits are kept. It doubles
// while there is room, up to a limit; from then on a new context takes the
// place of one whose root has seen least.
class HistoryTable {
 public:
  // Of at most `max_bytes`, but never below the smallest size, 80 KB.
  explicit HistoryTable(std::size_t max_bytes);

  // Makes room for `count` more, as far as the limit allows. Pointers to nodes
  // are valid until the next call.
  void prepare(std::size_t count);

  // The node of a hash, made if need be.
  HistoryNode* reach(std::uint64_t hash);

  // The node of a hash; one that has seen nothing if there is none.
  const HistoryNode* find(std::uint64_t hash) const;

 private:
  void grow();

  std::vector<HistoryNode> nodes_;  // a power of two of them
  std::size_t max_nodes_;
  std::size_t used_ = 0;
};

}  // namespace surprisal
