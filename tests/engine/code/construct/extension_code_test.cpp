#include "code/construct/extension_code.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "code/canonical.h"
#include "code/construct/huffman.h"
#include "code/kraft.h"
#include "information/entropy.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;
using test::Lengths;

constexpr double kTolerance = 1e-12;

// Exact up to n = 3 for any counts, and shares nothing with the engine's.
__extension__ using Wide = unsigned __int128;

std::vector<Wide> products(const Counts& counts, unsigned n) {
  std::vector<Wide> weights = {1};
  for (unsigned i = 0; i < n; ++i) {
    std::vector<Wide> longer;
    for (const Wide weight : weights) {
      for (const std::uint32_t count : counts) longer.push_back(weight * count);
    }
    weights = longer;
  }
  return weights;
}

// Huffman's construction by looking through all nodes at each step: smallest
// weight, then leaves, then the lower block or the older node.
Lengths slow_huffman(const std::vector<Wide>& weights) {
  struct Node {
    Wide weight;
    bool joined;
    std::size_t number;
    std::vector<std::size_t> leaves;
  };
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    nodes.push_back({weights[i], false, i, {i}});
  }
  const auto before = [](const Node& a, const Node& b) {
    return std::tie(a.weight, a.joined, a.number) <
           std::tie(b.weight, b.joined, b.number);
  };
  Lengths lengths(weights.size(), 0);
  for (std::size_t age = 0; nodes.size() > 1; ++age) {
    Node sum{0, true, age, {}};
    for (int child = 0; child < 2; ++child) {
      const auto least = std::min_element(nodes.begin(), nodes.end(), before);
      sum.weight += least->weight;
      sum.leaves.insert(sum.leaves.end(), least->leaves.begin(),
                        least->leaves.end());
      nodes.erase(least);
    }
    for (const std::size_t leaf : sum.leaves) ++lengths[leaf];
    nodes.push_back(sum);
  }
  return lengths;
}

// The same as a sum of terms, for weights whose doubles are close enough.
double slow_expected_length(const std::vector<Wide>& weights,
                            const Lengths& lengths, unsigned n) {
  long double total = 0;
  long double sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    total += static_cast<long double>(weights[i]);
    sum += static_cast<long double>(weights[i]) * lengths[i];
  }
  return static_cast<double>(sum / total / n);
}

std::vector<double> expected_lengths(const Counts& counts) {
  std::vector<double> lengths;
  for (unsigned n = 1; n <= 5; ++n) {
    lengths.push_back(huffman_extension(counts, n)->expected_length);
  }
  return lengths;
}

TEST(ExtensionCodeTest, SpendsOnABiasedBitWhatIsPublished) {
  // To four decimals; with P(1) = .2 blocks of four are worse than of three.
  const auto expect_near = [](const Counts& counts,
                              const std::vector<double>& expected) {
    const std::vector<double> lengths = expected_lengths(counts);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      EXPECT_NEAR(lengths[i], expected[i], 5e-5) << "n = " << i + 1;
    }
  };
  expect_near({4, 1}, {1, .78, .728, .7408, .7379});
  expect_near({9, 1}, {1, .645, .5327, .4926, .4802});
}

TEST(ExtensionCodeTest, GivesPairsOfABiasedBitTheirLengths) {
  const ExtensionCode code = *huffman_extension(Counts{4, 1}, 2);
  // 16, 4, 4 and 1 of 25: the 1 is joined with the first of the 4.
  EXPECT_EQ(code.lengths, Lengths({1, 3, 2, 3}));
  EXPECT_EQ(code.block_length, 2u);
  EXPECT_EQ(code.symbols, 2u);
  EXPECT_NEAR(code.expected_length, .78, kTolerance);
}

TEST(ExtensionCodeTest, OfNothingIsEmpty) {
  for (const Counts& none : {Counts{}, Counts{0, 0}}) {
    const ExtensionCode code = *huffman_extension(none, 3);
    EXPECT_EQ(code.symbols, 0u);
    EXPECT_EQ(code.lengths, Lengths({}));
    EXPECT_EQ(code.expected_length, 0);
  }
}

TEST(ExtensionCodeTest, GivesTheOnlyBlockOfOneSymbolOneBit) {
  for (unsigned n = 1; n <= 8; ++n) {
    const ExtensionCode code = *huffman_extension(Counts{0, 7}, n);
    EXPECT_EQ(code.lengths, Lengths({1}));
    EXPECT_EQ(code.expected_length, 1.0 / n);
  }
}

TEST(ExtensionCodeTest, LeavesOutSymbolsThatDoNotOccur) {
  EXPECT_EQ(huffman_extension(Counts{0, 4, 0, 1}, 3)->lengths,
            huffman_extension(Counts{4, 1}, 3)->lengths);
}

TEST(ExtensionCodeTest, DoesNotOverflowOnTheLargestCounts) {
  // All 65,536 blocks weigh the same: (2^32 - 1)^8.
  const ExtensionCode code = *huffman_extension(Counts(4, 0xFFFFFFFF), 8);
  EXPECT_EQ(code.lengths, Lengths(65'536, 16));
  EXPECT_EQ(code.expected_length, 2);
}

TEST(ExtensionCodeTest, IsAsDeepAsBlocksWhereOneSymbolIsNearlyAll) {
  const ExtensionCode code = *huffman_extension(Counts{0xFFFFFFFF, 1}, 8);
  EXPECT_EQ(code.lengths[0], 1);
  EXPECT_EQ(kraft_sum(code.lengths).compare_with_one(), KraftClass::kComplete);
  // One bit a block, and eight times in 2^32 a few more.
  EXPECT_NEAR(code.expected_length, 1.0 / 8, 8 * 0x1p-32);
  EXPECT_GT(code.expected_length, 1.0 / 8);
}

TEST(ExtensionCodeTest, RefusesMoreThan65536Blocks) {
  const auto fits = [](std::size_t symbols, unsigned n) {
    const Result<ExtensionCode> code = huffman_extension(Counts(symbols, 1), n);
    if (!code) {
      EXPECT_EQ(code.error(), Error::kBlockAlphabetTooLarge);
    }
    return code.has_value();
  };
  EXPECT_TRUE(fits(65'536, 1));
  EXPECT_FALSE(fits(65'537, 1));
  EXPECT_TRUE(fits(256, 2));
  EXPECT_FALSE(fits(257, 2));
  EXPECT_TRUE(fits(40, 3));
  EXPECT_FALSE(fits(41, 3));
  EXPECT_FALSE(fits(5, 7));
  EXPECT_FALSE(fits(5, 8));
  EXPECT_FALSE(fits(1'114'112, 8));
}

TEST(ExtensionCodeTest, OfSingleSymbolsIsTheHuffmanCode) {
  for (const test::Sample& sample : test::samples()) {
    Counts counts = sample.counts;
    counts.erase(std::remove(counts.begin(), counts.end(), 0u), counts.end());
    EXPECT_EQ(huffman_extension(counts, 1)->lengths, huffman_lengths(counts))
        << sample.name;
  }
}

TEST(ExtensionCodeTest, IsTheSlowConstructionTiesIncluded) {
  test::Random random(41);
  for (int round = 0; round < 120; ++round) {
    SCOPED_TRACE("seed 41, round " + std::to_string(round));
    const unsigned n = 1 + random.below(3);
    Counts counts(2 + random.below(3));
    for (std::uint32_t& count : counts) {
      // Small for ties; next to 2^31 for weights that doubles would confuse.
      count = 1 + random.below(4);
      if (round % 2 == 0) count += 0x7FFFFFFD;
    }
    const std::vector<Wide> weights = products(counts, n);
    const Lengths lengths = slow_huffman(weights);
    const ExtensionCode code = *huffman_extension(counts, n);
    ASSERT_EQ(code.lengths, lengths);
    EXPECT_NEAR(code.expected_length, slow_expected_length(weights, lengths, n),
                kTolerance);
  }
}

TEST(ExtensionCodeTest, IsLessThanTheShareOfOneBitAboveTheEntropy) {
  for (const test::Sample& sample : test::samples()) {
    const double floor = entropy(std::span<const std::uint32_t>(sample.counts));
    for (unsigned n = 1; n <= 8; ++n) {
      const Result<ExtensionCode> code = huffman_extension(sample.counts, n);
      if (!code || code->symbols < 2) continue;
      EXPECT_GE(code->expected_length, floor - kTolerance)
          << sample.name << " " << n;
      EXPECT_LT(code->expected_length, floor + 1.0 / n)
          << sample.name << " " << n;
    }
  }
}

TEST(ExtensionCodeTest, MeetsTheEntropyOfDyadicCounts) {
  for (const test::Sample& sample : test::dyadic_samples()) {
    const double floor = entropy(std::span<const std::uint32_t>(sample.counts));
    for (unsigned n = 1; n <= 8; ++n) {
      const Result<ExtensionCode> code = huffman_extension(sample.counts, n);
      if (!code) continue;
      EXPECT_NEAR(code->expected_length, floor, kTolerance)
          << sample.name << " " << n;
    }
  }
}

TEST(ExtensionCodeTest, DoesNotDependOnTheOrderOfTheCounts) {
  Counts counts = {17, 3, 3, 1, 40};
  const auto sorted_lengths = [](const ExtensionCode& code) {
    Lengths lengths = code.lengths;
    std::sort(lengths.begin(), lengths.end());
    return lengths;
  };
  const ExtensionCode expected = *huffman_extension(counts, 4);
  test::Random random(43);
  for (int round = 0; round < 10; ++round) {
    random.shuffle(counts);
    const ExtensionCode code = *huffman_extension(counts, 4);
    EXPECT_EQ(sorted_lengths(code), sorted_lengths(expected));
    EXPECT_EQ(code.expected_length, expected.expected_length);
  }
}

TEST(ExtensionCodeTest, LeadsToACompletePrefixFreeCode) {
  for (unsigned n = 1; n <= 8; ++n) {
    const Lengths lengths = huffman_extension(Counts{90, 9, 1}, n)->lengths;
    EXPECT_EQ(lengths.size(), static_cast<std::size_t>(std::pow(3, n)));
    EXPECT_EQ(kraft_sum(lengths).compare_with_one(), KraftClass::kComplete);
    EXPECT_TRUE(canonical_code(lengths));
  }
}

}  // namespace
}  // namespace surprisal
