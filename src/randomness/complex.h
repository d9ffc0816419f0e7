#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace surprisal {

// Not std::complex, whose product looks for infinities.
struct Complex {
  double re = 0;
  double im = 0;
};

inline Complex operator+(Complex a, Complex b) {
  return {a.re + b.re, a.im + b.im};
}
inline Complex operator-(Complex a, Complex b) {
  return {a.re - b.re, a.im - b.im};
}
inline Complex operator*(Complex a, Complex b) {
  return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}
inline Complex conjugate(Complex a) { return {a.re, -a.im}; }
inline double squared_modulus(Complex a) { return a.re * a.re + a.im * a.im; }

// e^(-2 pi i f) for 0 <= f < 1: the product of e^(-2 pi i / 2^k) for each
// binary digit of f that is 1, each of them the square root of the one before.
Complex root_of_unity(double f);

// e^(-2 pi i t / order) for any t < order, one product of two from tables.
class Roots {
 public:
  explicit Roots(std::uint64_t order);  // >= 1

  Complex operator()(std::uint64_t t) const {
    return coarse_[static_cast<std::size_t>(t / kFine)] *
           fine_[static_cast<std::size_t>(t % kFine)];
  }

 private:
  static constexpr std::uint64_t kFine = 1024;

  std::vector<Complex> fine_;    // t = 0 ... kFine - 1
  std::vector<Complex> coarse_;  // t = 0, kFine, 2 kFine, ... < order
};

}  // namespace surprisal
