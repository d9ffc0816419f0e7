#include "code/code.h"

#include <gtest/gtest.h>

#include "support/messages.h"

namespace surprisal {
namespace {

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

TEST(CodeTest, IsMadeOfAnyCodebookThatIsPrefixFree) {
  const Codebook robot = test::codebook_of_words({"0", "10", "110", "111"});
  ASSERT_TRUE(make_code(robot));
  EXPECT_EQ(*make_code(robot), robot);
  EXPECT_EQ(make_code(test::codebook_of_words({"0", "0"})).error(),
            Error::kNotPrefixFree);
}

TEST(CodeTest, MayLeaveSymbolsWithoutAWord) {
  const Result<Code> code = code_from({"", "1", "", "01"});
  ASSERT_TRUE(code);
  EXPECT_EQ(code->size(), 4u);
  EXPECT_EQ(code->order(), test::Indices({3, 1}));
  EXPECT_TRUE(code->codeword(0).empty());
}

TEST(CodeTest, MayBeEmpty) {
  const Result<Code> code = code_from({});
  ASSERT_TRUE(code);
  EXPECT_EQ(code->size(), 0u);
  EXPECT_EQ(code->longest(), 0u);
}

}  // namespace
}  // namespace surprisal
