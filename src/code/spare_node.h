#pragma once

#include <cstdint>
#include <span>

#include "code/codebook.h"

namespace surprisal {

// A node of a code tree with one child can be taken out: every word below
// becomes one bit shorter, and the code stays prefix-free.
struct SpareNode {
  Codeword path;                 // the bits that lead to it, none for the root
  std::uint64_t saved_bits = 0;  // occurrences below it; 0: no spare node
};

// Of the tree that the words of symbols that occur make, the node with one
// child that has most occurrences below it; of equals the first in preorder.
// Requires words that
// are prefix-free and cover the counts.
SpareNode best_spare_node(std::span<const std::uint32_t> counts,
                          const Codebook& codebook);

}  // namespace surprisal
