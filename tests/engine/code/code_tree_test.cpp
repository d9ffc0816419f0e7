#include "code/code_tree.h"

#include <gtest/gtest.h>

#include <numeric>

#include "support/messages.h"

namespace surprisal {
namespace {

using Column = std::vector<std::int32_t>;

constexpr std::int32_t kNone = CodeTree::kNone;

TEST(CodeTreeTest, OfTheRobot) {
  const Code code = test::code_of_words({"0", "10", "110", "111"});
  const CodeTree tree = code_tree(code, test::Counts{4, 2, 1, 1});
  EXPECT_EQ(tree.parent, Column({kNone, 0, 0, 2, 2, 4, 4}));
  EXPECT_EQ(tree.zero_child, Column({1, kNone, 3, kNone, 5, kNone, kNone}));
  EXPECT_EQ(tree.one_child, Column({2, kNone, 4, kNone, 6, kNone, kNone}));
  EXPECT_EQ(tree.symbol, Column({kNone, 0, kNone, 1, kNone, 2, 3}));
  EXPECT_EQ(tree.depth, test::Lengths({0, 1, 1, 2, 2, 3, 3}));
  EXPECT_EQ(tree.leaves, test::Indices({4, 1, 3, 1, 2, 1, 1}));
  EXPECT_EQ(tree.occurrences,
            std::vector<std::uint64_t>({8, 4, 4, 2, 2, 1, 1}));
}

TEST(CodeTreeTest, OfNothingIsARoot) {
  const CodeTree tree = code_tree(Code());
  EXPECT_EQ(tree.parent, Column({kNone}));
  EXPECT_EQ(tree.symbol, Column({kNone}));
  EXPECT_EQ(tree.leaves, test::Indices({0}));
}

TEST(CodeTreeTest, ShowsWhereAnIncompleteCodeLeadsNowhere) {
  const CodeTree tree = code_tree(test::code_of_words({"", "01"}));
  EXPECT_EQ(tree.one_child, Column({kNone, 2, kNone}));
  EXPECT_EQ(tree.zero_child, Column({1, kNone, kNone}));
  EXPECT_EQ(tree.occurrences, std::vector<std::uint64_t>({0, 0, 0}));
}

TEST(CodeTreeTest, OfAUnaryCodeIs4096Deep) {
  test::Lengths lengths(4096);
  std::iota(lengths.begin(), lengths.end(), std::uint16_t{1});
  lengths.push_back(4096);
  const CodeTree tree = code_tree(test::code_of_lengths(lengths));
  ASSERT_EQ(tree.size(), 2 * 4096u + 1);
  EXPECT_EQ(tree.depth.back(), 4096);
  EXPECT_EQ(tree.leaves[0], 4097u);
}

TEST(CodeTreeTest, LeadsAlongEveryWordToItsSymbol) {
  const Code code =
      test::code_of_lengths({70, 3, 3, 9, 200, 2, 0, 65, 64, 9, 4});
  const CodeTree tree = code_tree(code);
  for (const std::uint32_t symbol : code.order()) {
    const Codeword word = code.codeword(symbol);
    std::int32_t node = 0;
    for (unsigned i = 0; i < word.length(); ++i) {
      const auto row = static_cast<std::size_t>(node);
      node = word.bit(i) ? tree.one_child[row] : tree.zero_child[row];
      ASSERT_NE(node, kNone);
    }
    EXPECT_EQ(tree.symbol[static_cast<std::size_t>(node)],
              static_cast<std::int32_t>(symbol));
  }
}

}  // namespace
}  // namespace surprisal
