#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace surprisal {

// The discrete Fourier transform of n small integers,
//   X_k = sum of x_j e^(-2 pi i j k / n) for j = 0 ... n-1,
// for any n, exactly n points and no padding: by halves where n is a power of
// two (Cooley and Tukey 1965), else as a convolution (Bluestein 1970).

// |X_k|^2 for k = 0 ... n/2 - 1 (rounded down). Time n log n for every n; holds
// n/2 complex numbers, and 10 MB at most beside them. Errors of X are about
// 1e-15 of its largest absolute value, and the same on every machine: no
// library sine is asked.
std::vector<double> squared_moduli(std::span<const std::int8_t> points);

}  // namespace surprisal
