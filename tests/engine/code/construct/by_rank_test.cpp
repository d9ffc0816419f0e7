#include "code/construct/by_rank.h"

#include <gtest/gtest.h>

#include "support/messages.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;
using test::Indices;

TEST(ByRankTest, PutsTheMostFrequentFirst) {
  // abracadabra: a, b, c, d, r.
  EXPECT_EQ(symbols_by_rank(Counts{5, 2, 1, 1, 2}), Indices({0, 1, 4, 2, 3}));
}

TEST(ByRankTest, RanksEqualCountsBySymbol) {
  EXPECT_EQ(symbols_by_rank(Counts(300, 7)).front(), 0u);
  EXPECT_EQ(symbols_by_rank(Counts{3, 9, 3, 9, 3}), Indices({1, 3, 0, 2, 4}));
}

TEST(ByRankTest, LeavesOutWhatDoesNotOccur) {
  EXPECT_EQ(symbols_by_rank(Counts{0, 1, 0, 0xFFFFFFFF, 0}), Indices({3, 1}));
  EXPECT_EQ(symbols_by_rank(Counts{0, 0}), Indices({}));
  EXPECT_EQ(symbols_by_rank(Counts{}), Indices({}));
}

TEST(ByRankTest, GivesEverySymbolTheWordOfItsRank) {
  const Code code = code_by_rank(
      Counts{1, 0, 8, 4}, [](std::uint32_t rank) { return Codeword(rank, 3); });
  EXPECT_EQ(test::words_of(code),
            std::vector<std::string>({"011", "", "001", "010"}));
}

}  // namespace
}  // namespace surprisal
