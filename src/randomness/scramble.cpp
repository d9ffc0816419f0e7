#include "randomness/scramble.h"

#include <algorithm>

namespace surprisal {
namespace {

// A pass a call: so a browser that makes faster code of what is called often
// comes to use it while the first transform still runs.
[[gnu::noinline]] void split(std::span<Complex> points, std::size_t half,
                             const std::vector<Complex>& roots) {
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

[[gnu::noinline]] void join(std::span<Complex> points, std::size_t half,
                            const std::vector<Complex>& roots) {
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

}  // namespace

std::vector<Complex> scrambled_roots(std::size_t count) {
  std::vector<Complex> roots(std::max<std::size_t>(count, 1), {1, 0});
  double turn = 0.25;
  for (std::size_t known = 1; known < count; known *= 2, turn /= 2) {
    const Complex root = root_of_unity(turn);
    for (std::size_t i = 0; i < known; ++i) roots[known + i] = roots[i] * root;
  }
  return roots;
}

void scramble(std::span<Complex> points, const std::vector<Complex>& roots) {
  for (std::size_t half = points.size() / 2; half > 0; half /= 2) {
    split(points, half, roots);
  }
}

void unscramble(std::span<Complex> points, const std::vector<Complex>& roots) {
  for (std::size_t half = 1; half < points.size(); half *= 2) {
    join(points, half, roots);
  }
}

}  // namespace surprisal
