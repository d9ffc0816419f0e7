#include "code/construct/unary.h"

#include <vector>

#include "code/canonical.h"
#include "code/construct/by_rank.h"

namespace surprisal {

Result<Code> unary_code(std::span<const std::uint32_t> counts) {
  const std::vector<std::uint32_t> symbols = symbols_by_rank(counts);
  if (symbols.size() > kMaxCodewordLength) return Error::kCodewordTooLong;
  std::vector<std::uint16_t> lengths(counts.size(), 0);
  std::uint16_t rank = 0;
  for (const std::uint32_t symbol : symbols) lengths[symbol] = ++rank;
  return canonical_code(lengths);
}

}  // namespace surprisal
