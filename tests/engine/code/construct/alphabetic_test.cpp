#include "code/construct/alphabetic.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "code/construct/huffman.h"
#include "code/construct/shannon_fano_elias.h"
#include "code/construct/truncated_binary.h"
#include "code/cost.h"
#include "code/kraft.h"
#include "source/histogram.h"
#include "support/messages.h"
#include "support/oracle.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;
using Words = std::vector<std::string>;

Words alphabetic_words(const Counts& counts) {
  return test::words_of(alphabetic_code(counts));
}

std::uint64_t alphabetic_bits(const Counts& counts) {
  return total_bits(counts, alphabetic_code(counts).lengths());
}

std::uint64_t alphabetic_bits(const std::string& text) {
  return alphabetic_bits(histogram(test::symbols_of(text)).counts);
}

TEST(AlphabeticTest, GivesTheRobotItsEntropyInEitherOrder) {
  EXPECT_EQ(alphabetic_words({4, 2, 1, 1}), Words({"0", "10", "110", "111"}));
  EXPECT_EQ(alphabetic_words({1, 1, 2, 4}), Words({"000", "001", "01", "1"}));
}

TEST(AlphabeticTest, PaysForTheOrder) {
  // Huffman's code gives the middle one bit, and costs 6.
  EXPECT_EQ(alphabetic_bits(Counts{1, 2, 1}), 7u);
  // Space, a, b, d, n: 28 bits with Huffman's code.
  EXPECT_EQ(alphabetic_words({1, 6, 2, 1, 4}),
            Words({"00", "01", "100", "101", "11"}));
}

TEST(AlphabeticTest, SpendsWhatDynamicProgrammingSays) {
  EXPECT_EQ(alphabetic_bits("banana bandana"), 31u);
  EXPECT_EQ(alphabetic_bits("abracadabra"), 23u);
  EXPECT_EQ(alphabetic_bits("mississippi"), 21u);
  EXPECT_EQ(alphabetic_bits("hello world"), 32u);
  EXPECT_EQ(alphabetic_bits("TO BE OR NOT TO BE"), 48u);
  EXPECT_EQ(alphabetic_bits(test::counts_of_file("alice29.counts")), 727'881u);
  EXPECT_EQ(alphabetic_bits(test::counts_of_file("asyoulik.counts")), 623'822u);
  EXPECT_EQ(alphabetic_bits(test::counts_of_file("lcet10.counts")), 2'069'723u);
  EXPECT_EQ(alphabetic_bits(test::counts_of_file("plrabn12.counts")),
            2'286'480u);
}

TEST(AlphabeticTest, PassesOverSymbolsThatDoNotOccur) {
  EXPECT_EQ(alphabetic_words({0, 4, 0, 2, 1, 0, 1}),
            Words({"", "0", "", "10", "110", "", "111"}));
}

TEST(AlphabeticTest, JoinsTheLeftmostOfPairsThatAreAsLight) {
  EXPECT_EQ(alphabetic_words({1, 1, 1}), Words({"00", "01", "1"}));
}

TEST(AlphabeticTest, PutsAJoinedNodeBehindOnesAsHeavy) {
  // 2, 2, 2, 2 bits would cost as much.
  EXPECT_EQ(alphabetic_words({2, 1, 1, 1}), Words({"0", "100", "101", "11"}));
}

TEST(AlphabeticTest, EqualsDynamicProgramming) {
  test::Random random(19);
  for (int round = 0; round < 3000; ++round) {
    Counts counts(2 + random.below(round % 100 == 0 ? 60 : 12));
    const std::uint32_t most = 1 + random.below(round % 3 == 0 ? 5 : 10'000);
    const unsigned steep = round % 2 == 0 ? 1 : 13;
    for (std::uint32_t& count : counts) {
      count = 1 + (random.below(most) >> random.below(steep));
    }
    const Code code = alphabetic_code(counts);
    ASSERT_EQ(total_bits(counts, code.lengths()),
              test::least_ordered_total_bits(counts))
        << "seed 19, round " << round;
    ASSERT_TRUE(std::is_sorted(code.order().begin(), code.order().end()));
  }
}

TEST(AlphabeticTest, EqualsDynamicProgrammingOnEverySmallCase) {
  // All counts of 1 ... 3 on six symbols: every pattern of ties.
  for (unsigned pattern = 0; pattern < 729; ++pattern) {
    Counts counts;
    for (unsigned rest = pattern; counts.size() < 6; rest /= 3) {
      counts.push_back(1 + rest % 3);
    }
    ASSERT_EQ(alphabetic_bits(counts), test::least_ordered_total_bits(counts))
        << pattern;
  }
}

TEST(AlphabeticTest, LiesBetweenHuffmansCodeAndTheOtherOrderedOnes) {
  for (const test::Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    const Counts& counts = sample.counts;
    const std::uint64_t bits = alphabetic_bits(counts);
    EXPECT_GE(bits, total_bits(counts, huffman_lengths(counts)));
    EXPECT_LE(bits, total_bits(counts, truncated_binary_lengths(counts)));
    EXPECT_LE(bits,
              total_bits(counts, shannon_fano_elias_code(counts).lengths()));
  }
}

TEST(AlphabeticTest, CostsSortedCountsWhatHuffmansCodeDoes) {
  for (const test::Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    Counts counts = sample.counts;
    std::sort(counts.begin(), counts.end());
    const std::uint64_t bits = total_bits(counts, huffman_lengths(counts));
    EXPECT_EQ(alphabetic_bits(counts), bits);
    std::reverse(counts.begin(), counts.end());
    EXPECT_EQ(alphabetic_bits(counts), bits);
  }
}

TEST(AlphabeticTest, IsDeepestOnFibonacciCounts) {
  const Code code = alphabetic_code(test::fibonacci_counts(47));
  EXPECT_EQ(code.longest(), 46u);
}

// Fibonacci's counts go 46 deep before they leave 32 bits; from there on, depth
// takes a twofold number of symbols for each bit.
TEST(AlphabeticTest, WritesWordsOfMoreThan64Bits) {
  Counts counts = test::fibonacci_counts(47);
  counts.resize(1'346'313, counts.back());
  const Code code = alphabetic_code(counts);
  EXPECT_EQ(code.longest(), 65u);
  EXPECT_EQ(code.codeword(0).to_string(), std::string(65, '0'));
  EXPECT_EQ(code.codeword(1).to_string(), std::string(64, '0') + "1");
  EXPECT_EQ(kraft_sum(code.lengths()).compare_with_one(),
            KraftClass::kComplete);
  EXPECT_TRUE(std::is_sorted(code.order().begin(), code.order().end()));
}

TEST(AlphabeticTest, HandlesCountsThatFallSlowly) {
  // The most that can wait to be joined, and each joined node goes far back.
  Counts counts(30'000);
  for (std::uint32_t i = 0; i < counts.size(); ++i) counts[i] = 100'000 - i;
  EXPECT_EQ(alphabetic_bits(counts),
            total_bits(counts, huffman_lengths(counts)));
}

}  // namespace
}  // namespace surprisal
