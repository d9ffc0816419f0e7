#include "code/code_tree.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>

namespace surprisal {
namespace {

// How many bits two different words share at the front.
unsigned shared_bits(const Code& code, std::size_t a, std::size_t b) {
  unsigned k = 0;
  while (code.limb(a, k) == code.limb(b, k)) ++k;
  const std::uint64_t difference = code.limb(a, k) ^ code.limb(b, k);
  return 64 * k + static_cast<unsigned>(std::countl_zero(difference));
}

std::int32_t add_node(CodeTree& tree, std::int32_t parent, unsigned depth) {
  assert(tree.size() < std::size_t{std::numeric_limits<std::int32_t>::max()});
  const auto node = static_cast<std::int32_t>(tree.size());
  tree.zero_child.push_back(CodeTree::kNone);
  tree.one_child.push_back(CodeTree::kNone);
  tree.parent.push_back(parent);
  tree.symbol.push_back(CodeTree::kNone);
  tree.depth.push_back(static_cast<std::uint16_t>(depth));
  return node;
}

// Adds the nodes of one word below the last node of `path`, which becomes the
// path from the root to the word's leaf.
void add_word(CodeTree& tree, const Code& code, std::uint32_t symbol,
              std::vector<std::int32_t>& path) {
  const unsigned length = code.length(symbol);
  for (auto depth = static_cast<unsigned>(path.size() - 1); depth < length;
       ++depth) {
    const bool bit =
        (code.limb(symbol, depth / 64) >> (63 - depth % 64) & 1) != 0;
    const std::int32_t parent = path.back();
    const std::int32_t child = add_node(tree, parent, depth + 1);
    auto& children = bit ? tree.one_child : tree.zero_child;
    children[static_cast<std::size_t>(parent)] = child;
    path.push_back(child);
  }
  tree.symbol.back() = static_cast<std::int32_t>(symbol);
}

// A parent has a smaller number than its children, so one pass from the last
// node to the first sums them all.
void sum_up(CodeTree& tree, std::span<const std::uint32_t> counts) {
  tree.leaves.assign(tree.size(), 0);
  tree.occurrences.assign(tree.size(), 0);
  for (std::size_t node = tree.size(); node-- > 0;) {
    if (tree.symbol[node] != CodeTree::kNone) {
      tree.leaves[node] = 1;
      if (!counts.empty()) {
        tree.occurrences[node] =
            counts[static_cast<std::size_t>(tree.symbol[node])];
      }
    }
    if (node == 0) break;
    const auto parent = static_cast<std::size_t>(tree.parent[node]);
    tree.leaves[parent] += tree.leaves[node];
    tree.occurrences[parent] += tree.occurrences[node];
  }
}

}  // namespace

// Key observation: in the order of the words, a word leaves the path of the
// one before it where their bits first differ, and is new from there on. So
// each node is made once, in preorder, without a search.
CodeTree code_tree(const Code& code, std::span<const std::uint32_t> counts) {
  assert(counts.empty() || counts.size() == code.size());
  CodeTree tree;
  std::vector<std::int32_t> path{add_node(tree, CodeTree::kNone, 0)};
  const std::vector<std::uint32_t>& order = code.order();
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i > 0) path.resize(shared_bits(code, order[i - 1], order[i]) + 1);
    add_word(tree, code, order[i], path);
  }
  sum_up(tree, counts);
  return tree;
}

}  // namespace surprisal
