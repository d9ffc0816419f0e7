#include "code/prefix_links.h"

#include <algorithm>
#include <bit>

namespace surprisal {

unsigned shared_bits(const Codebook& codebook, std::size_t a, std::size_t b) {
  const unsigned shorter = std::min(codebook.length(a), codebook.length(b));
  for (unsigned k = 0; 64 * k < shorter; ++k) {
    const std::uint64_t difference = codebook.limb(a, k) ^ codebook.limb(b, k);
    if (difference == 0) continue;
    const auto equal = static_cast<unsigned>(std::countl_zero(difference));
    return std::min(64 * k + equal, shorter);
  }
  return shorter;
}

// Key observations: in order, the words that a word begins stand together,
// right after it. So what begins this word begins the one before it too, or is
// that one, and a link that is passed over is never met again: time O(n) words.
std::vector<std::uint32_t> prefix_links(const Codebook& codebook,
                                        std::span<const std::uint32_t> order) {
  std::vector<std::uint32_t> links(order.size(), kNoLink);
  for (std::size_t i = 1; i < order.size(); ++i) {
    const unsigned shared = shared_bits(codebook, order[i - 1], order[i]);
    auto link = static_cast<std::uint32_t>(i - 1);
    while (link != kNoLink && codebook.length(order[link]) > shared) {
      link = links[link];
    }
    links[i] = link;
  }
  return links;
}

}  // namespace surprisal
