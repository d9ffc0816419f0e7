#include "randomness/fourier.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "randomness/complex.h"
#include "randomness/scramble.h"

namespace surprisal {
namespace {

// Complex points: the real ones, or two of them as one.
struct Source {
  std::span<const std::int8_t> points;
  bool is_paired;

  std::size_t size() const { return points.size() / (is_paired ? 2 : 1); }
  Complex operator()(std::size_t j) const {
    if (!is_paired) return {static_cast<double>(points[j]), 0};
    return {static_cast<double>(points[2 * j]),
            static_cast<double>(points[2 * j + 1])};
  }
};

std::vector<Complex> transform_by_halves(const Source& source) {
  std::vector<Complex> points(source.size());
  for (std::size_t j = 0; j < points.size(); ++j) points[j] = source(j);
  scramble(points, scrambled_roots(points.size() / 2));
  std::size_t place = 0;  // the bits of k, read backward
  for (std::size_t k = 0; k < points.size(); ++k) {
    if (k < place) std::swap(points[k], points[place]);
    std::size_t bit = points.size() / 2;
    for (; (place & bit) != 0; bit /= 2) place -= bit;
    place += bit;
  }
  return points;
}

// e^(-2 pi i d p / circle) for p = 0, 1, ...
class Turns {
 public:
  Turns(const Roots& roots, std::uint64_t circle, std::uint64_t d)
      : roots_(roots), circle_(circle), d_(d) {}

  Complex next() {
    const Complex turn = roots_(at_);
    at_ += d_;
    if (at_ >= circle_) at_ -= circle_;
    return turn;
  }

 private:
  const Roots& roots_;
  std::uint64_t circle_;
  std::uint64_t d_;  // < circle_
  std::uint64_t at_ = 0;
};

// e^(-pi i j^2 / n) for j = 0, 1, ... < n.
class Chirp {
 public:
  Chirp(const Roots& roots, std::uint64_t n) : roots_(roots), n_(n) {}

  Complex next() {
    const Complex value = roots_(square_);
    square_ += 2 * j_++ + 1;
    if (square_ >= 2 * n_) square_ -= 2 * n_;
    return value;
  }

 private:
  const Roots& roots_;  // of order 2 n
  std::uint64_t n_;
  std::uint64_t j_ = 0;
  std::uint64_t square_ = 0;  // j^2 mod 2 n
};

constexpr std::size_t kMostPart = std::size_t{1} << 18;

// With c_j = e^(-pi i j^2 / n), and j k = (j^2 + k^2 - (k - j)^2) / 2,
//   X_k = c_k * sum of (x_j c_j) conj(c_(k-j)),
// a convolution, done on a circle of places that holds all j and k apart.
// Key observation: with e_d = e^(-2 pi i d / (parts * part)), a polynomial mod
// x^(parts * part) - 1 is known by what it leaves mod x^part - e_d^part for
// each d < parts, and that is one mod y^part - 1 with x = e_d y. So the circle
// may be long while only two short parts of it are held at a time, and need
// not be a power of two.
std::vector<Complex> transform_by_convolution(const Source& source,
                                              std::size_t outputs) {
  const std::size_t n = source.size();
  const std::size_t least = n + outputs - 1;
  const std::size_t part = std::min(kMostPart, std::bit_ceil(least));
  const std::size_t parts = (least - 1) / part + 1;
  const std::size_t circle = parts * part;
  const std::size_t mask = part - 1;
  const Roots chirp_roots(2 * std::uint64_t{n});
  const Roots circle_roots(circle);
  const std::vector<Complex> scrambled = scrambled_roots(part / 2);
  std::vector<Complex> result(outputs);
  std::vector<Complex> a(part);
  std::vector<Complex> b(part);
  for (std::size_t d = 0; d < parts; ++d) {
    std::fill(a.begin(), a.end(), Complex{});
    std::fill(b.begin(), b.end(), Complex{});
    Chirp chirp(chirp_roots, n);
    Turns turns(circle_roots, circle, d);
    for (std::size_t j = 0; j < n; ++j) {
      const Complex c = chirp.next();
      const Complex turn = turns.next();
      Complex& sum = a[j & mask];
      sum = sum + source(j) * c * turn;
      if (j < outputs) b[j & mask] = b[j & mask] + conjugate(c) * turn;
      if (j == 0) continue;
      Complex& mirrored = b[(circle - j) & mask];
      mirrored = mirrored + conjugate(c * turn);
    }
    scramble(a, scrambled);
    scramble(b, scrambled);
    for (std::size_t i = 0; i < part; ++i) a[i] = a[i] * b[i];
    unscramble(a, scrambled);
    Turns back(circle_roots, circle, d);
    for (std::size_t k = 0; k < outputs; ++k) {
      result[k] = result[k] + a[k & mask] * conjugate(back.next());
    }
  }
  Chirp chirp(chirp_roots, n);
  const double scale = 1 / static_cast<double>(circle);
  for (Complex& value : result) {
    value = value * chirp.next() * Complex{scale, 0};
  }
  return result;
}

std::vector<Complex> transform(const Source& source, std::size_t outputs) {
  return std::has_single_bit(source.size())
             ? transform_by_halves(source)
             : transform_by_convolution(source, outputs);
}

}  // namespace

// Key observation: two real points make one complex one. With Z the transform
// of x_0 + i x_1, x_2 + i x_3, ..., those of the even and of the odd places are
// E_k = (Z_k + conj(Z_-k)) / 2 and O_k = (Z_k - conj(Z_-k)) / 2i, and
// X_k = E_k + e^(-2 pi i k / n) O_k: half the work where n is even.
std::vector<double> squared_moduli(std::span<const std::int8_t> points) {
  const std::size_t half = points.size() / 2;
  if (half == 0) return {};
  const bool is_paired = points.size() % 2 == 0;
  const std::vector<Complex> z = transform({points, is_paired}, half);
  std::vector<double> squares(half);
  if (!is_paired) {
    for (std::size_t k = 0; k < half; ++k) squares[k] = squared_modulus(z[k]);
    return squares;
  }
  const Roots roots(points.size());
  for (std::size_t k = 0; k < half; ++k) {
    const Complex mirrored = conjugate(z[k == 0 ? 0 : half - k]);
    const Complex odd = (z[k] - mirrored) * Complex{0, -1} * roots(k);
    squares[k] = squared_modulus(z[k] + mirrored + odd) / 4;
  }
  return squares;
}

}  // namespace surprisal
