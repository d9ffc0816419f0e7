#include "code/construct/package_merge.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

#include "code/construct/by_count.h"
#include "code/construct/huffman.h"

namespace surprisal {
namespace {

// One level's list: the sorted leaves merged with pairs of the level before.
// Only which items are leaves is kept for all levels, one bit an item.
class LeafBits {
 public:
  LeafBits(unsigned levels, std::size_t items)
      : words_(items / 64 + 1), bits_(levels * words_) {}

  void set(unsigned level, std::size_t item) {
    bits_[level * words_ + item / 64] |= std::uint64_t{1} << item % 64;
  }

  bool test(unsigned level, std::size_t item) const {
    return (bits_[level * words_ + item / 64] >> item % 64 & 1) != 0;
  }

 private:
  std::size_t words_;
  std::vector<std::uint64_t> bits_;
};

// Merges the leaves with the packages of `before` into `list`, leaves first
// where weights are equal, up to 2n - 2 items: no level can use more.
void merge_level(std::span<const std::uint64_t> leaves,
                 const std::vector<std::uint64_t>& before,
                 std::vector<std::uint64_t>& list, unsigned level,
                 LeafBits& is_leaf) {
  const std::size_t packages = before.size() / 2;
  const std::size_t items =
      std::min(leaves.size() + packages, 2 * leaves.size() - 2);
  list.resize(items);
  std::size_t leaf = 0;
  std::size_t package = 0;
  for (std::size_t item = 0; item < items; ++item) {
    const std::uint64_t package_weight =
        package < packages ? before[2 * package] + before[2 * package + 1] : 0;
    if (package == packages ||
        (leaf < leaves.size() && leaves[leaf] <= package_weight)) {
      is_leaf.set(level, item);
      list[item] = leaves[leaf++];
    } else {
      list[item] = package_weight;
      ++package;
    }
  }
}

}  // namespace

// Key observations: a word of length l costs its symbol once on each of l
// levels, and Kraft's budget of 1 is 2n - 2 items on the last level. Each item
// taken there is a leaf, which ends its account, or a package, which passes two
// items on to the level before. Taken leaves are always the first ones of the
// sorted list, so a level is told by how many. Katajainen, Moffat and Turpin's
// boundary variant needs less memory, O(n), for more steps; bits are few
// enough: 7 MB for 1.1 million symbols and a limit of 24.
Result<std::vector<std::uint16_t>> length_limited_lengths(
    std::span<const std::uint32_t> counts, unsigned limit) {
  std::vector<std::uint16_t> lengths = huffman_lengths(counts);
  const auto longest = std::max_element(lengths.begin(), lengths.end());
  if (lengths.empty() || *longest <= limit) return lengths;

  const std::vector<std::uint32_t> symbols = symbols_by_count(counts);
  const std::size_t n = symbols.size();
  const bool few_words = limit < 64 && std::uint64_t{1} << limit < n;
  if (limit == 0 || few_words) return Error::kLimitTooSmall;
  // The limit is below Huffman's depth, so below 93. A list's items sum to at
  // most (level + 1) * total, which stays below 2^63.
  assert(n < std::size_t{1} << 24);
  std::vector<std::uint64_t> leaves(n);
  for (std::size_t i = 0; i < n; ++i) leaves[i] = counts[symbols[i]];

  LeafBits is_leaf(limit, 2 * n - 2);
  std::vector<std::uint64_t> list;
  std::vector<std::uint64_t> before;
  for (unsigned level = 0; level < limit; ++level) {
    std::swap(list, before);
    merge_level(leaves, before, list, level, is_leaf);
  }

  std::fill(lengths.begin(), lengths.end(), std::uint16_t{0});
  std::size_t taken = 2 * n - 2;
  for (unsigned level = limit; level-- > 0 && taken > 0;) {
    std::size_t leaf = 0;
    for (std::size_t item = 0; item < taken; ++item) {
      if (is_leaf.test(level, item)) ++lengths[symbols[leaf++]];
    }
    taken = 2 * (taken - leaf);
  }
  return lengths;
}

}  // namespace surprisal
