#include "code/construct/fano.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "code/cost.h"
#include "code/kraft.h"
#include "information/entropy.h"
#include "source/histogram.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;
using test::Indices;
using test::Lengths;

// Adds one bit to each of the sorted symbols, cuts where the sums differ least
// by trying all cuts, and goes on in both parts.
void cut_by_definition(const Counts& counts, const Indices& part,
                       Lengths& lengths) {
  if (part.size() < 2) return;
  std::uint64_t whole = 0;
  for (const std::uint32_t symbol : part) {
    whole += counts[symbol];
    ++lengths[symbol];
  }
  std::size_t best = 0;
  std::uint64_t least = ~std::uint64_t{0};
  std::uint64_t head = 0;
  for (std::size_t cut = 1; cut < part.size(); ++cut) {
    head += counts[part[cut - 1]];
    const std::uint64_t tail = whole - head;
    const std::uint64_t difference = head > tail ? head - tail : tail - head;
    if (difference < least) {
      least = difference;
      best = cut;
    }
  }
  const auto middle = part.begin() + static_cast<std::ptrdiff_t>(best);
  cut_by_definition(counts, Indices(part.begin(), middle), lengths);
  cut_by_definition(counts, Indices(middle, part.end()), lengths);
}

Lengths lengths_by_definition(const Counts& counts) {
  Indices symbols(counts.size());
  std::iota(symbols.begin(), symbols.end(), 0u);
  std::stable_sort(symbols.begin(), symbols.end(),
                   [&](auto a, auto b) { return counts[a] > counts[b]; });
  while (!symbols.empty() && counts[symbols.back()] == 0) symbols.pop_back();
  Lengths lengths(counts.size(), 0);
  if (symbols.size() == 1) lengths[symbols[0]] = 1;
  cut_by_definition(counts, symbols, lengths);
  return lengths;
}

std::uint64_t fano_bits(const Counts& counts) {
  return total_bits(counts, fano_lengths(counts));
}

std::uint64_t fano_bits(const std::string& text) {
  return fano_bits(histogram(test::symbols_of(text)).counts);
}

TEST(FanoTest, GivesTheRobotItsEntropy) {
  EXPECT_EQ(fano_lengths(Counts{4, 2, 1, 1}), Lengths({1, 2, 3, 3}));
}

TEST(FanoTest, MissesTheOptimumWhereATextbookSaysSo) {
  // 15, 7 against 6, 6, 5. Huffman's lengths are 1, 3, 3, 3, 3: 87 bits.
  const Counts counts = {15, 7, 6, 6, 5};
  EXPECT_EQ(fano_lengths(counts), Lengths({2, 2, 2, 3, 3}));
  EXPECT_EQ(fano_bits(counts), 89u);
}

TEST(FanoTest, SpendsWhatItsDefinitionSays) {
  EXPECT_EQ(fano_bits("banana bandana"), 28u);
  EXPECT_EQ(fano_bits("abracadabra"), 23u);
  EXPECT_EQ(fano_bits("mississippi"), 21u);
  EXPECT_EQ(fano_bits("hello world"), 32u);
  EXPECT_EQ(fano_bits("TO BE OR NOT TO BE"), 47u);
  EXPECT_EQ(fano_bits(test::counts_of_file("alice29.counts")), 703'617u);
  EXPECT_EQ(fano_bits(test::counts_of_file("asyoulik.counts")), 607'935u);
  EXPECT_EQ(fano_bits(test::counts_of_file("lcet10.counts")), 2'008'995u);
  EXPECT_EQ(fano_bits(test::counts_of_file("plrabn12.counts")), 2'206'464u);
}

TEST(FanoTest, TakesTheFirstOfTwoCutsThatDifferAsLittle) {
  EXPECT_EQ(fano_lengths(Counts{5, 5, 5}), Lengths({1, 2, 2}));
  EXPECT_EQ(fano_lengths(Counts{1, 1, 1, 1, 1}), Lengths({2, 2, 2, 3, 3}));
}

TEST(FanoTest, MayGiveTheMoreFrequentSymbolTheLongerWord) {
  // 12, 10, 10 against 9, 8, 4, 3, 2.
  EXPECT_EQ(fano_lengths(Counts{12, 10, 10, 9, 8, 4, 3, 2}),
            Lengths({2, 3, 3, 2, 3, 4, 5, 5}));
}

TEST(FanoTest, IsItsDefinition) {
  for (const test::Sample& sample : test::samples()) {
    EXPECT_EQ(fano_lengths(sample.counts), lengths_by_definition(sample.counts))
        << sample.name;
  }
  test::Random random(7);
  for (int round = 0; round < 1000; ++round) {
    Counts counts(1 + random.below(30));
    const unsigned shift = random.below(32);
    for (std::uint32_t& count : counts) {
      count = static_cast<std::uint32_t>(random.next()) >> shift;
    }
    ASSERT_EQ(fano_lengths(counts), lengths_by_definition(counts))
        << "seed 7, round " << round;
  }
}

TEST(FanoTest, IsNotAboveTheEntropyByMoreThanOneMinusTheLeastProbability) {
  test::Random random(11);
  for (int round = 0; round < 1000; ++round) {
    Counts counts(2 + random.below(12));
    double total = 0;
    for (std::uint32_t& count : counts) {
      count = 1 + (random.below(100'000) >> random.below(17));
      total += count;
    }
    const auto least = *std::min_element(counts.begin(), counts.end());
    const double floor = entropy(std::span<const std::uint32_t>(counts));
    ASSERT_LE(expected_length(counts, fano_lengths(counts)),
              floor + 1 - least / total + 1e-9)
        << "seed 11, round " << round;
  }
}

TEST(FanoTest, HandlesAMillionSymbolsHoweverSkewed) {
  test::Random random(1);
  Counts counts(1'114'112);
  for (std::uint32_t& count : counts) {
    count = 1 + (static_cast<std::uint32_t>(random.next()) >> random.below(32));
  }
  const Lengths lengths = fano_lengths(counts);
  EXPECT_EQ(kraft_sum(lengths).compare_with_one(), KraftClass::kComplete);
}

}  // namespace
}  // namespace surprisal
