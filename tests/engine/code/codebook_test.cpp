#include "code/codebook.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/messages.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::codebook_of_words;
using Words = std::vector<std::string>;

// Symbols with a word, by word as text (a prefix is the smaller text), then by
// symbol; and whether no word begins another, pair by pair.
test::Indices order_by_text(const Words& words) {
  test::Indices order;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (!words[i].empty()) order.push_back(i);
  }
  std::stable_sort(
      order.begin(), order.end(),
      [&](std::uint32_t a, std::uint32_t b) { return words[a] < words[b]; });
  return order;
}

bool no_pair_clashes(const Words& words) {
  for (std::size_t a = 0; a < words.size(); ++a) {
    for (std::size_t b = 0; b < words.size(); ++b) {
      if (a == b || words[a].empty()) continue;
      if (words[b].compare(0, words[a].size(), words[a]) == 0) return false;
    }
  }
  return true;
}

std::string random_word(test::Random& random, std::uint32_t longest) {
  std::string word;
  // Few ones: words that agree for long are what is hard to order.
  for (std::uint32_t i = random.below(longest + 1); i > 0; --i) {
    word.push_back(random.below(8) == 0 ? '1' : '0');
  }
  return word;
}

TEST(CodebookTest, OrdersSymbolsByTheirWordsAsFractions) {
  EXPECT_EQ(codebook_of_words({"111", "0", "10", "110"}).order(),
            test::Indices({1, 2, 3, 0}));
}

TEST(CodebookTest, OrdersAWordBeforeThoseItBegins) {
  const Codebook book = codebook_of_words({"100", "11", "10", "1", "1001"});
  EXPECT_EQ(book.order(), test::Indices({3, 2, 0, 4, 1}));
  EXPECT_FALSE(book.is_prefix_free());
}

TEST(CodebookTest, OrdersEqualWordsBySymbol) {
  const Codebook book = codebook_of_words({"1", "01", "", "01", "01"});
  EXPECT_EQ(book.order(), test::Indices({1, 3, 4, 0}));
  EXPECT_FALSE(book.is_prefix_free());
}

TEST(CodebookTest, IsPrefixFreeThoughWordsAreMissing) {
  EXPECT_TRUE(codebook_of_words({"", "01", ""}).is_prefix_free());
  EXPECT_TRUE(codebook_of_words({"", ""}).is_prefix_free());
  EXPECT_TRUE(Codebook().is_prefix_free());
}

TEST(CodebookTest, KeepsAndOrdersAnyWords) {
  test::Random random(5);
  unsigned prefix_free = 0;
  for (int round = 0; round < 600; ++round) {
    Words words(1 + random.below(12));
    const std::uint32_t longest = round % 3 == 0 ? 9 : 40 + random.below(200);
    for (std::string& word : words) word = random_word(random, longest);
    const Codebook book = codebook_of_words(words);
    ASSERT_EQ(test::words_of(book), words);
    ASSERT_EQ(book.order(), order_by_text(words));
    ASSERT_EQ(book.is_prefix_free(), no_pair_clashes(words));
    prefix_free += book.is_prefix_free() ? 1 : 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Codeword word = Codeword::parse(words[i]).value();
      for (unsigned k = 0; k < 5; ++k) {
        ASSERT_EQ(book.limb(i, k), word.limb(k)) << words[i] << " limb " << k;
      }
    }
  }
  EXPECT_GT(prefix_free, 60u);
  EXPECT_LT(prefix_free, 540u);
}

TEST(CodebookTest, TellsWordsOf4096BitsApartByTheirLastBit) {
  const std::string ones(4095, '1');
  const Codebook apart = codebook_of_words({ones + "1", ones + "0"});
  EXPECT_EQ(apart.order(), test::Indices({1, 0}));
  EXPECT_TRUE(apart.is_prefix_free());
  EXPECT_FALSE(codebook_of_words({ones + "1", ones}).is_prefix_free());
}

TEST(CodebookTest, IsEqualWhereEveryWordIs) {
  const Words words = {"0", "", std::string(70, '1'), "0"};
  EXPECT_EQ(codebook_of_words(words), codebook_of_words(words));
  // Equal words, but the canonical code's share what they begin with.
  const std::string zeros(4095, '0');
  EXPECT_EQ(codebook_of_words({zeros + "0", zeros + "1"}),
            test::code_of_lengths({4096, 4096}));
  Words other = words;
  other[2].front() = '0';
  EXPECT_FALSE(codebook_of_words(words) == codebook_of_words(other));
  other = words;
  other.push_back("");
  EXPECT_FALSE(codebook_of_words(words) == codebook_of_words(other));
}

}  // namespace
}  // namespace surprisal
