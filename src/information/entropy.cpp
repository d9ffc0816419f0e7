#include "information/entropy.h"

#include <cassert>
#include <cmath>
#include <cstddef>

#include "information/self_information.h"
#include "information/sum.h"
#include "source/distribution.h"

namespace surprisal {

// Key observation: log2(total) - sum c log2(c) / total takes one large number
// from another; sum c log2(total / c) has no negative term, loses nothing for
// n large, and is exact where all the logarithms are integers.
double entropy(std::span<const std::uint32_t> counts) {
  const std::uint64_t total = total_count(counts);
  if (total == 0) return 0;
  CompensatedSum bits;
  for (const std::uint32_t count : counts) {
    if (count == 0) continue;
    bits.add(static_cast<double>(count) * self_information(count, total));
  }
  return bits.value() / static_cast<double>(total);
}

double entropy(std::span<const double> p) { return cross_entropy(p, p); }

double cross_entropy(std::span<const double> p, std::span<const double> q) {
  assert(p.size() == q.size());
  CompensatedSum bits;
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (p[i] == 0) continue;
    if (q[i] == 0) return INFINITY;
    bits.add(p[i] * self_information(q[i]));
  }
  return bits.value();
}

double kl_divergence(std::span<const double> p, std::span<const double> q) {
  assert(p.size() == q.size());
  CompensatedSum bits;
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (p[i] == 0) continue;
    if (q[i] == 0) return INFINITY;
    // By terms: the small difference of two large sums would be inexact.
    bits.add(p[i] * (self_information(q[i]) - self_information(p[i])));
  }
  return bits.value();
}

}  // namespace surprisal
