#pragma once

#include <cstdint>

namespace surprisal {

// Self-information, h = log2(1/p) bits: what one occurrence of a symbol of
// probability p tells (Shannon 1948). Only src/information calls log2.

// h of p = count / total. Exact where total / count is a power of two.
// Infinity for count 0; requires count <= total.
double self_information(std::uint64_t count, std::uint64_t total);

// h of a probability in [0, 1]. Infinity for 0.
double self_information(double p);

}  // namespace surprisal
