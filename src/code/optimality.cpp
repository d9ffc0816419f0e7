#include "code/optimality.h"

#include <algorithm>
#include <cstddef>

#include "code/construct/huffman.h"
#include "code/cost.h"
#include "code/spare_node.h"

namespace surprisal {
namespace {

struct Swap {
  std::uint32_t longer = 0;
  std::uint32_t shorter = 0;
  std::uint64_t saved_bits = 0;
};

// Words of one length, as far as a swap can concern them.
struct LengthGroup {
  unsigned length = 0;
  std::uint32_t most_frequent = 0;  // symbols; the first of equals
  std::uint32_t least_frequent = 0;
};

// The lengths of the symbols that occur, ascending.
std::vector<LengthGroup> groups_of(std::span<const std::uint32_t> counts,
                                   std::span<const std::uint16_t> lengths) {
  std::vector<LengthGroup> groups(kMaxCodewordLength + 1);
  for (std::uint32_t symbol = 0; symbol < counts.size(); ++symbol) {
    const std::uint32_t count = counts[symbol];
    if (count == 0) continue;
    LengthGroup& group = groups[lengths[symbol]];
    if (group.length == 0) {
      group = {lengths[symbol], symbol, symbol};
    } else if (count > counts[group.most_frequent]) {
      group.most_frequent = symbol;
    } else if (count < counts[group.least_frequent]) {
      group.least_frequent = symbol;
    }
  }
  const auto is_empty = [](const LengthGroup& g) { return g.length == 0; };
  groups.erase(std::remove_if(groups.begin(), groups.end(), is_empty),
               groups.end());
  return groups;
}

// The swap that saves most; it saves 0 if no swap saves anything.
Swap best_swap(std::span<const std::uint32_t> counts,
               std::span<const std::uint16_t> lengths) {
  const std::vector<LengthGroup> groups = groups_of(counts, lengths);
  Swap best;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const std::uint32_t less = counts[groups[i].least_frequent];
    for (std::size_t j = i + 1; j < groups.size(); ++j) {
      const std::uint32_t more = counts[groups[j].most_frequent];
      if (more <= less) continue;
      const std::uint64_t saved =
          std::uint64_t{more - less} * (groups[j].length - groups[i].length);
      if (saved <= best.saved_bits) continue;
      best = {groups[j].most_frequent, groups[i].least_frequent, saved};
    }
  }
  return best;
}

}  // namespace

// Key observations: where the words of symbols that occur leave no node with
// one child, they fill the whole budget, so no other symbol has a word then
// and swaps need not ask about such. Inside a length the count decides what a
// swap saves, so two symbols of each length are in question: 4,096 lengths make
// 2^23 pairs.
Result<Optimality> optimality(std::span<const std::uint32_t> counts,
                              const Codebook& codebook) {
  if (!codebook.is_prefix_free()) return Error::kNotPrefixFree;
  const std::vector<std::uint16_t>& lengths = codebook.lengths();
  if (!covers(counts, lengths)) return Error::kNoCodeword;

  Optimality result;
  result.lengths = huffman_lengths(counts);
  result.total_bits = total_bits(counts, lengths);
  result.least_bits = total_bits(counts, result.lengths);
  if (result.total_bits == result.least_bits) {
    result.is_ours = true;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] > 0 && lengths[i] != result.lengths[i]) {
        result.is_ours = false;
      }
    }
    return result;
  }

  const SpareNode node = best_spare_node(counts, codebook);
  if (node.saved_bits > 0) {
    result.kind = OptimalityClass::kSpare;
    result.spare = node.path;
    result.saved_bits = node.saved_bits;
    return result;
  }
  const Swap swap = best_swap(counts, lengths);
  if (swap.saved_bits > 0) {
    result.kind = OptimalityClass::kSwap;
    result.longer = swap.longer;
    result.shorter = swap.shorter;
    result.saved_bits = swap.saved_bits;
    return result;
  }
  result.kind = OptimalityClass::kLengths;
  result.saved_bits = result.total_bits - result.least_bits;
  return result;
}

}  // namespace surprisal
