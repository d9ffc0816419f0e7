#include "code/construct/huffman.h"

#include <cstddef>

#include "code/construct/by_count.h"

namespace surprisal {

// Key observations (van Leeuwen 1976): joined nodes are made in ascending
// order of weight, so two queues, the sorted leaves and the joined nodes, hold
// the smallest of all at one of their fronts, and a heap is not needed. "Leaf
// first where both are equal" is then the whole of the tie rule. A node is
// joined before its parent, so depths follow in one pass from the root down.
std::vector<std::uint16_t> huffman_lengths(
    std::span<const std::uint32_t> counts) {
  std::vector<std::uint16_t> lengths(counts.size(), 0);
  const std::vector<std::uint32_t> leaves = symbols_by_count(counts);
  const std::size_t n = leaves.size();
  if (n == 1) lengths[leaves[0]] = 1;
  if (n < 2) return lengths;

  // Nodes 0 ... n-1 are the leaves in order, n ... 2n-2 the joined ones by age.
  std::vector<std::uint64_t> joined_weight(n - 1);
  std::vector<std::uint32_t> parent(2 * n - 1);
  std::size_t leaf = 0;  // the front of each queue
  std::size_t joined = 0;
  for (std::size_t made = 0; made < n - 1; ++made) {
    // Together the queues hold n - made >= 2 nodes.
    for (int child = 0; child < 2; ++child) {
      const bool take_leaf =
          leaf < n &&
          (joined == made || counts[leaves[leaf]] <= joined_weight[joined]);
      joined_weight[made] +=
          take_leaf ? counts[leaves[leaf]] : joined_weight[joined];
      const std::size_t node = take_leaf ? leaf++ : n + joined++;
      parent[node] = static_cast<std::uint32_t>(n + made);
    }
  }

  // A depth is below 93: a leaf at depth d needs a total of at least the
  // Fibonacci number F(d + 2), and totals stay below 2^64.
  std::vector<std::uint16_t> depth(2 * n - 1, 0);
  for (std::size_t node = 2 * n - 2; node-- > 0;) {
    depth[node] = static_cast<std::uint16_t>(depth[parent[node]] + 1);
  }
  for (std::size_t i = 0; i < n; ++i) lengths[leaves[i]] = depth[i];
  return lengths;
}

}  // namespace surprisal
