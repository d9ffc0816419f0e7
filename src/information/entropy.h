#pragma once

#include <cstdint>
#include <span>

namespace surprisal {

// Entropy and its relatives (Shannon 1948; Kullback and Leibler 1951), all in
// bits per symbol:
//   H(p)    = sum p log2(1/p)
//   H(p, q) = sum p log2(1/q)
//   D(p||q) = sum p log2(p/q) = H(p, q) - H(p)
// A term with p = 0 is 0. Sums are compensated; entropies are never negative.

// Entropy of the distribution count_i / total; 0 if fewer than two counts are
// positive, and if there are none.
double entropy(std::span<const std::uint32_t> counts);

// Entropy of probabilities that the caller has made to sum to 1.
double entropy(std::span<const double> p);

// What a symbol of p costs under words made for q. Infinity where q = 0 < p.
// Requires p and q of one size.
double cross_entropy(std::span<const double> p, std::span<const double> q);

// The part of it that the wrong q alone causes. Infinity where q = 0 < p.
double kl_divergence(std::span<const double> p, std::span<const double> q);

}  // namespace surprisal
