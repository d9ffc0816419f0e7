#include "code/code.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/messages.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::code_of_words;
using Words = std::vector<std::string>;

Result<Code> code_from(const Words& texts) {
  std::vector<Codeword> words;
  for (const std::string& text : texts) {
    words.push_back(Codeword::parse(text).value());
  }
  return make_code(words);
}

TEST(CodeTest, OfTheRobotIsPrefixFree) {
  const Words words = {"0", "10", "110", "111"};
  const Result<Code> code = code_from(words);
  ASSERT_TRUE(code);
  EXPECT_EQ(test::words_of(*code), words);
  EXPECT_EQ(code->lengths(), test::Lengths({1, 2, 3, 3}));
  EXPECT_EQ(code->longest(), 3u);
}

TEST(CodeTest, RefusesAWordThatBeginsAnother) {
  EXPECT_EQ(code_from({"0", "10", "110", "111", "100"}).error(),
            Error::kNotPrefixFree);
  EXPECT_EQ(code_from({"01", "10", "01"}).error(), Error::kNotPrefixFree);
  // A word that begins others need not stand right before each of them.
  EXPECT_EQ(code_from({"111", "1", "1101"}).error(), Error::kNotPrefixFree);
}

TEST(CodeTest, MayLeaveSymbolsWithoutAWord) {
  const Code code = code_of_words({"", "1", "", "01"});
  EXPECT_EQ(code.size(), 4u);
  EXPECT_EQ(code.order(), test::Indices({3, 1}));
  EXPECT_TRUE(code.codeword(0).empty());
}

TEST(CodeTest, MayBeEmpty) {
  const Result<Code> code = code_from({});
  ASSERT_TRUE(code);
  EXPECT_EQ(code->size(), 0u);
  EXPECT_EQ(code->longest(), 0u);
}

TEST(CodeTest, OrdersSymbolsByTheirWordsAsFractions) {
  const Code code = code_of_words({"111", "0", "10", "110"});
  EXPECT_EQ(code.order(), test::Indices({1, 2, 3, 0}));
}

TEST(CodeTest, KeepsAndOrdersWordsOfAnyLength) {
  test::Random random(5);
  Words words;
  // Unary fronts keep the words prefix-free; the rest is random.
  for (std::size_t i = 0; i < 200; ++i) {
    std::string digits(i, '1');
    digits.push_back('0');
    for (std::uint32_t j = random.below(150); j > 0; --j) {
      digits.push_back(random.below(2) == 0 ? '0' : '1');
    }
    words.push_back(digits);
  }
  random.shuffle(words);
  const Code code = code_of_words(words);
  ASSERT_EQ(code.size(), words.size());
  EXPECT_EQ(test::words_of(code), words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Codeword word = Codeword::parse(words[i]).value();
    for (unsigned k = 0; k < 7; ++k) {
      ASSERT_EQ(code.limb(i, k), word.limb(k)) << i << " limb " << k;
    }
  }
  // '0' < '1', so words in order are texts in order.
  Words in_order;
  for (const std::uint32_t i : code.order()) in_order.push_back(words[i]);
  std::sort(words.begin(), words.end());
  EXPECT_EQ(in_order, words);
}

TEST(CodeTest, TellsWordsOf4096BitsApartByTheirLastBit) {
  const std::string ones(4095, '1');
  const Code code = code_of_words({ones + "1", ones + "0"});
  EXPECT_EQ(code.order(), test::Indices({1, 0}));
  EXPECT_EQ(code_from({ones + "1", ones}).error(), Error::kNotPrefixFree);
}

}  // namespace
}  // namespace surprisal
