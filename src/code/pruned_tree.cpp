#include "code/pruned_tree.h"

#include <cstddef>
#include <vector>

#include "base/order.h"

namespace surprisal {
namespace {

// The nodes of the most frequent leaves.
std::vector<std::size_t> open_leaves(const CodeTree& tree,
                                     std::span<const std::uint32_t> counts,
                                     unsigned open) {
  // The most frequent first: the complements of the counts ascend.
  std::vector<std::size_t> leaves;
  std::vector<std::uint32_t> keys;
  for (std::size_t node = 0; node < tree.size(); ++node) {
    if (tree.symbol[node] == CodeTree::kNone) continue;
    leaves.push_back(node);
    keys.push_back(~counts[static_cast<std::size_t>(tree.symbol[node])]);
  }
  std::vector<std::size_t> kept;
  for (const std::uint32_t i : order_by_key(keys)) {
    if (kept.size() == open) break;
    kept.push_back(leaves[i]);
  }
  return kept;
}

// True for the open leaves and every node above one.
std::vector<bool> opened_nodes(const CodeTree& tree,
                               const std::vector<std::size_t>& leaves) {
  std::vector<bool> opened(tree.size(), false);
  opened[0] = true;
  for (const std::size_t leaf : leaves) {
    for (std::size_t node = leaf; !opened[node];
         node = static_cast<std::size_t>(tree.parent[node])) {
      opened[node] = true;
    }
  }
  return opened;
}

}  // namespace

CodeTree pruned_tree(const CodeTree& tree,
                     std::span<const std::uint32_t> counts, unsigned open) {
  if (tree.leaves[0] <= open) return tree;
  const std::vector<bool> opened =
      opened_nodes(tree, open_leaves(tree, counts, open));
  CodeTree pruned;
  std::vector<std::int32_t> row(tree.size(), CodeTree::kNone);
  for (std::size_t node = 0; node < tree.size(); ++node) {
    const std::int32_t parent = tree.parent[node];
    const bool kept =
        parent == CodeTree::kNone || opened[static_cast<std::size_t>(parent)];
    if (!kept) continue;
    row[node] = static_cast<std::int32_t>(pruned.size());
    const bool leaf = opened[node] && tree.symbol[node] != CodeTree::kNone;
    pruned.zero_child.push_back(CodeTree::kNone);
    pruned.one_child.push_back(CodeTree::kNone);
    pruned.symbol.push_back(leaf ? tree.symbol[node] : CodeTree::kNone);
    pruned.depth.push_back(tree.depth[node]);
    pruned.leaves.push_back(tree.leaves[node]);
    pruned.occurrences.push_back(tree.occurrences[node]);
    if (parent == CodeTree::kNone) {
      pruned.parent.push_back(CodeTree::kNone);
      continue;
    }
    const auto above = static_cast<std::size_t>(parent);
    const auto new_parent = static_cast<std::size_t>(row[above]);
    pruned.parent.push_back(row[above]);
    auto& slot = tree.zero_child[above] == static_cast<std::int32_t>(node)
                     ? pruned.zero_child
                     : pruned.one_child;
    slot[new_parent] = row[node];
  }
  return pruned;
}

}  // namespace surprisal
