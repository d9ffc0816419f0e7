#include "randomness/fourier.h"

#include <gtest/gtest.h>

#include <cmath>
#include <complex>
#include <cstdint>
#include <numbers>

#include "support/random.h"

namespace surprisal {
namespace {

using Points = std::vector<double>;

Points random_points(std::size_t n) {
  test::Random random(n);
  Points points(n);
  for (double& point : points) point = random.below(2001) / 1000.0 - 1;
  return points;
}

// The definition, one term after the other.
Points slow_squared_moduli(const Points& points) {
  const std::size_t n = points.size();
  Points squares(n / 2);
  for (std::size_t k = 0; k < squares.size(); ++k) {
    std::complex<double> sum = 0;
    for (std::size_t j = 0; j < n; ++j) {
      const double turn =
          static_cast<double>(j * k % n) / static_cast<double>(n);
      sum += points[j] * std::polar(1.0, -2 * std::numbers::pi * turn);
    }
    squares[k] = std::norm(sum);
  }
  return squares;
}

void expect_definition(std::size_t n) {
  SCOPED_TRACE(testing::Message() << n << " points");
  const Points points = random_points(n);
  const Points expected = slow_squared_moduli(points);
  const Points squares = squared_moduli(points);
  ASSERT_EQ(squares.size(), expected.size());
  for (std::size_t k = 0; k < squares.size(); ++k) {
    ASSERT_NEAR(squares[k], expected[k], 1e-11 * static_cast<double>(n));
  }
}

TEST(FourierTest, IsTheDefinitionForEverySmallSize) {
  for (std::size_t n = 0; n <= 130; ++n) expect_definition(n);
}

TEST(FourierTest, IsTheDefinitionForPowersPrimesAndProducts) {
  for (const std::size_t n : {256u, 257u, 360u, 729u, 1009u, 1024u, 2018u}) {
    expect_definition(n);
  }
}

TEST(FourierTest, OfAPulseIsFlatAndOfAConstantIsAPulse) {
  for (const std::size_t n : {64u, 65u, 90u}) {
    Points pulse(n, 0.0);
    pulse[n / 3] = 2;
    for (const double square : squared_moduli(pulse)) {
      EXPECT_NEAR(square, 4, 1e-12);
    }
    const Points squares = squared_moduli(Points(n, 1.0));
    EXPECT_NEAR(squares[0], static_cast<double>(n * n), 1e-9);
    for (std::size_t k = 1; k < squares.size(); ++k) {
      EXPECT_NEAR(squares[k], 0, 1e-20);
    }
  }
}

// Parseval: sum of |X_k|^2 over all k = n * sum of x_j^2. Those past n/2
// mirror those before; X_(n/2) of an even n stands alone.
TEST(FourierTest, KeepsTheEnergyOfLargeSizes) {
  for (const std::size_t n :
       {std::size_t{1} << 18, std::size_t{200'003}, std::size_t{350'002}}) {
    SCOPED_TRACE(testing::Message() << n << " points");
    const Points points = random_points(n);
    const Points squares = squared_moduli(points);
    double energy = 0;
    double alternating = 0;
    for (std::size_t j = 0; j < n; ++j) {
      energy += points[j] * points[j];
      alternating += j % 2 == 0 ? points[j] : -points[j];
    }
    double sum = -squares[0];
    for (const double square : squares) sum += 2 * square;
    if (n % 2 == 0) {
      sum += alternating * alternating;
    } else {
      // The last pair, (n-1)/2 and (n+1)/2, by the definition.
      std::complex<double> last = 0;
      for (std::size_t j = 0; j < n; ++j) {
        const std::uint64_t steps = std::uint64_t{j} * (n / 2) % n;
        const double turn = static_cast<double>(steps) / static_cast<double>(n);
        last += points[j] * std::polar(1.0, -2 * std::numbers::pi * turn);
      }
      sum += 2 * std::norm(last);
    }
    EXPECT_NEAR(sum / (static_cast<double>(n) * energy), 1, 1e-12);
  }
}

}  // namespace
}  // namespace surprisal
