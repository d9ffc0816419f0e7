#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "code/code.h"

namespace surprisal {

// The binary tree of a code, as columns: one row a node, for drawing and for
// walking. Node 0 is the root, which stands even for the empty code. Rows are
// in preorder, 0 before 1, so a parent stands before its children.
struct CodeTree {
  static constexpr std::int32_t kNone = -1;

  std::vector<std::int32_t> zero_child;  // or kNone
  std::vector<std::int32_t> one_child;   // or kNone
  std::vector<std::int32_t> parent;      // kNone for the root
  std::vector<std::int32_t> symbol;      // of a leaf; kNone for inner nodes
  std::vector<std::uint16_t> depth;
  std::vector<std::uint32_t> leaves;       // code words at or below the node
  std::vector<std::uint64_t> occurrences;  // sum of the counts of those

  std::size_t size() const { return parent.size(); }
};

// `counts` by symbol, of the code's size; or empty, and occurrences are 0.
// Requires a tree of fewer than 2^31 nodes.
CodeTree code_tree(const Code& code,
                   std::span<const std::uint32_t> counts = {});

}  // namespace surprisal
