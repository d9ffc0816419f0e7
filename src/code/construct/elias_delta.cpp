#include "code/construct/elias_delta.h"

#include <bit>
#include <cassert>

#include "code/construct/by_rank.h"
#include "code/construct/elias_gamma.h"

namespace surprisal {

Codeword delta_codeword(std::uint32_t n) {
  assert(n >= 1);
  const auto width = static_cast<unsigned>(std::bit_width(n));
  Codeword word = gamma_codeword(width);
  word.append(n ^ std::uint64_t{1} << (width - 1), width - 1);
  return word;
}

Code elias_delta_code(std::span<const std::uint32_t> counts) {
  return code_by_rank(counts, delta_codeword);
}

}  // namespace surprisal
