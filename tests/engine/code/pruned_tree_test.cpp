#include "code/pruned_tree.h"

#include <gtest/gtest.h>

#include "support/messages.h"

namespace surprisal {
namespace {

using Column = std::vector<std::int32_t>;

constexpr std::int32_t kNone = CodeTree::kNone;

TEST(PrunedTreeTest, FoldsTheRareBranchesOfTheRobot) {
  const test::Counts counts = {4, 2, 1, 1};
  const Code code = test::code_of_words({"0", "10", "110", "111"});
  const CodeTree pruned = pruned_tree(code_tree(code, counts), counts, 2);
  EXPECT_EQ(pruned.parent, Column({kNone, 0, 0, 2, 2}));
  EXPECT_EQ(pruned.zero_child, Column({1, kNone, 3, kNone, kNone}));
  EXPECT_EQ(pruned.one_child, Column({2, kNone, 4, kNone, kNone}));
  EXPECT_EQ(pruned.symbol, Column({kNone, 0, kNone, 1, kNone}));
  EXPECT_EQ(pruned.leaves, test::Indices({4, 1, 3, 1, 2}));
  EXPECT_EQ(pruned.occurrences, std::vector<std::uint64_t>({8, 4, 4, 2, 2}));
}

TEST(PrunedTreeTest, KeepsATreeWithFewLeavesAsItIs) {
  const test::Counts counts = {1, 1, 2};
  const CodeTree tree =
      code_tree(test::code_of_words({"10", "11", "0"}), counts);
  const CodeTree pruned = pruned_tree(tree, counts, 3);
  EXPECT_EQ(pruned.parent, tree.parent);
  EXPECT_EQ(pruned.symbol, tree.symbol);
}

TEST(PrunedTreeTest, TakesTheFirstOfEquallyFrequentLeaves) {
  const test::Counts counts = {1, 1, 1, 1};
  const Code code = test::code_of_words({"00", "01", "10", "11"});
  const CodeTree pruned = pruned_tree(code_tree(code, counts), counts, 1);
  EXPECT_EQ(pruned.symbol, Column({kNone, kNone, 0, kNone, kNone}));
}

}  // namespace
}  // namespace surprisal
