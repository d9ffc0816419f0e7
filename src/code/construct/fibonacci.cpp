#include "code/construct/fibonacci.h"

#include <cassert>

#include "code/construct/by_rank.h"

namespace surprisal {

// Key observations: taking the greatest number that still fits never takes two
// neighbours, as two would sum to the next. It finds the bits from the last to
// the first, which is from the low end of the value up.
Codeword fibonacci_codeword(std::uint32_t n) {
  assert(n >= 1);
  std::uint64_t number = 1;
  std::uint64_t next = 2;
  while (next <= n) {
    const std::uint64_t sum = number + next;
    number = next;
    next = sum;
  }
  // number <= n < next.
  std::uint64_t value = 1;
  unsigned length = 1;  // <= 47: there are 46 such numbers below 2^32
  std::uint64_t left = n;
  while (next > 1) {
    if (left >= number) {
      left -= number;
      value |= std::uint64_t{1} << length;
    }
    ++length;
    const std::uint64_t before = next - number;
    next = number;
    number = before;
  }
  return Codeword(value, length);
}

Code fibonacci_code(std::span<const std::uint32_t> counts) {
  return code_by_rank(counts, fibonacci_codeword);
}

}  // namespace surprisal
