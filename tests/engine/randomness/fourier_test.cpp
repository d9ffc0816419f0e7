#include "randomness/fourier.h"

#include <gtest/gtest.h>

#include <cmath>
#include <complex>
#include <cstdint>
#include <numbers>

#include "support/random.h"

namespace surprisal {
namespace {

using Points = std::vector<std::int8_t>;
using Squares = std::vector<double>;

Points random_points(std::size_t n) {
  test::Random random(n);
  Points points(n);
  for (std::int8_t& point : points) {
    point = static_cast<std::int8_t>(static_cast<int>(random.below(3)) - 1);
  }
  return points;
}

// The definition, one term after the other.
double slow_squared_modulus(const Points& points, std::uint64_t k) {
  const std::uint64_t n = points.size();
  std::complex<double> sum = 0;
  for (std::uint64_t j = 0; j < n; ++j) {
    const double turn = static_cast<double>(j * k % n) / static_cast<double>(n);
    sum += static_cast<double>(points[static_cast<std::size_t>(j)]) *
           std::polar(1.0, -2 * std::numbers::pi * turn);
  }
  return std::norm(sum);
}

Squares slow_squared_moduli(const Points& points) {
  Squares squares(points.size() / 2);
  for (std::size_t k = 0; k < squares.size(); ++k) {
    squares[k] = slow_squared_modulus(points, k);
  }
  return squares;
}

void expect_definition(std::size_t n) {
  SCOPED_TRACE(testing::Message() << n << " points");
  const Points points = random_points(n);
  const Squares expected = slow_squared_moduli(points);
  const Squares squares = squared_moduli(points);
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

// Such sizes are transformed in several parts.
TEST(FourierTest, IsTheDefinitionHereAndThereInLargeSizes) {
  for (const std::size_t n : {300'001u, 524'290u, 600'001u}) {
    SCOPED_TRACE(testing::Message() << n << " points");
    const Points points = random_points(n);
    const Squares squares = squared_moduli(points);
    for (const std::size_t k :
         {std::size_t{0}, std::size_t{1}, n / 7, n / 3, n / 2 - 1}) {
      EXPECT_NEAR(squares[k], slow_squared_modulus(points, k),
                  1e-11 * static_cast<double>(n));
    }
  }
}

TEST(FourierTest, OfAPulseIsFlatAndOfAConstantIsAPulse) {
  for (const std::size_t n : {64u, 65u, 90u}) {
    Points pulse(n, 0);
    pulse[n / 3] = 2;
    for (const double square : squared_moduli(pulse)) {
      EXPECT_NEAR(square, 4, 1e-12);
    }
    const Squares squares = squared_moduli(Points(n, 1));
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
    const Squares squares = squared_moduli(points);
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
      sum += 2 * slow_squared_modulus(points, n / 2);
    }
    EXPECT_NEAR(sum / (static_cast<double>(n) * energy), 1, 1e-12);
  }
}

}  // namespace
}  // namespace surprisal
