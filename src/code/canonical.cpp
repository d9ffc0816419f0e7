#include "code/canonical.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "code/codeword.h"
#include "code/kraft.h"

namespace surprisal {
namespace {

// The next word as a binary fraction of 4,096 bits. Whatever the lengths, the
// next word is the fraction that the words so far fill: their Kraft sum.
class Fraction {
 public:
  // Adds 2^-length. Returns true if that changed more than the last 64 bits
  // of a word of this length. Passing 1 leaves 0, which only the word after
  // the last of a complete code would see.
  bool add_word(unsigned length) {
    const unsigned last = (length - 1) / 64;
    const std::uint64_t unit = std::uint64_t{1} << (63 - (length - 1) % 64);
    bool carried = (limbs_[last] += unit) < unit;
    for (unsigned k = last; carried && k > 0; --k) {
      carried = ++limbs_[k - 1] == 0;
    }
    return length > 64 && tail(length) == 0;
  }

  // The last min(length, 64) bits of the first `length` bits.
  std::uint64_t tail(unsigned length) const {
    if (length <= 64) return limbs_[0] >> (64 - length);
    const unsigned last = (length - 1) / 64;
    const unsigned used = (length - 1) % 64 + 1;
    if (used == 64) return limbs_[last];
    return limbs_[last - 1] << used | limbs_[last] >> (64 - used);
  }

  // Appends the first length - 64 bits, left-aligned, to `limbs`.
  void append_prefix(unsigned length, std::vector<std::uint64_t>& limbs) const {
    const unsigned bits = length - 64;
    for (unsigned k = 0; k < bits / 64; ++k) limbs.push_back(limbs_[k]);
    const unsigned left = bits % 64;
    if (left == 0) return;
    limbs.push_back(limbs_[bits / 64] >> (64 - left) << (64 - left));
  }

 private:
  std::array<std::uint64_t, kMaxCodewordLength / 64> limbs_{};
};

// The symbols that have a word, by length, then by index: a counting sort.
std::vector<std::uint32_t> by_length(std::span<const std::uint16_t> lengths) {
  std::vector<std::uint32_t> starts(kMaxCodewordLength + 1, 0);
  for (const std::uint16_t length : lengths) {
    if (length > 0 && length < kMaxCodewordLength) ++starts[length + 1u];
  }
  for (std::size_t l = 1; l < starts.size(); ++l) starts[l] += starts[l - 1];
  const auto unused = std::count(lengths.begin(), lengths.end(), 0);
  std::vector<std::uint32_t> order(lengths.size() -
                                   static_cast<std::size_t>(unused));
  for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
    if (lengths[symbol] == 0) continue;
    order[starts[lengths[symbol]]++] = static_cast<std::uint32_t>(symbol);
  }
  return order;
}

}  // namespace

Result<Code> canonical_code(std::span<const std::uint16_t> lengths) {
  unsigned longest = 0;
  for (const std::uint16_t length : lengths) {
    longest = std::max<unsigned>(longest, length);
  }
  if (longest > kMaxCodewordLength) return Error::kCodewordTooLong;
  if (kraft_sum(lengths).compare_with_one() == KraftClass::kOverSubscribed) {
    return Error::kOverSubscribed;
  }

  CodeColumns columns;
  columns.lengths.assign(lengths.begin(), lengths.end());
  columns.order = by_length(lengths);
  columns.tails.assign(lengths.size(), 0);
  if (longest > 64) columns.prefix_starts.assign(lengths.size(), 0);
  Fraction next;
  unsigned prefix_of_length = 0;  // the length that the last prefix is for
  std::size_t prefix_start = 0;
  for (const std::uint32_t symbol : columns.order) {
    const unsigned length = lengths[symbol];
    columns.tails[symbol] = next.tail(length);
    if (length > 64) {
      if (length != prefix_of_length) {
        prefix_start = columns.prefixes.size();
        next.append_prefix(length, columns.prefixes);
        prefix_of_length = length;
      }
      columns.prefix_starts[symbol] = static_cast<std::uint32_t>(prefix_start);
    }
    if (next.add_word(length)) prefix_of_length = 0;
  }
  return Code(Codebook(std::move(columns), true));
}

bool is_canonical(const Codebook& codebook) {
  const Result<Code> canonical = canonical_code(codebook.lengths());
  return canonical && *canonical == codebook;
}

}  // namespace surprisal
