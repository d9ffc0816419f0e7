#include "code/construct/product_weight.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>

namespace surprisal {
namespace {

constexpr std::uint32_t kMost = 0xFFFFFFFF;

ProductWeight product(std::initializer_list<std::uint32_t> counts) {
  ProductWeight weight = ProductWeight::one();
  for (const std::uint32_t count : counts) weight = weight.times(count);
  return weight;
}

TEST(ProductWeightTest, MultipliesAcrossLimbs) {
  // (2^32 - 1)^2 = 2^64 - 2^33 + 1.
  EXPECT_EQ(product({kMost, kMost}), (ProductWeight{{1, 0xFFFFFFFE}}));
  EXPECT_EQ(product({6, 7}), (ProductWeight{{42}}));
  EXPECT_EQ(product({kMost, 0}), ProductWeight{});
}

TEST(ProductWeightTest, CarriesThroughEveryLimb) {
  ProductWeight sum{{kMost, kMost, kMost, kMost, kMost, kMost, kMost, kMost}};
  sum += ProductWeight::one();
  EXPECT_EQ(sum, (ProductWeight{{0, 0, 0, 0, 0, 0, 0, 0, 1}}));
}

TEST(ProductWeightTest, HoldsEightOfTheLargestCounts) {
  const ProductWeight most =
      product({kMost, kMost, kMost, kMost, kMost, kMost, kMost, kMost});
  // (2^32 - 1)^8, by the binomial theorem in limbs.
  EXPECT_EQ(most.limbs[0], 1u);
  EXPECT_EQ(most.limbs[1], kMost - 7);
  EXPECT_EQ(most.limbs[2], 27u);
  EXPECT_EQ(most.limbs[7], kMost - 7);
  EXPECT_EQ(most.limbs[8], 0u);
  EXPECT_NEAR(most.value() / std::pow(kMost, 8), 1, 1e-14);
}

TEST(ProductWeightTest, ComparesWhereDoublesSeeNoDifference) {
  // (m - 1)(m + 1) = m^2 - 1.
  const std::uint32_t m = 0x80000000;
  const ProductWeight less = product({m - 1, m + 1});
  const ProductWeight more = product({m, m});
  EXPECT_EQ(less.value(), more.value());
  EXPECT_TRUE(less <= more);
  EXPECT_FALSE(more <= less);
  EXPECT_TRUE(more <= more);
}

TEST(ProductWeightTest, IsItsValueWhereADoubleHoldsIt) {
  EXPECT_EQ(ProductWeight{}.value(), 0);
  EXPECT_EQ(product({1u << 31, 1u << 31, 3}).value(), 3 * 0x1p62);
}

}  // namespace
}  // namespace surprisal
