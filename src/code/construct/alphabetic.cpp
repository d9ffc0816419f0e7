#include "code/construct/alphabetic.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

#include "code/codeword.h"

namespace surprisal {
namespace {

// The nodes that wait to be joined, in the order of their symbols as far as
// they are leaves. Nodes are numbered by age, the leaves first.
class WaitingNodes {
 public:
  explicit WaitingNodes(std::vector<std::uint64_t> weights)
      : weights_(std::move(weights)), parents_(2 * weights_.size() - 1) {
    weights_.reserve(parents_.size());
  }

  void add(std::uint32_t leaf) {
    while (nodes_.size() >= 2 && is_due(nodes_.size() - 2, leaf)) {
      join_last_two();
    }
    nodes_.push_back(leaf);
  }

  // By node; the last one, the root, has none.
  std::vector<std::uint32_t> join_all() {
    while (nodes_.size() > 1) join_last_two();
    return std::move(parents_);
  }

 private:
  std::uint64_t weight_at(std::size_t i) const { return weights_[nodes_[i]]; }

  // True if the nodes at i and i + 1 must be joined when `next` follows them.
  bool is_due(std::size_t i, std::uint32_t next) const {
    return weight_at(i) <= weights_[next];
  }

  // Joins the last two, then whatever pairs become due by that.
  void join_last_two() {
    // New nodes that may make the pair before them due, the leftmost on top.
    // Joining to their left does not change how far they are from the end.
    from_end_.push_back(join(nodes_.size() - 2));
    while (!from_end_.empty()) {
      const std::size_t i = nodes_.size() - from_end_.back();
      if (i >= 2 && is_due(i - 2, nodes_[i])) {
        from_end_.push_back(join(i - 2));
      } else {
        from_end_.pop_back();
      }
    }
  }

  // Joins the nodes at i and i + 1 and puts the new node back to the left,
  // behind the nearest that is no lighter. Returns how far it is from the end.
  std::uint32_t join(std::size_t i) {
    const auto node = static_cast<std::uint32_t>(weights_.size());
    parents_[nodes_[i]] = node;
    parents_[nodes_[i + 1]] = node;
    weights_.push_back(weight_at(i) + weight_at(i + 1));
    const std::size_t place = place_for(node, i);
    std::uint32_t* const nodes = nodes_.data();
    std::copy_backward(nodes + place, nodes + i, nodes + i + 1);
    nodes_[place] = node;
    nodes_.erase(nodes_.begin() + static_cast<std::ptrdiff_t>(i + 1));
    return static_cast<std::uint32_t>(nodes_.size() - place);
  }

  // One past the last of the first `end` nodes that is no lighter than `node`.
  // The heavier of two neighbours falls from left to right, by the invariant.
  std::size_t place_for(std::uint32_t node, std::size_t end) const {
    std::size_t low = 0;
    std::size_t high = end;
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      const std::size_t next = std::min(middle + 1, end - 1);
      if (std::max(weight_at(middle), weight_at(next)) >= weights_[node]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  std::vector<std::uint64_t> weights_;  // by node
  std::vector<std::uint32_t> parents_;  // by node
  // weight_at(i) > weight_at(i + 2), unless from_end_ leads to i + 2.
  std::vector<std::uint32_t> nodes_;
  std::vector<std::uint32_t> from_end_;
};

// A binary fraction of 128 bits: the Kraft sum of the words so far, which is
// where the next word begins.
class Fraction {
 public:
  Codeword first_bits(unsigned length) const {
    if (length <= 64) return Codeword(high_ >> (64 - length), length);
    Codeword word(high_, 64);
    word.append(low_ >> (128 - length), length - 64);
    return word;
  }

  // Adds 2^-length. Passing 1 leaves 0, which no word sees.
  void add(unsigned length) {
    if (length > 64) {
      const std::uint64_t unit = std::uint64_t{1} << (128 - length);
      if ((low_ += unit) < unit) ++high_;
    } else {
      high_ += std::uint64_t{1} << (64 - length);
    }
  }

 private:
  std::uint64_t high_ = 0;
  std::uint64_t low_ = 0;
};

// How deep each node is; a node is older than its parent.
std::vector<std::uint16_t> depths_of(std::span<const std::uint32_t> parents) {
  std::vector<std::uint16_t> depths(parents.size());
  for (std::size_t node = parents.size() - 1; node-- > 0;) {
    depths[node] = static_cast<std::uint16_t>(depths[parents[node]] + 1);
  }
  return depths;
}

}  // namespace

// Key observations: nodes a, b before a weight c are due once a <= c, for then
// some optimal tree has a and b as neighbours at one depth. The joined node may
// be moved left, past lighter ones, without a change of the optimal depths, and
// only the depths are kept: moved nodes make a tree that is out of order, but
// an ordered tree with the same leaf depths exists, and the depths alone spell
// its words. So Hu and Tucker's search for the lightest compatible pair is not
// needed, nor a heap. Waiting nodes fall by twos, so there are at most
// 2 sqrt(total) of them, and an array that is shifted beats a balanced tree.
Code alphabetic_code(std::span<const std::uint32_t> counts) {
  std::vector<std::uint32_t> symbols;
  std::vector<std::uint64_t> weights;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    symbols.push_back(static_cast<std::uint32_t>(i));
    weights.push_back(counts[i]);
  }
  std::vector<Codeword> words(counts.size());
  const std::size_t n = symbols.size();
  if (n == 1) words[symbols[0]] = Codeword(0, 1);
  if (n >= 2) {
    WaitingNodes waiting(std::move(weights));
    for (std::uint32_t leaf = 0; leaf < n; ++leaf) waiting.add(leaf);
    const std::vector<std::uint16_t> depths = depths_of(waiting.join_all());
    Fraction next;
    for (std::size_t i = 0; i < n; ++i) {
      // No inner node is heavier than its parent's sibling, or the tree could
      // be turned there for less. So towards the root weights grow at least as
      // Fibonacci's numbers do, as in Huffman's tree: a depth is below 93.
      assert(depths[i] < 93);
      words[symbols[i]] = next.first_bits(depths[i]);
      next.add(depths[i]);
    }
  }
  return make_code(words).value();
}

}  // namespace surprisal
