#include "base/row_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "support/random.h"

namespace surprisal {
namespace {

using Indices = std::vector<std::uint32_t>;

TEST(RowOrderTest, LetsTheFirstIntegerThatDiffersDecide) {
  EXPECT_EQ(order_of_rows(Indices{2, 0, 1, 9, 1, 3}, 2), Indices({2, 1, 0}));
}

TEST(RowOrderTest, KeepsEqualRowsInOrderOfIndex) {
  EXPECT_EQ(order_of_rows(Indices{5, 5, 1, 1, 5, 5, 1, 1}, 2),
            Indices({1, 3, 0, 2}));
}

TEST(RowOrderTest, OfNoRowsIsEmpty) {
  EXPECT_EQ(order_of_rows(Indices{}, 3), Indices({}));
}

TEST(RowOrderTest, IsThatOfAStableSortOfTheRows) {
  test::Random random(61);
  for (int round = 0; round < 40; ++round) {
    const std::size_t width = 1 + random.below(9);
    Indices rows(width * random.below(300));
    for (std::uint32_t& integer : rows) {
      integer = static_cast<std::uint32_t>(random.next()) >>
                (round % 2 == 0 ? 31 : random.below(32));
    }
    const auto row = [&](std::uint32_t i) {
      return std::span(rows).subspan(i * width, width);
    };
    Indices expected(rows.size() / width);
    std::iota(expected.begin(), expected.end(), 0u);
    std::stable_sort(expected.begin(), expected.end(),
                     [&](std::uint32_t a, std::uint32_t b) {
                       return std::lexicographical_compare(
                           row(a).begin(), row(a).end(), row(b).begin(),
                           row(b).end());
                     });
    EXPECT_EQ(order_of_rows(rows, width), expected)
        << "seed 61, round " << round;
  }
}

}  // namespace
}  // namespace surprisal
