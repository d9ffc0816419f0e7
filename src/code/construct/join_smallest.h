#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace surprisal {

// The heart of Huffman's construction, for weights of any integer type: join
// the two smallest nodes until one is left. Ties: leaves before joined nodes,
// leaves by place, joined nodes by age.

// A node's weight is the sum of its leaves'. The last one joined is the root;
// all of them together weigh sum of weight * depth over the leaves.
template <typename Weight>
struct JoinedNodes {
  std::vector<Weight> weights;             // of the joined nodes, by age
  std::vector<std::uint16_t> leaf_depths;  // by place among the leaves
};

// Key observations (van Leeuwen 1976): joined nodes are made in ascending
// order of weight, so two queues, the sorted leaves and the joined nodes, hold
// the smallest of all at one of their fronts, and a heap is not needed. "Leaf
// first where both are equal" is then the whole of the tie rule. A node is
// joined before its parent, so depths follow in one pass from the root down.
//
// Requires ascending leaves, two or more, so many that no depth passes 2^16.
template <typename Weight>
JoinedNodes<Weight> join_smallest(std::span<const Weight> leaves) {
  const std::size_t n = leaves.size();
  assert(n >= 2);
  // Nodes 0 ... n-1 are the leaves in order, n ... 2n-2 the joined ones by age.
  std::vector<Weight> weights(n - 1);
  std::vector<std::uint32_t> parent(2 * n - 1);
  std::size_t leaf = 0;  // the front of each queue
  std::size_t joined = 0;
  for (std::size_t made = 0; made < n - 1; ++made) {
    // Together the queues hold n - made >= 2 nodes.
    for (int child = 0; child < 2; ++child) {
      const bool take_leaf =
          leaf < n && (joined == made || leaves[leaf] <= weights[joined]);
      weights[made] += take_leaf ? leaves[leaf] : weights[joined];
      const std::size_t node = take_leaf ? leaf++ : n + joined++;
      parent[node] = static_cast<std::uint32_t>(n + made);
    }
  }

  std::vector<std::uint16_t> depth(2 * n - 1, 0);
  for (std::size_t node = 2 * n - 2; node-- > 0;) {
    depth[node] = static_cast<std::uint16_t>(depth[parent[node]] + 1);
  }
  depth.resize(n);
  return {std::move(weights), std::move(depth)};
}

}  // namespace surprisal
