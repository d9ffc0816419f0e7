#pragma once

#include <cstdint>
#include <span>

#include "code/code_tree.h"

namespace surprisal {

// A code tree cut down to what can be drawn: the `open` most frequent leaves
// (ties: the first in the tree) and all nodes above them stay; every other
// branch is one node with symbol kNone and no children, which keeps its leaves
// and occurrences. The tree itself if it has no more leaves than that.
// `counts` by symbol, as they were given to code_tree. Rows stay in preorder.
CodeTree pruned_tree(const CodeTree& tree,
                     std::span<const std::uint32_t> counts, unsigned open);

}  // namespace surprisal
