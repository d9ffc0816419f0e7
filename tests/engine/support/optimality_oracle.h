#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "support/decodability_oracle.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal::test {

// A random prefix-free code: a tree grown by splitting leaves, with some bits
// put in, and with some leaves left unused.
inline Words random_words(Random& random, std::uint32_t n) {
  Words leaves = {""};
  while (leaves.size() < n || leaves[0].empty()) {
    const std::uint32_t i =
        random.below(static_cast<std::uint32_t>(leaves.size()));
    const std::string leaf = leaves[i];
    if (random.below(8) == 0) {
      leaves[i] = leaf + "1";
    } else {
      leaves[i] = leaf + "0";
      leaves.push_back(leaf + "1");
    }
  }
  random.shuffle(leaves);
  leaves.resize(n);
  return leaves;
}

inline std::uint64_t bits_of(const Counts& counts, const Words& words) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    bits += std::uint64_t{counts[i]} * words[i].size();
  }
  return bits;
}

// The most occurrences below a node with one child, and the first such node in
// the tree; 0 if there is none.
inline std::pair<std::uint64_t, std::string> spare_of(const Counts& counts,
                                                      const Words& words) {
  std::map<std::string, std::uint64_t> below;  // texts sort in preorder
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (counts[i] == 0) continue;
    for (std::size_t n = 0; n <= words[i].size(); ++n) {
      below[words[i].substr(0, n)] += counts[i];
    }
  }
  std::pair<std::uint64_t, std::string> best;
  for (const auto& [node, occurrences] : below) {
    const auto children = below.count(node + "0") + below.count(node + "1");
    if (children == 1 && occurrences > best.first) best = {occurrences, node};
  }
  return best;
}

inline std::uint64_t most_saved_by_swap(const Counts& counts,
                                        const Words& words) {
  std::uint64_t most = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = 0; j < words.size(); ++j) {
      if (counts[i] <= counts[j] || words[i].size() <= words[j].size())
        continue;
      most = std::max(most, std::uint64_t{counts[i] - counts[j]} *
                                (words[i].size() - words[j].size()));
    }
  }
  return most;
}

}  // namespace surprisal::test
