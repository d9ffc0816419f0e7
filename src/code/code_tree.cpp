#include "code/code_tree.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

#include "base/order.h"

// Key observation: the words at or below a node stand together in the order of
// the words. So a node is a range of that order, its children are the two parts
// of the range, and what lies in a range is the difference of two sums from the
// start. A branch that is to be one node is counted and not entered.

namespace surprisal {
namespace {

// Sums over the first i words in order; one more entry than words.
struct Sums {
  std::vector<std::uint32_t> open;
  std::vector<std::uint64_t> occurrences;
};

// A node that is still to be made: order[begin] ... order[end - 1] are the
// words that begin with its `depth` bits.
struct Branch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::int32_t parent = CodeTree::kNone;
  unsigned depth = 0;
  bool is_one = false;
};

std::vector<std::uint64_t> sums_of_counts(
    const std::vector<std::uint32_t>& order,
    std::span<const std::uint32_t> counts) {
  std::vector<std::uint64_t> sums{0};
  sums.reserve(order.size() + 1);
  for (const std::uint32_t symbol : order) {
    sums.push_back(sums.back() + (counts.empty() ? 0 : counts[symbol]));
  }
  return sums;
}

// Marks the `open` most frequent symbols, and sums the marks.
std::vector<std::uint32_t> sums_of_open(const std::vector<std::uint32_t>& order,
                                        std::span<const std::uint32_t> counts,
                                        std::size_t open) {
  // The most frequent first: the complements of the counts ascend.
  std::vector<std::uint32_t> keys;
  keys.reserve(order.size());
  for (const std::uint32_t symbol : order) keys.push_back(~counts[symbol]);
  std::vector<std::uint32_t> sums(order.size() + 1, 0);
  for (const std::uint32_t i : order_by_key(keys)) {
    if (open-- == 0) break;
    sums[i + 1] = 1;
  }
  std::partial_sum(sums.begin(), sums.end(), sums.begin());
  return sums;
}

std::size_t add_node(CodeTree& tree, const Branch& branch, const Sums& sums) {
  assert(tree.size() < std::size_t{std::numeric_limits<std::int32_t>::max()});
  const std::size_t node = tree.size();
  tree.zero_child.push_back(CodeTree::kNone);
  tree.one_child.push_back(CodeTree::kNone);
  tree.parent.push_back(branch.parent);
  tree.symbol.push_back(CodeTree::kNone);
  tree.depth.push_back(static_cast<std::uint16_t>(branch.depth));
  tree.leaves.push_back(static_cast<std::uint32_t>(branch.end - branch.begin));
  tree.occurrences.push_back(sums.occurrences[branch.end] -
                             sums.occurrences[branch.begin]);
  if (branch.parent != CodeTree::kNone) {
    auto& children = branch.is_one ? tree.one_child : tree.zero_child;
    children[static_cast<std::size_t>(branch.parent)] =
        static_cast<std::int32_t>(node);
  }
  return node;
}

// Where the words of the branch, which all go on below it, turn from 0 to 1.
std::size_t first_one(const Codebook& codebook, const Branch& branch) {
  const auto order = codebook.order().begin();
  const auto has_zero = [&](std::uint32_t symbol) {
    const std::uint64_t limb = codebook.limb(symbol, branch.depth / 64);
    return (limb >> (63 - branch.depth % 64) & 1) == 0;
  };
  const auto turn = std::partition_point(
      order + static_cast<std::ptrdiff_t>(branch.begin),
      order + static_cast<std::ptrdiff_t>(branch.end), has_zero);
  return static_cast<std::size_t>(turn - order);
}

CodeTree grow(const Codebook& codebook, const Sums& sums) {
  const std::vector<std::uint32_t>& order = codebook.order();
  CodeTree tree;
  std::vector<Branch> waiting{{.begin = 0, .end = order.size()}};
  while (!waiting.empty()) {
    Branch branch = waiting.back();
    waiting.pop_back();
    const std::size_t node = add_node(tree, branch, sums);
    if (sums.open[branch.begin] == sums.open[branch.end]) continue;
    // Shorter words stand before longer ones: those that end here are first.
    if (codebook.length(order[branch.begin]) == branch.depth) {
      tree.symbol[node] = static_cast<std::int32_t>(order[branch.begin]);
    }
    while (branch.begin < branch.end &&
           codebook.length(order[branch.begin]) == branch.depth) {
      ++branch.begin;
    }
    const std::size_t middle = first_one(codebook, branch);
    const Branch below{.begin = branch.begin,
                       .end = middle,
                       .parent = static_cast<std::int32_t>(node),
                       .depth = branch.depth + 1};
    if (middle < branch.end) {
      waiting.push_back(below);
      waiting.back().begin = middle;
      waiting.back().end = branch.end;
      waiting.back().is_one = true;
    }
    if (branch.begin < middle) waiting.push_back(below);
  }
  return tree;
}

}  // namespace

CodeTree code_tree(const Codebook& codebook,
                   std::span<const std::uint32_t> counts) {
  assert(counts.empty() || counts.size() == codebook.size());
  Sums sums{.open = std::vector<std::uint32_t>(codebook.order().size() + 1),
            .occurrences = sums_of_counts(codebook.order(), counts)};
  std::iota(sums.open.begin(), sums.open.end(), 0u);
  return grow(codebook, sums);
}

CodeTree pruned_tree(const Codebook& codebook,
                     std::span<const std::uint32_t> counts, std::size_t open) {
  assert(counts.size() == codebook.size());
  return grow(codebook,
              {.open = sums_of_open(codebook.order(), counts, open),
               .occurrences = sums_of_counts(codebook.order(), counts)});
}

}  // namespace surprisal
