#include "code/construct/shannon_fano_elias.h"

#include <gtest/gtest.h>

#include "code/construct/shannon.h"
#include "code/cost.h"
#include "code/kraft.h"
#include "information/entropy.h"
#include "source/histogram.h"
#include "support/messages.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;
using Words = std::vector<std::string>;

Words elias_words(const Counts& counts) {
  return test::words_of(shannon_fano_elias_code(counts));
}

std::uint64_t elias_bits(const std::string& text) {
  const Counts counts = histogram(test::symbols_of(text)).counts;
  return total_bits(counts, shannon_fano_elias_code(counts).lengths());
}

TEST(ShannonFanoEliasTest, GivesTheTextbooksWords) {
  // Cover and Thomas, examples 5.9.1 and 5.9.2.
  EXPECT_EQ(elias_words({2, 4, 1, 1}), Words({"001", "10", "1101", "1111"}));
  EXPECT_EQ(elias_words({25, 25, 20, 15, 15}),
            Words({"001", "011", "1001", "1100", "1110"}));
}

TEST(ShannonFanoEliasTest, GivesBananaBandanaItsWords) {
  // Space, a, b, d, n. The middle of a is 4/14, 0.0100...
  EXPECT_EQ(elias_words({1, 6, 2, 1, 4}),
            Words({"00001", "010", "1001", "10101", "110"}));
}

TEST(ShannonFanoEliasTest, SpendsWhatItsDefinitionSays) {
  EXPECT_EQ(elias_bits("banana bandana"), 48u);
  EXPECT_EQ(elias_bits("abracadabra"), 41u);
  EXPECT_EQ(elias_bits("mississippi"), 37u);
  EXPECT_EQ(elias_bits("hello world"), 47u);
  EXPECT_EQ(elias_bits("TO BE OR NOT TO BE"), 75u);
}

TEST(ShannonFanoEliasTest, DependsOnTheOrderOfTheSymbols) {
  EXPECT_EQ(elias_words({4, 2, 1, 1}), Words({"01", "101", "1101", "1111"}));
  EXPECT_EQ(elias_words({1, 1, 2, 4}), Words({"0001", "0011", "011", "11"}));
}

TEST(ShannonFanoEliasTest, IsOneBitLongerThanShannonsCode) {
  for (const test::Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    const Code code = shannon_fano_elias_code(sample.counts);
    if (code.order().size() < 2) continue;
    test::Lengths expected = shannon_lengths(sample.counts);
    for (std::uint16_t& length : expected) {
      if (length > 0) ++length;
    }
    EXPECT_EQ(code.lengths(), expected);
  }
}

TEST(ShannonFanoEliasTest, LeavesHalfOfKraftsBudgetUnused) {
  EXPECT_EQ(kraft_sum(shannon_fano_elias_code(Counts{4, 2, 1, 1}).lengths())
                .fraction(),
            "1/2");
  for (const test::Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    const Code code = shannon_fano_elias_code(sample.counts);
    const double sum = kraft_sum(code.lengths()).value();  // exact, or rounded
    EXPECT_LE(sum, 0.5);
    if (code.order().size() < 2) continue;
    EXPECT_GE(
        expected_length(sample.counts, code.lengths()),
        entropy(std::span<const std::uint32_t>(sample.counts)) + 1 - 1e-9);
  }
}

// The word's first bit stands for 1/2: begin <= word and word + 2^-l <= end,
// all in units of 2^-l / total.
TEST(ShannonFanoEliasTest, KeepsAWordWithinItsSymbolsPart) {
  test::Random random(13);
  for (int round = 0; round < 300; ++round) {
    Counts counts(2 + random.below(30));
    for (std::uint32_t& count : counts) count = 1 + random.below(60'000);
    const Code code = shannon_fano_elias_code(counts);
    std::uint64_t total = 0;
    for (const std::uint32_t count : counts) total += count;
    std::uint64_t begin = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const std::uint64_t end = begin + counts[i];
      const unsigned length = code.length(i);  // at most 22
      ASSERT_LE(begin << length, code.tail(i) * total)
          << "seed 13, round " << round;
      ASSERT_LE((code.tail(i) + 1) * total, end << length)
          << "seed 13, round " << round;
      begin = end;
    }
  }
}

TEST(ShannonFanoEliasTest, IsExactWhereADoubleIsNot) {
  // 3,000,001 symbols: the total, 2^53 and more, is odd, and the one count in
  // the middle takes the middle of everything, which is 1/2 exactly.
  const std::size_t half = 1'500'000;
  Counts counts(2 * half + 1, 0xFFFFFFFF);
  counts[half] = 1;
  const Code code = shannon_fano_elias_code(counts);
  EXPECT_EQ(code.codeword(half).to_string(), "1" + std::string(54, '0'));
}

}  // namespace
}  // namespace surprisal
