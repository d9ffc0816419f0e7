#include "code/construct/huffman.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "code/canonical.h"
#include "code/cost.h"
#include "code/kraft.h"
#include "source/histogram.h"
#include "support/messages.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;
using test::Lengths;

std::uint64_t huffman_bits(const Counts& counts) {
  return total_bits(counts, huffman_lengths(counts));
}

std::uint64_t huffman_bits(const std::string& text) {
  return huffman_bits(histogram(test::symbols_of(text)).counts);
}

TEST(HuffmanTest, SpendsWhatTheTextbooksSay) {
  EXPECT_EQ(huffman_bits("banana bandana"), 28u);
  EXPECT_EQ(huffman_bits("abracadabra"), 23u);
  EXPECT_EQ(huffman_bits("mississippi"), 21u);
  EXPECT_EQ(huffman_bits("hello world"), 32u);
  EXPECT_EQ(huffman_bits("TO BE OR NOT TO BE"), 47u);
}

TEST(HuffmanTest, SpendsWhatTheCanterburyCorpusTakes) {
  EXPECT_EQ(huffman_bits(test::counts_of_file("alice29.counts")), 701'502u);
  EXPECT_EQ(huffman_bits(test::counts_of_file("asyoulik.counts")), 606'448u);
  EXPECT_EQ(huffman_bits(test::counts_of_file("lcet10.counts")), 2'004'513u);
  EXPECT_EQ(huffman_bits(test::counts_of_file("plrabn12.counts")), 2'204'678u);
}

TEST(HuffmanTest, GivesBananaBandanaItsWords) {
  const Counts counts = {1, 6, 2, 1, 4};  // space, a, b, d, n
  EXPECT_EQ(test::words_of(test::code_of_lengths(huffman_lengths(counts))),
            std::vector<std::string>({"1110", "0", "110", "1111", "10"}));
}

TEST(HuffmanTest, TakesLeavesBeforeJoinedNodes) {
  // {1,2,3,4,4} and {1,3,3,3,3} cost as much; these vary least.
  EXPECT_EQ(huffman_lengths(Counts{4, 2, 2, 1, 1}), Lengths({2, 2, 2, 3, 3}));
}

TEST(HuffmanTest, TakesLeavesBySymbol) {
  EXPECT_EQ(huffman_lengths(Counts{5, 5, 5}), Lengths({2, 2, 1}));
  EXPECT_EQ(huffman_lengths(Counts{1, 1, 1, 1, 1}), Lengths({3, 3, 2, 2, 2}));
}

TEST(HuffmanTest, TakesJoinedNodesByAge) {
  // Three pairs of weight 2: the two older ones are joined next.
  EXPECT_EQ(huffman_lengths(Counts{1, 1, 1, 1, 1, 1}),
            Lengths({3, 3, 3, 3, 2, 2}));
}

TEST(HuffmanTest, CostsBlocksOfABiasedBitWhatFollowsFromItsEntropy) {
  // Blocks of n bits with P(1) = 1/5, counted in units of 5^-n; bits a bit.
  const std::vector<double> expected = {1, .78, .728, .7408, .7379};
  Counts counts = {1};
  std::uint32_t total = 1;
  for (std::size_t n = 1; n <= expected.size(); ++n) {
    Counts longer;
    for (const std::uint32_t count : counts) {
      longer.push_back(4 * count);
      longer.push_back(count);
    }
    counts = longer;
    total *= 5;
    EXPECT_NEAR(static_cast<double>(huffman_bits(counts)) /
                    static_cast<double>(total) / static_cast<double>(n),
                expected[n - 1], 5e-5)
        << n;
  }
}

TEST(HuffmanTest, IsDeepestOnFibonacciCounts) {
  for (const unsigned n : {2u, 3u, 10u, 47u}) {
    const Lengths lengths = huffman_lengths(test::fibonacci_counts(n));
    EXPECT_EQ(*std::max_element(lengths.begin(), lengths.end()), n - 1) << n;
  }
}

TEST(HuffmanTest, HandlesEveryCodePoint) {
  test::Random random(1);
  Counts counts(1'114'112);
  for (std::uint32_t& count : counts) count = 1 + random.below(1000);
  const Lengths lengths = huffman_lengths(counts);
  EXPECT_EQ(kraft_sum(lengths).compare_with_one(), KraftClass::kComplete);
  EXPECT_TRUE(canonical_code(lengths));
}

}  // namespace
}  // namespace surprisal
