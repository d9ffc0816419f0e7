#include "code/clashes.h"

#include "code/prefix_links.h"

namespace surprisal {

// Key observation: a word clashes with the word its link leads to and with all
// that one's prefixes, so the number of links on its way is one more than
// there; all pairs are counted without being met.
Clashes clashes(const Codebook& codebook, std::size_t most) {
  const std::vector<std::uint32_t>& order = codebook.order();
  const std::vector<std::uint32_t> links = prefix_links(codebook, order);
  std::vector<std::uint32_t> prefixes(order.size(), 0);
  Clashes result;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (links[i] == kNoLink) continue;
    prefixes[i] = prefixes[links[i]] + 1;
    result.total += prefixes[i];
    for (std::uint32_t link = links[i];
         link != kNoLink && result.listed.size() < most; link = links[link]) {
      result.listed.push_back({.prefix = order[link], .word = order[i]});
    }
  }
  return result;
}

}  // namespace surprisal
