#include "code/canonical.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "support/messages.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::code_of_lengths;
using test::Lengths;
using Words = std::vector<std::string>;

// The definition, on texts: plus one, then zeros on the right.
Words canonical_words(const Lengths& lengths) {
  std::vector<std::size_t> order(lengths.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return lengths[a] < lengths[b]; });
  Words words(lengths.size());
  std::string next;
  for (const std::size_t symbol : order) {
    if (lengths[symbol] == 0) continue;
    next.resize(lengths[symbol], '0');
    words[symbol] = next;
    std::size_t i = next.size();
    while (i > 0 && next[i - 1] == '1') next[--i] = '0';
    if (i > 0) next[i - 1] = '1';
  }
  return words;
}

TEST(CanonicalTest, OfBananaBandana) {
  // Space, a, b, d, n.
  EXPECT_EQ(test::words_of(code_of_lengths({4, 1, 3, 4, 2})),
            Words({"1110", "0", "110", "1111", "10"}));
}

TEST(CanonicalTest, GivesUnusedSymbolsNoWord) {
  EXPECT_EQ(test::words_of(code_of_lengths({0, 2, 0, 1})),
            Words({"", "10", "", "0"}));
}

TEST(CanonicalTest, OfOneSymbolIsZero) {
  EXPECT_EQ(test::words_of(code_of_lengths({1})), Words({"0"}));
}

TEST(CanonicalTest, OfNothingIsEmpty) {
  EXPECT_TRUE(canonical_code({}));
  EXPECT_TRUE(canonical_code(Lengths{0, 0})->order().empty());
}

TEST(CanonicalTest, RefusesLengthsThatDoNotFit) {
  EXPECT_EQ(canonical_code(Lengths{1, 1, 1}).error(), Error::kOverSubscribed);
  EXPECT_EQ(canonical_code(Lengths{1, 4097}).error(), Error::kCodewordTooLong);
}

TEST(CanonicalTest, FollowsTheDefinitionAtEveryLength) {
  Lengths unary(4096);
  std::iota(unary.begin(), unary.end(), std::uint16_t{1});
  unary.push_back(4096);
  const std::vector<Lengths> cases = {
      {64, 64, 1, 65, 65, 2, 66},
      {63, 64, 65, 127, 128, 129, 192, 193},
      Lengths(300, 4096),
      {1, 4096, 4096, 4095, 70, 70, 70, 70},
      unary,
  };
  for (const Lengths& lengths : cases) {
    EXPECT_EQ(test::words_of(code_of_lengths(lengths)),
              canonical_words(lengths));
  }
}

TEST(CanonicalTest, CarriesOutOfTheLast64Bits) {
  // 2, 3, ..., 66 leave 0.0111...1 of 66 bits; two words of 66 bits more carry
  // through all 64 bits of the tail into the prefix.
  Lengths lengths(67);
  std::iota(lengths.begin(), lengths.begin() + 65, std::uint16_t{2});
  lengths[65] = 66;
  lengths[66] = 66;
  EXPECT_EQ(test::words_of(code_of_lengths(lengths)), canonical_words(lengths));
}

TEST(CanonicalTest, IsOrderedByLengthThenSymbol) {
  test::Random random(8);
  Lengths lengths;
  for (int i = 0; i < 500; ++i) {
    lengths.push_back(static_cast<std::uint16_t>(random.below(60) + 10));
  }
  const Code code = code_of_lengths(lengths);
  ASSERT_EQ(code.size(), lengths.size());
  const test::Indices& order = code.order();
  for (std::size_t i = 1; i < order.size(); ++i) {
    EXPECT_LT(std::pair(lengths[order[i - 1]], order[i - 1]),
              std::pair(lengths[order[i]], order[i]));
    EXPECT_LT(code.codeword(order[i - 1]).to_string(),
              code.codeword(order[i]).to_string());
  }
  EXPECT_EQ(test::words_of(code), canonical_words(lengths));
}

TEST(CanonicalTest, KnowsItsOwnWords) {
  EXPECT_TRUE(is_canonical(Codebook()));
  EXPECT_TRUE(is_canonical(test::codebook_of_words({"110", "0", "10", "111"})));
  EXPECT_TRUE(is_canonical(code_of_lengths({70, 3, 3, 9, 200, 2, 0, 65})));
  // The same lengths, other words.
  EXPECT_FALSE(is_canonical(test::codebook_of_words({"1", "01", "00"})));
  EXPECT_FALSE(is_canonical(test::codebook_of_words({"00", "11"})));
  // In order, and with no room between, but not from 0 on.
  EXPECT_FALSE(is_canonical(test::codebook_of_words({"01", "10"})));
  // Not even prefix-free, or over-subscribed.
  EXPECT_FALSE(is_canonical(test::codebook_of_words({"0", "00"})));
  EXPECT_FALSE(is_canonical(test::codebook_of_words({"0", "1", "1"})));
}

TEST(CanonicalTest, OfAMillionLongWordsStaysSmall) {
  // Words of 4,096 bits, one by one, would take half a gigabyte.
  const Code code = code_of_lengths(Lengths(1'000'000, 4096));
  ASSERT_EQ(code.size(), 1'000'000u);
  EXPECT_EQ(code.tail(999'999), 999'999u);
  EXPECT_EQ(code.limb(999'999, 63), 999'999u);
  EXPECT_EQ(code.limb(999'999, 0), 0u);
}

}  // namespace
}  // namespace surprisal
