#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "code/codebook.h"

namespace surprisal {

// The binary tree of some code words, as columns: one row a node, for drawing
// and for walking. Node 0 is the root, which stands even where there is no
// word. Rows are in preorder, 0 before 1, so a parent stands before its
// children. Only where a word begins another has an inner node a symbol.
struct CodeTree {
  static constexpr std::int32_t kNone = -1;

  std::vector<std::int32_t> zero_child;  // or kNone
  std::vector<std::int32_t> one_child;   // or kNone
  std::vector<std::int32_t> parent;      // kNone for the root
  // Whose word ends here, the smallest such symbol; or kNone.
  std::vector<std::int32_t> symbol;
  std::vector<std::uint16_t> depth;
  std::vector<std::uint32_t> leaves;       // code words at or below the node
  std::vector<std::uint64_t> occurrences;  // sum of the counts of those

  std::size_t size() const { return parent.size(); }
};

// `counts` by symbol, of the codebook's size; or empty, and occurrences are 0.
// Requires a tree of fewer than 2^31 nodes.
CodeTree code_tree(const Codebook& codebook,
                   std::span<const std::uint32_t> counts = {});

// The tree cut down to what can be drawn: the words of the `open` most frequent
// symbols (ties: the first in order) and all nodes above them stay; every other
// branch is one node with symbol kNone and no children, which keeps its leaves
// and occurrences. Work and memory are for the nodes that stay, and a few bytes
// a symbol.
CodeTree pruned_tree(const Codebook& codebook,
                     std::span<const std::uint32_t> counts, std::size_t open);

}  // namespace surprisal
