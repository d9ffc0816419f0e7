#include "code/construct/fano.h"

#include <algorithm>
#include <cstddef>

#include "base/order.h"

namespace surprisal {
namespace {

// The sorted symbols begin ... end-1, whose words share `depth` bits.
struct Part {
  std::size_t begin;
  std::size_t end;
  unsigned depth;
};

// The symbols that occur, the greatest count first, then by symbol.
std::vector<std::uint32_t> by_falling_count(
    std::span<const std::uint32_t> counts) {
  std::vector<std::uint32_t> keys(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) keys[i] = ~counts[i];
  std::vector<std::uint32_t> symbols = order_by_key(keys);
  while (!symbols.empty() && counts[symbols.back()] == 0) symbols.pop_back();
  return symbols;
}

// Where to cut a part of at least two symbols, inside it; sums[i] is the sum of
// the first i counts.
std::size_t cut_of(const Part& part, std::span<const std::uint64_t> sums) {
  const std::uint64_t whole = sums[part.end] - sums[part.begin];
  const auto head = [&](std::size_t cut) {
    return sums[cut] - sums[part.begin];
  };
  // The first cut whose head is at least its tail; at most part.end - 1.
  std::size_t low = part.begin + 1;
  std::size_t high = part.end - 1;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (head(middle) >= whole - head(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  if (low == part.begin + 1) return low;
  // The head before is below the half. It is as near to it as this one, or
  // nearer, if whole - 2 head(low - 1) <= 2 head(low) - whole.
  return head(low - 1) >= whole - head(low) ? low - 1 : low;
}

}  // namespace

// Key observations: counts fall, so a part of two symbols or more has at most
// two thirds of what it was cut from, and a depth is at most 1 + log(2^63) /
// log(3/2), 108. The difference falls up to the half and rises from there, so
// with prefix sums a search by halving finds the cut; trying all cuts would
// cost a skewed code of n words n^2 steps.
std::vector<std::uint16_t> fano_lengths(std::span<const std::uint32_t> counts) {
  std::vector<std::uint16_t> lengths(counts.size(), 0);
  const std::vector<std::uint32_t> symbols = by_falling_count(counts);
  if (symbols.empty()) return lengths;
  std::vector<std::uint64_t> sums(symbols.size() + 1);
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    sums[i + 1] = sums[i] + counts[symbols[i]];
  }

  std::vector<Part> parts{{0, symbols.size(), 0}};
  while (!parts.empty()) {
    const Part part = parts.back();
    parts.pop_back();
    if (part.end - part.begin == 1) {
      lengths[symbols[part.begin]] =
          static_cast<std::uint16_t>(std::max(part.depth, 1u));
      continue;
    }
    const std::size_t cut = cut_of(part, sums);
    parts.push_back({cut, part.end, part.depth + 1});
    parts.push_back({part.begin, cut, part.depth + 1});
  }
  return lengths;
}

}  // namespace surprisal
