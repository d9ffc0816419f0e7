#include "source/message.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Indices;

Indices all_of(const Message& message) {
  Indices indices(static_cast<std::size_t>(message.size()));
  message.read(0, indices);
  return indices;
}

// The symbols of a message, through its indices.
std::vector<Symbol> symbols_of(const Message& message) {
  std::vector<Symbol> symbols;
  for (const std::uint32_t index : all_of(message)) {
    symbols.push_back(message.histogram().symbols[index]);
  }
  return symbols;
}

TEST(MessageTest, KnowsItsAlphabetInTwoOrders) {
  Message message;
  ASSERT_TRUE(message.append(test::symbols_of("banana bandana")));
  message.finish();
  EXPECT_EQ(message.size(), 14u);
  EXPECT_EQ(message.distinct(), 5u);
  EXPECT_EQ(message.histogram(), histogram(test::symbols_of("banana bandana")));
  // Space, a, b, d, n; the text shows b, a, n, space, d.
  EXPECT_EQ(message.first_appearance(), Indices({3, 1, 0, 4, 2}));
  EXPECT_EQ(all_of(message),
            Indices({2, 1, 4, 1, 4, 1, 0, 2, 1, 4, 3, 1, 4, 1}));
}

TEST(MessageTest, MayBeEmpty) {
  Message message(100);
  message.finish();
  EXPECT_EQ(message.size(), 0u);
  EXPECT_EQ(message.histogram(), Histogram{});
  EXPECT_TRUE(message.first_appearance().empty());
  EXPECT_TRUE(all_of(message).empty());
}

// The storage widens at the 257th and the 65,537th distinct symbol.
class MessageWidthTest : public testing::TestWithParam<std::uint32_t> {};

TEST_P(MessageWidthTest, KeepsEverySymbol) {
  std::vector<Symbol> symbols;
  for (std::uint32_t i = 0; i < GetParam(); ++i) {
    symbols.push_back((GetParam() - i) * 3);
    symbols.push_back(symbols[i / 2]);
  }
  for (const std::size_t expected_size : {std::size_t{0}, symbols.size()}) {
    Message message(expected_size);
    ASSERT_TRUE(message.append(symbols));
    message.finish();
    EXPECT_EQ(message.distinct(), GetParam());
    EXPECT_EQ(symbols_of(message), symbols);
    EXPECT_EQ(message.histogram(), histogram(symbols));
  }
}

INSTANTIATE_TEST_SUITE_P(Edges, MessageWidthTest,
                         testing::Values(1u, 255u, 256u, 257u, 65535u, 65536u,
                                         65537u, 70000u));

TEST(MessageTest, DoesNotDependOnHowItIsCut) {
  test::Random random(3);
  std::vector<Symbol> symbols;
  for (int i = 0; i < 5000; ++i) {
    symbols.push_back(random.below(1 + static_cast<std::uint32_t>(i) / 8));
  }
  Message message(symbols.size());
  std::span<const Symbol> left(symbols);
  while (!left.empty()) {
    const std::size_t size =
        std::min<std::size_t>(left.size(), random.below(300));
    ASSERT_TRUE(message.append(left.first(size)));
    left = left.subspan(size);
    // Reading in between asks for finish() again, and changes nothing.
    message.finish();
    ASSERT_EQ(message.histogram().total, symbols.size() - left.size());
  }
  EXPECT_EQ(symbols_of(message), symbols);
  EXPECT_EQ(message.histogram(), histogram(symbols));
}

TEST(MessageTest, ReadsFromAnyPosition) {
  Message message;
  ASSERT_TRUE(message.append(test::symbols_of("abcabc")));
  message.finish();
  Indices part(3);
  message.read(2, part);
  EXPECT_EQ(part, Indices({2, 0, 1}));
  message.read(6, {});
}

TEST(MessageTest, RelabelsByRank) {
  // Ids by first appearance; their spellings sort as 2, 0, 1.
  const std::vector<Symbol> ids = {0, 1, 0, 2, 1, 0};
  Message message;
  ASSERT_TRUE(message.append(ids));
  ASSERT_TRUE(message.relabel(Indices{1, 2, 0}));
  EXPECT_EQ(all_of(message), Indices({1, 2, 1, 0, 2, 1}));
  EXPECT_EQ(message.histogram().counts, Indices({1, 3, 2}));
  EXPECT_EQ(message.first_appearance(), Indices({2, 0, 1}));
}

TEST(MessageTest, RefusesRanksThatAreNoPermutation) {
  Message message;
  ASSERT_TRUE(message.append(std::vector<Symbol>{0, 1, 2}));
  message.finish();
  const Histogram before = message.histogram();
  for (const Indices& ranks :
       {Indices{0, 1}, Indices{0, 1, 1}, Indices{0, 1, 3}, Indices{0, 1, 2, 3},
        Indices{}}) {
    const Result<void> relabelled = message.relabel(ranks);
    ASSERT_FALSE(relabelled);
    EXPECT_EQ(relabelled.error(), Error::kNotAPermutation);
  }
  EXPECT_EQ(message.histogram(), before);
}

TEST(MessageTest, RefusesToRelabelSymbolsThatAreNoRanks) {
  Message message;
  ASSERT_TRUE(message.append(std::vector<Symbol>{0, 5}));
  const Result<void> relabelled = message.relabel(Indices{0, 1});
  ASSERT_FALSE(relabelled);
  EXPECT_EQ(relabelled.error(), Error::kNotAPermutation);
}

}  // namespace
}  // namespace surprisal
