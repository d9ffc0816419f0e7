#include "source/block_histogram.h"

#include <gtest/gtest.h>

#include <map>

#include "support/messages.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::Counts;
using test::Indices;

BlockHistogram blocks_of(const std::string& text, unsigned n) {
  return *block_histogram(test::message_of(test::symbols_of(text)), n);
}

// Alphabet indices below `symbols`; each index occurs, so that it is its own.
Indices random_indices(std::size_t size, std::uint32_t symbols,
                       test::Random& random) {
  Indices indices(size);
  for (std::size_t i = 0; i < size; ++i) {
    indices[i] = i < symbols ? static_cast<std::uint32_t>(i)
                             : random.below(1 + random.below(symbols));
  }
  random.shuffle(indices);
  return indices;
}

TEST(BlockHistogramTest, CountsThePairsOfMississippi) {
  // mi ss is si pp i, over i, m, p, s.
  const BlockHistogram expected{
      .block_length = 2,
      .blocks = {0, 3, 1, 0, 2, 2, 3, 0, 3, 3},
      .counts = {1, 1, 1, 1, 1},
      .rest = {0},
  };
  EXPECT_EQ(blocks_of("mississippi", 2), expected);
}

TEST(BlockHistogramTest, CountsFromTheFrontWithoutOverlap) {
  const BlockHistogram expected{
      .block_length = 2, .blocks = {0, 1}, .counts = {4}, .rest = {}};
  EXPECT_EQ(blocks_of("abababab", 2), expected);
}

TEST(BlockHistogramTest, OfSingleSymbolsIsTheHistogram) {
  const BlockHistogram blocks = blocks_of("abracadabra", 1);
  EXPECT_EQ(blocks.blocks, Indices({0, 1, 2, 3, 4}));
  EXPECT_EQ(blocks.counts, Counts({5, 2, 1, 1, 2}));
  EXPECT_EQ(blocks.rest, Indices({}));
}

TEST(BlockHistogramTest, KeepsAMessageShorterThanABlockAsItsRest) {
  BlockHistogram expected{
      .block_length = 3, .blocks = {}, .counts = {}, .rest = {1, 0}};
  EXPECT_EQ(blocks_of("ba", 3), expected);
  expected.rest = {};
  EXPECT_EQ(blocks_of("", 3), expected);
}

TEST(BlockHistogramTest, CountsAsAMapDoes) {
  test::Random random(47);
  for (int round = 0; round < 60; ++round) {
    SCOPED_TRACE("seed 47, round " + std::to_string(round));
    const unsigned n = 1 + random.below(kMaxBlockLength);
    const std::uint32_t symbols = 1 + random.below(round % 2 == 0 ? 3 : 700);
    // Past the cursor's buffer now and then, whole blocks or not.
    const Indices indices =
        random_indices(symbols + random.below(9000), symbols, random);

    std::map<Indices, std::uint32_t> expected;
    const std::span<const std::uint32_t> all(indices);
    std::size_t begin = 0;
    for (; begin + n <= all.size(); begin += n) {
      const auto block = all.subspan(begin, n);
      ++expected[Indices(block.begin(), block.end())];
    }
    const BlockHistogram blocks =
        *block_histogram(test::message_of(indices), n);
    const auto rest = all.subspan(begin);
    EXPECT_EQ(blocks.rest, Indices(rest.begin(), rest.end()));
    ASSERT_EQ(blocks.size(), expected.size());
    std::size_t i = 0;
    for (const auto& [block, count] : expected) {
      ASSERT_EQ(Indices(blocks[i].begin(), blocks[i].end()), block);
      ASSERT_EQ(blocks.counts[i], count);
      ++i;
    }
  }
}

TEST(BlockHistogramTest, RefusesMoreThan65536DifferentBlocks) {
  Indices pairs;
  for (std::uint32_t i = 0; i < 65'536; ++i) {
    pairs.push_back(i / 256);
    pairs.push_back(i % 256);
  }
  pairs.push_back(0);
  const BlockHistogram blocks = *block_histogram(test::message_of(pairs), 2);
  EXPECT_EQ(blocks.counts, Counts(65'536, 1));
  EXPECT_EQ(blocks.rest, Indices({0}));

  pairs.push_back(256);
  EXPECT_EQ(block_histogram(test::message_of(pairs), 2).error(),
            Error::kBlockAlphabetTooLarge);
}

}  // namespace
}  // namespace surprisal
