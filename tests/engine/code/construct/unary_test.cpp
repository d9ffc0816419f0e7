#include "code/construct/unary.h"

#include <gtest/gtest.h>

#include "code/cost.h"
#include "code/kraft.h"
#include "support/messages.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;
using test::Lengths;

TEST(UnaryTest, IsOnesAndAZeroByRank) {
  EXPECT_EQ(test::words_of(unary_code(Counts{8, 4, 2, 1}).value()),
            std::vector<std::string>({"0", "10", "110", "1110"}));
  EXPECT_EQ(test::words_of(unary_code(Counts{2, 0, 2, 9}).value()),
            std::vector<std::string>({"10", "", "110", "0"}));
}

TEST(UnaryTest, GivesOneSymbolAZero) {
  EXPECT_EQ(test::words_of(unary_code(Counts{0, 3}).value()),
            std::vector<std::string>({"", "0"}));
  EXPECT_EQ(unary_code(Counts{})->size(), 0u);
  EXPECT_EQ(unary_code(Counts{0, 0})->lengths(), Lengths({0, 0}));
}

TEST(UnaryTest, LeavesTheLastWordsRoomFree) {
  EXPECT_EQ(kraft_sum(unary_code(Counts(5, 1))->lengths()).fraction(), "31/32");
}

TEST(UnaryTest, CostsTheRobotAnEighthMoreThanItNeeds) {
  // 1/2, 1/4, 1/8, 1/8: 1 + 2 + 3 + 4 weighted, 15/8 against 14/8.
  const Counts counts = {4, 2, 1, 1};
  EXPECT_EQ(total_bits(counts, unary_code(counts)->lengths()), 15u);
}

TEST(UnaryTest, WritesUpTo4096Symbols) {
  const Result<Code> longest = unary_code(Counts(4096, 1));
  ASSERT_TRUE(longest);
  EXPECT_EQ(longest->codeword(4095).to_string(), std::string(4095, '1') + "0");
  EXPECT_EQ(unary_code(Counts(4097, 1)).error(), Error::kCodewordTooLong);
  EXPECT_EQ(unary_code(Counts(70'000, 1)).error(), Error::kCodewordTooLong);
  Counts spread(70'000, 0);
  for (std::size_t i = 0; i < 4096; ++i) spread[17 * i] = 1;
  EXPECT_TRUE(unary_code(spread));
}

}  // namespace
}  // namespace surprisal
