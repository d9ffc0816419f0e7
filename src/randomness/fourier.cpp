#include "randomness/fourier.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "randomness/complex.h"

namespace surprisal {
namespace {

// In the order in which `scramble` meets them: root b of n/2 is
// e^(-pi i r) with r the bits of b behind the binary point, lowest bit first.
// The first roots are the same for every n.
std::vector<Complex> scrambled_roots(std::size_t count) {
  std::vector<Complex> roots(std::max<std::size_t>(count, 1), {1, 0});
  double turn = 0.25;
  for (std::size_t known = 1; known < count; known *= 2, turn /= 2) {
    const Complex root = root_of_unity(turn);
    for (std::size_t i = 0; i < known; ++i) roots[known + i] = roots[i] * root;
  }
  return roots;
}

// The transform of 2^w points in place; X_k comes to lie where the w bits of k,
// read backward, say. The points are a polynomial, and each pass takes its
// remainders mod x^half - root and x^half + root.
void scramble(std::vector<Complex>& points, const std::vector<Complex>& roots) {
  for (std::size_t half = points.size() / 2; half > 0; half /= 2) {
    std::size_t block = 0;
    for (std::size_t at = 0; at < points.size(); at += 2 * half) {
      const Complex root = roots[block++];
      for (std::size_t i = at; i < at + half; ++i) {
        const Complex low = points[i];
        const Complex high = points[i + half] * root;
        points[i] = low + high;
        points[i + half] = low - high;
      }
    }
  }
}

// Undoes scramble, but for a factor of points.size().
void unscramble(std::vector<Complex>& points,
                const std::vector<Complex>& roots) {
  for (std::size_t half = 1; half < points.size(); half *= 2) {
    std::size_t block = 0;
    for (std::size_t at = 0; at < points.size(); at += 2 * half) {
      const Complex root = conjugate(roots[block++]);
      for (std::size_t i = at; i < at + half; ++i) {
        const Complex sum = points[i] + points[i + half];
        points[i + half] = (points[i] - points[i + half]) * root;
        points[i] = sum;
      }
    }
  }
}

std::vector<Complex> transform_by_halves(std::vector<Complex> points,
                                         std::size_t outputs) {
  scramble(points, scrambled_roots(points.size() / 2));
  std::vector<Complex> ordered(outputs);
  std::size_t place = 0;  // the bits of k, read backward
  for (Complex& output : ordered) {
    output = points[place];
    std::size_t bit = points.size() / 2;
    for (; (place & bit) != 0; bit /= 2) place -= bit;
    place += bit;
  }
  return ordered;
}

// With c_j = e^(-pi i j^2 / n), and j k = (j^2 + k^2 - (k - j)^2) / 2,
//   X_k = c_k * sum of (x_j c_j) conj(c_(k-j)),
// a convolution, done on a circle of 2^w places that holds all j and k apart.
std::vector<Complex> transform_by_convolution(
    const std::vector<Complex>& points, std::size_t outputs) {
  const std::uint64_t n = points.size();
  const Roots roots(2 * n);
  const auto chirp = [&](std::uint64_t j) { return roots(j * j % (2 * n)); };
  const std::size_t size = std::bit_ceil(points.size() + outputs - 1);
  std::vector<Complex> a(size);
  std::vector<Complex> b(size);
  for (std::size_t j = 0; j < n; ++j) {
    const Complex c = chirp(j);
    a[j] = points[j] * c;
    if (j > 0) b[size - j] = conjugate(c);
    if (j < outputs) b[j] = conjugate(c);
  }
  const std::vector<Complex> scrambled = scrambled_roots(size / 2);
  scramble(a, scrambled);
  scramble(b, scrambled);
  for (std::size_t i = 0; i < size; ++i) a[i] = a[i] * b[i];
  unscramble(a, scrambled);
  a.resize(outputs);
  const double scale = 1 / static_cast<double>(size);
  for (std::size_t k = 0; k < outputs; ++k) {
    a[k] = a[k] * chirp(k) * Complex{scale, 0};
  }
  return a;
}

std::vector<Complex> transform(std::vector<Complex> points,
                               std::size_t outputs) {
  return std::has_single_bit(points.size())
             ? transform_by_halves(std::move(points), outputs)
             : transform_by_convolution(points, outputs);
}

}  // namespace

// Key observation: two real points make one complex one. With Z the transform
// of x_0 + i x_1, x_2 + i x_3, ..., those of the even and of the odd places are
// E_k = (Z_k + conj(Z_-k)) / 2 and O_k = (Z_k - conj(Z_-k)) / 2i, and
// X_k = E_k + e^(-2 pi i k / n) O_k: half the work where n is even.
std::vector<double> squared_moduli(std::span<const double> points) {
  const std::size_t half = points.size() / 2;
  std::vector<double> squares(half);
  if (half == 0) return squares;
  if (points.size() % 2 != 0) {
    std::vector<Complex> z(points.size());
    for (std::size_t j = 0; j < z.size(); ++j) z[j] = {points[j], 0};
    z = transform(std::move(z), half);
    for (std::size_t k = 0; k < half; ++k) squares[k] = squared_modulus(z[k]);
    return squares;
  }
  std::vector<Complex> z(half);
  for (std::size_t j = 0; j < half; ++j) {
    z[j] = {points[2 * j], points[2 * j + 1]};
  }
  z = transform(std::move(z), half);
  const Roots roots(points.size());
  for (std::size_t k = 0; k < half; ++k) {
    const Complex mirrored = conjugate(z[k == 0 ? 0 : half - k]);
    const Complex odd = (z[k] - mirrored) * Complex{0, -1} * roots(k);
    squares[k] = squared_modulus(z[k] + mirrored + odd) / 4;
  }
  return squares;
}

}  // namespace surprisal
