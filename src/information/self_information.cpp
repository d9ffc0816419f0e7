#include "information/self_information.h"

#include <cassert>
#include <cmath>

namespace surprisal {

double self_information(std::uint64_t count, std::uint64_t total) {
  assert(count <= total);
  // total / count, not count / total: the quotient is exact for powers of two
  // either way, and at least 1 here, so that the answer is never -0 or below.
  if (count == 0) return INFINITY;
  return std::log2(static_cast<double>(total) / static_cast<double>(count));
}

double self_information(double p) {
  assert(p >= 0 && p <= 1);
  return p == 1 ? 0.0 : -std::log2(p);
}

}  // namespace surprisal
