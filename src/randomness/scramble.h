#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "randomness/complex.h"

namespace surprisal {

// The Fourier transform of 2^w points in place, by halves (Cooley and Tukey
// 1965), its values left in the order in which they come.

// In the order in which `scramble` meets them, for up to 2 * count points: root
// b is e^(-pi i r) with r the bits of b behind the binary point, lowest bit
// first. The first roots are the same for every count, which is a power of two.
std::vector<Complex> scrambled_roots(std::size_t count);

// X_k comes to lie where the w bits of k, read backward, say. The points are a
// polynomial, and each pass takes its remainders mod x^half - root and
// x^half + root. Requires points.size() / 2 roots.
void scramble(std::span<Complex> points, const std::vector<Complex>& roots);

// Undoes scramble, but for a factor of points.size().
void unscramble(std::span<Complex> points, const std::vector<Complex>& roots);

}  // namespace surprisal
