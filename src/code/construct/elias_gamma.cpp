#include "code/construct/elias_gamma.h"

#include <bit>
#include <cassert>

#include "code/construct/by_rank.h"

namespace surprisal {

Codeword gamma_codeword(std::uint32_t n) {
  assert(n >= 1);
  const auto width = static_cast<unsigned>(std::bit_width(n));
  return Codeword(n, 2 * width - 1);
}

Code elias_gamma_code(std::span<const std::uint32_t> counts) {
  return code_by_rank(counts, gamma_codeword);
}

}  // namespace surprisal
