#include "code/clashes.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/decodability_oracle.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::codebook_of;
using test::Words;
using Pairs = std::vector<Clash>;

constexpr std::size_t kAll = 1000;

// The definition, for each pair of symbols; by symbol.
Pairs clashes_of(const Words& words) {
  Pairs pairs;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    for (std::uint32_t j = 0; j < words.size(); ++j) {
      if (i == j || words[i].empty() || words[j].empty()) continue;
      if (words[j].compare(0, words[i].size(), words[i]) != 0) continue;
      if (words[i] != words[j] || i < j) pairs.push_back({i, j});
    }
  }
  return pairs;
}

Pairs by_symbol(Pairs pairs) {
  std::sort(pairs.begin(), pairs.end(), [](const Clash& a, const Clash& b) {
    return a.prefix != b.prefix ? a.prefix < b.prefix : a.word < b.word;
  });
  return pairs;
}

TEST(ClashesTest, FindsTheFifthWordOfTheRobot) {
  const Clashes found =
      clashes(codebook_of({"0", "10", "110", "111", "100"}), kAll);
  EXPECT_EQ(found.total, 1u);
  EXPECT_EQ(found.listed, Pairs({{1, 4}}));
}

TEST(ClashesTest, ListsByWordAndTheLongestPrefixFirst) {
  const Clashes found =
      clashes(codebook_of({"101", "1", "011", "10", "0"}), kAll);
  EXPECT_EQ(found.listed, Pairs({{4, 2}, {1, 3}, {3, 0}, {1, 0}}));
}

TEST(ClashesTest, CountsEqualWordsOnceAPair) {
  const Clashes found = clashes(codebook_of({"01", "01", "0", "01"}), kAll);
  EXPECT_EQ(by_symbol(found.listed),
            Pairs({{0, 1}, {0, 3}, {1, 3}, {2, 0}, {2, 1}, {2, 3}}));
}

TEST(ClashesTest, IgnoresSymbolsWithoutAWord) {
  EXPECT_EQ(clashes(codebook_of({"", "0", "", "1"}), kAll).total, 0u);
  EXPECT_EQ(clashes(codebook_of({}), kAll).total, 0u);
}

TEST(ClashesTest, AreThoseOfTheDefinition) {
  test::Random random(61);
  for (int round = 0; round < 2000; ++round) {
    Words words(random.below(9));
    for (std::string& word : words) {
      for (std::uint32_t n = random.below(6); n > 0; --n) {
        word.push_back(random.below(2) == 0 ? '0' : '1');
      }
    }
    const Pairs expected = clashes_of(words);
    const Clashes found = clashes(codebook_of(words), kAll);
    ASSERT_EQ(by_symbol(found.listed), expected) << "seed 61, round " << round;
    ASSERT_EQ(found.total, expected.size());
    const Clashes few = clashes(codebook_of(words), 2);
    ASSERT_EQ(few.total, expected.size());
    ASSERT_EQ(few.listed,
              Pairs(found.listed.begin(),
                    found.listed.begin() +
                        std::min<std::ptrdiff_t>(2, std::ssize(found.listed))));
  }
}

TEST(ClashesTest, CountsMillionsAndListsAFew) {
  const Words equal(5000, "10");
  const Clashes found = clashes(codebook_of(equal), 3);
  EXPECT_EQ(found.total, 5000u * 4999 / 2);
  EXPECT_EQ(found.listed, Pairs({{0, 1}, {1, 2}, {0, 2}}));

  Words zeros;
  for (std::size_t n = 1; n <= 4096; ++n) zeros.emplace_back(n, '0');
  EXPECT_EQ(clashes(codebook_of(zeros), 3).total, 4096u * 4095 / 2);
}

}  // namespace
}  // namespace surprisal
