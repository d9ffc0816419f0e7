#include "code/code_tree.h"

#include <gtest/gtest.h>

#include <numeric>

#include "support/messages.h"
#include "support/random.h"

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

TEST(CodeTreeTest, ShowsAWordAtAnInnerNodeWhereItBeginsOthers) {
  const Codebook book = test::codebook_of_words({"01", "0", "11", "01", "010"});
  const CodeTree tree = code_tree(book, test::Counts{1, 2, 4, 8, 16});
  //                        root   0  01 010      1  11
  EXPECT_EQ(tree.parent, Column({kNone, 0, 1, 2, 0, 4}));
  EXPECT_EQ(tree.symbol, Column({kNone, 1, 0, 4, kNone, 2}));
  EXPECT_EQ(tree.zero_child, Column({1, kNone, 3, kNone, kNone, kNone}));
  EXPECT_EQ(tree.one_child, Column({4, 2, kNone, kNone, 5, kNone}));
  EXPECT_EQ(tree.leaves, test::Indices({5, 4, 3, 1, 1, 1}));
  EXPECT_EQ(tree.occurrences,
            std::vector<std::uint64_t>({31, 27, 25, 16, 4, 4}));
}

TEST(CodeTreeTest, OfRandomWordsCountsThemByTheirFirstBits) {
  test::Random random(23);
  for (int round = 0; round < 100; ++round) {
    std::vector<std::string> words(1 + random.below(30));
    for (std::string& word : words) {
      for (std::uint32_t i = random.below(9); i > 0; --i) {
        word.push_back(random.below(2) == 0 ? '0' : '1');
      }
    }
    const CodeTree tree = code_tree(test::codebook_of_words(words));
    std::vector<std::string> path(tree.size());
    for (std::size_t node = 0; node < tree.size(); ++node) {
      if (node > 0) {
        const auto parent = static_cast<std::size_t>(tree.parent[node]);
        const bool zero =
            tree.zero_child[parent] == static_cast<std::int32_t>(node);
        path[node] = path[parent] + (zero ? '0' : '1');
      }
      std::uint32_t below = 0;
      std::int32_t ends = kNone;
      for (std::size_t symbol = words.size(); symbol-- > 0;) {
        const std::string& word = words[symbol];
        if (word.empty()) continue;
        below += word.compare(0, path[node].size(), path[node]) == 0 ? 1 : 0;
        if (word == path[node]) ends = static_cast<std::int32_t>(symbol);
      }
      ASSERT_EQ(tree.depth[node], path[node].size());
      ASSERT_EQ(tree.leaves[node], below) << path[node];
      ASSERT_EQ(tree.symbol[node], ends) << path[node];
    }
  }
}

TEST(PrunedTreeTest, FoldsTheRareBranchesOfTheRobot) {
  const test::Counts counts = {4, 2, 1, 1};
  const Code code = test::code_of_words({"0", "10", "110", "111"});
  const CodeTree pruned = pruned_tree(code, counts, 2);
  EXPECT_EQ(pruned.parent, Column({kNone, 0, 0, 2, 2}));
  EXPECT_EQ(pruned.zero_child, Column({1, kNone, 3, kNone, kNone}));
  EXPECT_EQ(pruned.one_child, Column({2, kNone, 4, kNone, kNone}));
  EXPECT_EQ(pruned.symbol, Column({kNone, 0, kNone, 1, kNone}));
  EXPECT_EQ(pruned.leaves, test::Indices({4, 1, 3, 1, 2}));
  EXPECT_EQ(pruned.occurrences, std::vector<std::uint64_t>({8, 4, 4, 2, 2}));
}

TEST(PrunedTreeTest, KeepsATreeWithFewLeavesAsItIs) {
  const test::Counts counts = {1, 1, 2};
  const Code code = test::code_of_words({"10", "11", "0"});
  const CodeTree tree = code_tree(code, counts);
  const CodeTree pruned = pruned_tree(code, counts, 3);
  EXPECT_EQ(pruned.parent, tree.parent);
  EXPECT_EQ(pruned.symbol, tree.symbol);
}

TEST(PrunedTreeTest, TakesTheFirstOfEquallyFrequentLeaves) {
  const test::Counts counts = {1, 1, 1, 1};
  const Code code = test::code_of_words({"00", "01", "10", "11"});
  const CodeTree pruned = pruned_tree(code, counts, 1);
  EXPECT_EQ(pruned.symbol, Column({kNone, kNone, 0, kNone, kNone}));
}

TEST(PrunedTreeTest, FoldsWhatAWordBegins) {
  const Codebook book = test::codebook_of_words({"0", "01", "0011"});
  const CodeTree pruned = pruned_tree(book, test::Counts{5, 2, 1}, 1);
  //                            root 0  00 01
  EXPECT_EQ(pruned.parent, Column({kNone, 0, 1, 1}));
  EXPECT_EQ(pruned.symbol, Column({kNone, 0, kNone, kNone}));
  EXPECT_EQ(pruned.leaves, test::Indices({3, 3, 1, 1}));
}

TEST(PrunedTreeTest, OfLongWordsHasNoMoreNodesThanItShows) {
  // Whole, the tree would have forty million nodes.
  test::Random random(29);
  std::vector<Codeword> words(10'000);
  for (Codeword& word : words) {
    while (word.length() < 4096) word.append(random.next(), 64);
  }
  const test::Counts counts(words.size(), 1);
  const CodeTree pruned = pruned_tree(make_codebook(words), counts, 2);
  EXPECT_EQ(pruned.leaves[0], 10'000u);
  EXPECT_GT(pruned.size(), 4096u);
  EXPECT_LT(pruned.size(), 4u * 4096);
}

}  // namespace
}  // namespace surprisal
