#include "base/order.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/random.h"

namespace surprisal {
namespace {

using Keys = std::vector<std::uint32_t>;

TEST(OrderTest, SortsIndicesByKeyThenIndex) {
  EXPECT_EQ(order_by_key(Keys{7, 3, 7, 0xFFFFFFFF, 0, 3}),
            Keys({4, 1, 5, 0, 2, 3}));
}

TEST(OrderTest, OfNothingAndOfOneKeyIsPlain) {
  EXPECT_EQ(order_by_key(Keys{}), Keys{});
  EXPECT_EQ(order_by_key(Keys{9}), Keys({0}));
}

TEST(OrderTest, AgreesWithAStableSortForKeysOfEveryWidth) {
  test::Random random(9);
  for (const unsigned shift : {0u, 8u, 20u, 31u}) {
    Keys keys(3000);
    for (std::uint32_t& key : keys) {
      key = static_cast<std::uint32_t>(random.next()) >> shift;
    }
    Keys expected(keys.size());
    for (std::uint32_t i = 0; i < expected.size(); ++i) expected[i] = i;
    std::stable_sort(expected.begin(), expected.end(),
                     [&](auto a, auto b) { return keys[a] < keys[b]; });
    EXPECT_EQ(order_by_key(keys), expected) << "seed 9, shift " << shift;
  }
}

}  // namespace
}  // namespace surprisal
