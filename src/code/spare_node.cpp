#include "code/spare_node.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <vector>

#include "code/cost.h"
#include "code/prefix_links.h"

namespace surprisal {
namespace {

constexpr int kAboveRoot = -1;

Codeword first_bits(const Codebook& codebook, std::uint32_t symbol,
                    unsigned length) {
  Codeword bits;
  for (unsigned k = 0; 64 * k < length; ++k) {
    const unsigned count = std::min(64u, length - 64 * k);
    bits.append(codebook.limb(symbol, k) >> (64 - count), count);
  }
  return bits;
}

// A node with two children, or a leaf: it has the words from `begin` on.
struct Fork {
  int depth;
  std::size_t begin;
};

}  // namespace

// Key observations: in order, neighbours share as many bits as the fork
// between them is deep, so the forks and leaves of the tree come from these
// depths and a stack of open forks, without the tree, which may have millions
// of nodes. What lies between a fork or leaf and the next fork above it has
// one child each and the same words below; the uppermost is the first.
SpareNode best_spare_node(std::span<const std::uint32_t> counts,
                          const Codebook& codebook) {
  assert(codebook.is_prefix_free() && covers(counts, codebook.lengths()));
  std::vector<std::uint32_t> order;
  std::vector<std::uint64_t> before = {0};  // occurrences of the words before
  for (const std::uint32_t symbol : codebook.order()) {
    if (counts[symbol] == 0) continue;
    order.push_back(symbol);
    before.push_back(before.back() + counts[symbol]);
  }

  SpareNode best;
  unsigned best_depth = 0;
  std::uint32_t best_symbol = 0;
  std::vector<Fork> open;  // those above the last word, by ascending depth
  for (std::size_t i = 0; i < order.size(); ++i) {
    const int next =
        i + 1 < order.size()
            ? static_cast<int>(shared_bits(codebook, order[i], order[i + 1]))
            : kAboveRoot;
    Fork below = {static_cast<int>(codebook.length(order[i])), i};
    while (true) {
      const int above =
          std::max(next, open.empty() ? kAboveRoot : open.back().depth);
      const std::uint64_t occurrences = before[i + 1] - before[below.begin];
      if (below.depth > above + 1 && occurrences > best.saved_bits) {
        best.saved_bits = occurrences;
        best_depth = static_cast<unsigned>(above + 1);
        best_symbol = order[below.begin];
      }
      if (above == next) break;
      below = open.back();
      open.pop_back();
    }
    if (next != kAboveRoot) open.push_back({next, below.begin});
  }
  if (best.saved_bits > 0) {
    best.path = first_bits(codebook, best_symbol, best_depth);
  }
  return best;
}

}  // namespace surprisal
