#include "code/construct/by_rank.h"

#include "base/order.h"

namespace surprisal {

// Key observation: a stable sort by the complement puts the greatest count
// first and leaves equal ones by symbol; sorting by count and turning round
// would not. Zero counts come last.
std::vector<std::uint32_t> symbols_by_rank(
    std::span<const std::uint32_t> counts) {
  std::vector<std::uint32_t> complements(counts.begin(), counts.end());
  for (std::uint32_t& count : complements) count = ~count;
  std::vector<std::uint32_t> symbols = order_by_key(complements);
  while (!symbols.empty() && counts[symbols.back()] == 0) symbols.pop_back();
  return symbols;
}

Code code_by_rank(std::span<const std::uint32_t> counts,
                  Codeword (*word_of)(std::uint32_t rank)) {
  std::vector<Codeword> words(counts.size());
  std::uint32_t rank = 0;
  for (const std::uint32_t symbol : symbols_by_rank(counts)) {
    words[symbol] = word_of(++rank);
  }
  return make_code(words).value();
}

}  // namespace surprisal
