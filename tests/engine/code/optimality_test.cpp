#include "code/optimality.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "code/canonical.h"
#include "code/construct/huffman.h"
#include "support/decodability_oracle.h"
#include "support/optimality_oracle.h"
#include "support/oracle.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::bits_of;
using test::codebook_of;
using test::Counts;
using test::Lengths;
using test::Words;

constexpr OptimalityClass kOptimal = OptimalityClass::kOptimal;
constexpr OptimalityClass kSpare = OptimalityClass::kSpare;
constexpr OptimalityClass kSwap = OptimalityClass::kSwap;
constexpr OptimalityClass kLengths = OptimalityClass::kLengths;

Optimality found(const Counts& counts, const Words& words) {
  const Result<Optimality> result = optimality(counts, codebook_of(words));
  EXPECT_TRUE(result);
  return result ? *result : Optimality();
}

TEST(OptimalityTest, PraisesEveryOptimalSetOfLengths) {
  const Counts counts = {4, 2, 2, 1, 1};
  const std::vector<std::pair<Lengths, bool>> sets = {{{1, 2, 3, 4, 4}, false},
                                                      {{1, 3, 3, 3, 3}, false},
                                                      {{2, 2, 2, 3, 3}, true}};
  for (const auto& [lengths, is_ours] : sets) {
    const Result<Optimality> result =
        optimality(counts, *canonical_code(lengths));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->kind, kOptimal);
    EXPECT_EQ(result->is_ours, is_ours);
    EXPECT_EQ(result->total_bits, 22u);
    EXPECT_EQ(result->least_bits, 22u);
    EXPECT_EQ(result->saved_bits, 0u);
  }
}

TEST(OptimalityTest, NamesTheSpareNodeThatSavesMost) {
  const Optimality spare = found({4, 2, 1, 1}, {"0", "1000", "1100", "1101"});
  EXPECT_EQ(spare.kind, kSpare);
  EXPECT_EQ(spare.spare.to_string(), "10");  // before 11, which saves as much
  EXPECT_EQ(spare.saved_bits, 2u);
  EXPECT_EQ(spare.total_bits, 20u);
  EXPECT_EQ(spare.least_bits, 14u);
}

TEST(OptimalityTest, NamesTheRootWhereAllWordsBeginAlike) {
  const Optimality spare = found({2, 1}, {"11", "10"});
  EXPECT_EQ(spare.kind, kSpare);
  EXPECT_TRUE(spare.spare.empty());
  EXPECT_EQ(spare.saved_bits, 3u);
}

TEST(OptimalityTest, TakesTheBranchOfSymbolsThatDoNotOccurAsSpare) {
  const Optimality spare = found({4, 2, 0, 1}, {"0", "10", "110", "111"});
  EXPECT_EQ(spare.kind, kSpare);
  EXPECT_EQ(spare.spare.to_string(), "11");
  EXPECT_EQ(spare.saved_bits, 1u);
  EXPECT_EQ(found({4, 2, 1}, {"0", "10", "11"}).kind, kOptimal);
}

TEST(OptimalityTest, NamesTheSwapThatSavesMost) {
  const Optimality swap = found({1, 1, 2, 4}, {"0", "10", "110", "111"});
  EXPECT_EQ(swap.kind, kSwap);
  EXPECT_EQ(swap.longer, 3u);
  EXPECT_EQ(swap.shorter, 0u);
  EXPECT_EQ(swap.saved_bits, 6u);
  EXPECT_EQ(swap.total_bits, 21u);
  EXPECT_EQ(swap.least_bits, 14u);
}

TEST(OptimalityTest, GivesTheLengthsWhereNothingElseHelps) {
  const Optimality other = found({1, 1, 1, 1}, {"0", "10", "110", "111"});
  EXPECT_EQ(other.kind, kLengths);
  EXPECT_EQ(other.lengths, Lengths({2, 2, 2, 2}));
  EXPECT_EQ(other.saved_bits, 1u);
}

TEST(OptimalityTest, OfOneSymbolIsOneBit) {
  const Optimality optimal = found({0, 7}, {"0", "1"});
  EXPECT_EQ(optimal.kind, kOptimal);
  EXPECT_TRUE(optimal.is_ours);
  const Optimality spare = found({7}, {"01"});
  EXPECT_EQ(spare.kind, kSpare);
  EXPECT_TRUE(spare.spare.empty());
  EXPECT_EQ(spare.saved_bits, 7u);
}

TEST(OptimalityTest, OfTheEmptyMessageIsGiven) {
  EXPECT_EQ(found({}, {}).kind, kOptimal);
  EXPECT_EQ(found({0, 0}, {"0110", ""}).kind, kOptimal);
}

TEST(OptimalityTest, AsksForAPrefixFreeCodeThatCoversTheMessage) {
  EXPECT_EQ(
      optimality(Counts{1, 1, 0}, codebook_of({"0", "10", "101"})).error(),
      Error::kNotPrefixFree);
  EXPECT_EQ(optimality(Counts{1, 1}, codebook_of({"0", ""})).error(),
            Error::kNoCodeword);
}

// Does what the verdict says, and returns the words that follow.
Words mended(const Optimality& verdict, const Counts& counts, Words words) {
  if (verdict.kind == kSpare) {
    const std::string node = verdict.spare.to_string();
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool below = words[i].compare(0, node.size(), node) == 0;
      if (counts[i] == 0) {
        words[i].clear();
      } else if (below) {
        words[i].erase(node.size(), 1);
      }
    }
  } else if (verdict.kind == kSwap) {
    std::swap(words[verdict.longer], words[verdict.shorter]);
  } else {
    const Code code = *canonical_code(verdict.lengths);
    for (std::size_t i = 0; i < words.size(); ++i) {
      words[i] = code.codeword(i).to_string();
    }
  }
  return words;
}

TEST(OptimalityTest, SaysWhatTheDefinitionsSay) {
  test::Random random(66);
  std::map<OptimalityClass, int> seen;
  for (int round = 0; round < 3000; ++round) {
    const std::uint32_t n = 1 + random.below(7);
    const Words words = test::random_words(random, n);
    Counts counts(n);
    for (std::uint32_t& count : counts) count = random.below(6);
    counts[0] += 1;
    SCOPED_TRACE("seed 66, round " + std::to_string(round));

    const Optimality verdict = found(counts, words);
    ++seen[verdict.kind];
    const std::uint64_t bits = bits_of(counts, words);
    ASSERT_EQ(verdict.total_bits, bits);
    ASSERT_EQ(verdict.least_bits, test::least_total_bits(counts, 8));
    ASSERT_EQ(verdict.lengths, huffman_lengths(counts));
    if (verdict.kind == kOptimal) {
      ASSERT_EQ(bits, verdict.least_bits);
      continue;
    }
    const auto [spare_bits, node] = test::spare_of(counts, words);
    ASSERT_EQ(verdict.kind == kSpare, spare_bits > 0);
    if (verdict.kind == kSpare) {
      ASSERT_EQ(verdict.saved_bits, spare_bits);
      ASSERT_EQ(verdict.spare.to_string(), node);
    }
    const std::uint64_t swap_bits = test::most_saved_by_swap(counts, words);
    ASSERT_EQ(verdict.kind == kLengths, spare_bits == 0 && swap_bits == 0);
    if (verdict.kind == kSwap) {
      ASSERT_EQ(verdict.saved_bits, swap_bits);
    }

    const Words better = mended(verdict, counts, words);
    ASSERT_TRUE(codebook_of(better).is_prefix_free());
    ASSERT_EQ(bits_of(counts, better), bits - verdict.saved_bits);
  }
  EXPECT_GT(seen[kOptimal], 100);
  EXPECT_GT(seen[kSpare], 100);
  EXPECT_GT(seen[kSwap], 100);
  EXPECT_GT(seen[kLengths], 20);
}

// So a person who follows the advice comes to an optimal code, whatever the
// words: here two of them have hundreds of bits.
TEST(OptimalityTest, LeadsToAnOptimalCodeStepByStep) {
  Words words;
  for (std::size_t n = 0; n < 40; ++n) {
    words.push_back(std::string(n, '1') + "0" + std::string(n % 7, '1'));
  }
  words.push_back(std::string(700, '1'));
  words.push_back(std::string(699, '1') + "0");
  Counts counts(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    counts[i] = static_cast<std::uint32_t>(1 + i % 5);
  }
  Optimality verdict = found(counts, words);
  EXPECT_EQ(verdict.kind, kSpare);
  std::size_t steps = 0;
  for (; verdict.kind != kOptimal && steps < 1000; ++steps) {
    words = mended(verdict, counts, words);
    const std::uint64_t saved = verdict.saved_bits;
    const std::uint64_t bits = verdict.total_bits;
    verdict = found(counts, words);
    ASSERT_EQ(verdict.total_bits, bits - saved);
  }
  EXPECT_GT(steps, 600u);
  EXPECT_LT(steps, 1000u);
}

TEST(OptimalityTest, FindsTheSwapAmongThousandsOfLengths) {
  // A unary code of 4,096 words, the most frequent symbol at its end.
  Lengths lengths(4097);
  for (std::size_t i = 0; i < 4096; ++i) {
    lengths[i] = static_cast<std::uint16_t>(i + 1);
  }
  lengths[4096] = 4096;
  Counts counts(4097, 5);
  counts[4000] = 0xFFFFFFFF;
  const Result<Optimality> verdict =
      optimality(counts, *canonical_code(lengths));
  ASSERT_TRUE(verdict);
  EXPECT_EQ(verdict->kind, kSwap);
  EXPECT_EQ(verdict->longer, 4000u);
  EXPECT_EQ(verdict->shorter, 0u);
  EXPECT_EQ(verdict->saved_bits, std::uint64_t{0xFFFFFFFA} * 4000);
}

}  // namespace
}  // namespace surprisal
