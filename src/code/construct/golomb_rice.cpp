#include "code/construct/golomb_rice.h"

#include <bit>
#include <cassert>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include "code/codeword.h"
#include "code/construct/by_rank.h"

namespace surprisal {
namespace {

// In what follows `index` is r - 1: 0 for the most frequent symbol.

std::size_t word_length(std::size_t index, unsigned k) {
  return (index >> k) + 1 + k;
}

Codeword word_of(std::size_t index, unsigned k) {
  Codeword word;
  std::size_t ones = index >> k;
  for (; ones >= 64; ones -= 64) word.append(~std::uint64_t{0}, 64);
  word.append((std::uint64_t{1} << ones) - 1, static_cast<unsigned>(ones));
  word.append(false);
  word.append(index & ((std::uint64_t{1} << k) - 1), k);
  return word;
}

// The length of the message, in bits.
std::uint64_t message_bits(std::span<const std::uint32_t> counts,
                           std::span<const std::uint32_t> symbols, unsigned k) {
  std::uint64_t bits = 0;  // < 2^64: each of < 2^52 symbols takes <= 2^12
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    bits += std::uint64_t{counts[symbols[i]]} * word_length(i, k);
  }
  return bits;
}

// Key observation: once 2^k reaches the number of symbols every quotient is 0,
// and a greater k only adds bits, so few k are worth a try. The usual estimate
// of k from the mean is off by one on many sources.
unsigned best_k(std::span<const std::uint32_t> counts,
                std::span<const std::uint32_t> symbols) {
  if (symbols.empty()) return 0;
  const std::size_t last = symbols.size() - 1;
  const auto enough = static_cast<unsigned>(std::bit_width(last));
  unsigned best = enough;
  std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
  for (unsigned k = 0; k <= enough; ++k) {
    if (word_length(last, k) > kMaxCodewordLength) continue;
    const std::uint64_t bits = message_bits(counts, symbols, k);
    if (bits >= least) continue;
    least = bits;
    best = k;
  }
  return best;
}

}  // namespace

GolombRice golomb_rice_code(std::span<const std::uint32_t> counts) {
  assert(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}) >>
             52 ==
         0);
  const std::vector<std::uint32_t> symbols = symbols_by_rank(counts);
  const unsigned k = best_k(counts, symbols);
  std::vector<Codeword> words(counts.size());
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    words[symbols[i]] = word_of(i, k);
  }
  return {.code = make_code(words).value(), .k = k};
}

}  // namespace surprisal
