// What every construction of code word lengths has to keep. A new one joins
// with a line in `constructions`.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "bits/bit_reader.h"
#include "bits/bit_writer.h"
#include "code/canonical.h"
#include "code/construct/fixed_length.h"
#include "code/construct/huffman.h"
#include "code/construct/package_merge.h"
#include "code/cost.h"
#include "code/kraft.h"
#include "coding/prefix_coder.h"
#include "information/entropy.h"
#include "support/messages.h"
#include "support/oracle.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;
using test::Indices;
using test::Lengths;
using test::Sample;

constexpr double kTolerance = 1e-9;

struct Construction {
  const char* name;
  std::function<Lengths(const Counts&)> lengths;
  unsigned longest;      // no length is greater
  bool optimal;          // among the codes with such lengths
  bool within_one_bit;   // L < H + 1 on two or more symbols
  bool exact_on_dyadic;  // L = H there
};

Lengths limited(const Counts& counts, unsigned limit) {
  return length_limited_lengths(counts, limit).value();
}

const std::vector<Construction>& constructions() {
  static const std::vector<Construction> all = {
      {"Huffman", [](const Counts& c) { return huffman_lengths(c); }, 92, true,
       true, true},
      {"LengthLimited24", [](const Counts& c) { return limited(c, 24); }, 24,
       true, false, true},
      {"LengthLimited9", [](const Counts& c) { return limited(c, 9); }, 9, true,
       false, false},
      {"FixedLength", [](const Counts& c) { return fixed_lengths(c); }, 32,
       false, false, false},
  };
  return all;
}

std::size_t used(const Counts& counts) {
  return counts.size() -
         static_cast<std::size_t>(std::count(counts.begin(), counts.end(), 0u));
}

class ConstructionTest : public testing::TestWithParam<Construction> {
 protected:
  Lengths lengths(const Counts& counts) const {
    return GetParam().lengths(counts);
  }
};

// Those that promise L = H on dyadic counts, and those that promise the
// smallest total.
class DyadicConstructionTest : public ConstructionTest {};
class OptimalConstructionTest : public ConstructionTest {};

TEST_P(ConstructionTest, GivesAWordToExactlyTheSymbolsThatOccur) {
  for (const Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    const Lengths result = lengths(sample.counts);
    ASSERT_EQ(result.size(), sample.counts.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
      ASSERT_EQ(result[i] > 0, sample.counts[i] > 0) << i;
      ASSERT_LE(result[i], GetParam().longest);
    }
  }
}

TEST_P(ConstructionTest, GivesOneSymbolOneBit) {
  EXPECT_EQ(lengths({5}), Lengths({1}));
  EXPECT_EQ(lengths({0, 5, 0}), Lengths({0, 1, 0}));
  EXPECT_EQ(lengths({}), Lengths({}));
}

TEST_P(ConstructionTest, KeepsWithinKraftsBudget) {
  for (const Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    const KraftClass kraft =
        kraft_sum(lengths(sample.counts)).compare_with_one();
    EXPECT_NE(kraft, KraftClass::kOverSubscribed);
    if (GetParam().optimal && used(sample.counts) > 1) {
      EXPECT_EQ(kraft, KraftClass::kComplete);
    }
  }
}

TEST_P(ConstructionTest, LeadsToAPrefixFreeCode) {
  for (const Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    const Result<Code> code = canonical_code(lengths(sample.counts));
    ASSERT_TRUE(code);
    std::vector<Codeword> words;
    for (std::size_t i = 0; i < code->size(); ++i) {
      words.push_back(code->codeword(i));
    }
    EXPECT_TRUE(make_code(words));
  }
}

TEST_P(ConstructionTest, RoundTripsWithJunkBehindAndReadsWhatWasWritten) {
  for (const Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    Counts counts = sample.counts;
    for (std::uint32_t& count : counts) count = std::min(count, 50u);
    const Indices message = test::message_with(counts, 17);
    const Code code = test::code_of_lengths(lengths(sample.counts));
    BitWriter writer;
    for (const std::uint32_t symbol : message) {
      append_codeword(writer, code, symbol);
    }
    const std::uint64_t written = writer.bit_count();
    ASSERT_EQ(written, total_bits(counts, code.lengths()));
    writer.append(0b1011001, 7);
    const BitString bits = writer.take();

    BitReader fast(bits);
    BitReader slow(bits);
    const auto decoded = decode(fast, code, message.size(), End::kAnything);
    const auto reference =
        decode_bit_by_bit(slow, code, message.size(), End::kAnything);
    ASSERT_TRUE(decoded);
    ASSERT_TRUE(reference);
    EXPECT_EQ(*decoded, message);
    EXPECT_EQ(*reference, message);
    EXPECT_EQ(fast.position(), written);
    EXPECT_EQ(slow.position(), written);
  }
}

TEST_P(ConstructionTest, IsNotBelowTheEntropyNorAWholeBitAbove) {
  for (const Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    if (used(sample.counts) < 2) continue;
    const double floor = entropy(std::span<const std::uint32_t>(sample.counts));
    const double length =
        expected_length(sample.counts, lengths(sample.counts));
    EXPECT_GE(length, floor - kTolerance);
    if (GetParam().within_one_bit) {
      EXPECT_LT(length, floor + 1);
    }
  }
}

TEST_P(DyadicConstructionTest, MeetsTheEntropy) {
  for (const Sample& sample : test::dyadic_samples()) {
    SCOPED_TRACE(sample.name);
    EXPECT_EQ(expected_length(sample.counts, lengths(sample.counts)),
              entropy(std::span<const std::uint32_t>(sample.counts)));
  }
}

TEST_P(ConstructionTest, DoesNotDependOnTheOrderOfTheCounts) {
  const auto by_count = [&](const Counts& counts) {
    const Lengths result = lengths(counts);
    std::vector<std::pair<std::uint32_t, std::uint16_t>> pairs;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      pairs.emplace_back(counts[i], result[i]);
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  };
  test::Random random(23);
  for (const Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    Counts counts = sample.counts;
    const auto expected = by_count(counts);
    for (int round = 0; round < 3; ++round) {
      random.shuffle(counts);
      EXPECT_EQ(by_count(counts), expected);
    }
  }
}

TEST_P(ConstructionTest, GivesTheMoreFrequentNoLongerWord) {
  for (const Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    const Lengths result = lengths(sample.counts);
    std::vector<std::pair<std::uint32_t, std::uint16_t>> pairs;
    for (std::size_t i = 0; i < result.size(); ++i) {
      if (result[i] > 0) pairs.emplace_back(sample.counts[i], result[i]);
    }
    std::sort(pairs.begin(), pairs.end());
    std::uint16_t least = 0xFFFF;  // among all smaller counts
    std::size_t i = 0;
    while (i < pairs.size()) {
      const std::size_t begin = i;
      while (i < pairs.size() && pairs[i].first == pairs[begin].first) ++i;
      EXPECT_LE(pairs[i - 1].second, least) << pairs[begin].first;
      least = std::min(least, pairs[begin].second);
    }
  }
}

TEST_P(OptimalConstructionTest, IsNeverWorseThanBruteForce) {
  test::Random random(31);
  for (int round = 0; round < 300; ++round) {
    Counts counts(2 + random.below(6));
    const std::uint32_t most = 1 + random.below(round % 3 == 0 ? 4 : 200);
    for (std::uint32_t& count : counts) count = 1 + random.below(most);
    ASSERT_EQ(total_bits(counts, lengths(counts)),
              test::least_total_bits(counts, 8))
        << "seed 31, round " << round;
  }
}

std::vector<Construction> those_with(bool Construction::*promise) {
  std::vector<Construction> promising;
  for (const Construction& construction : constructions()) {
    if (construction.*promise) promising.push_back(construction);
  }
  return promising;
}

std::string name_of(const testing::TestParamInfo<Construction>& test) {
  return test.param.name;
}

INSTANTIATE_TEST_SUITE_P(Every, ConstructionTest,
                         testing::ValuesIn(constructions()), name_of);
INSTANTIATE_TEST_SUITE_P(
    Every, DyadicConstructionTest,
    testing::ValuesIn(those_with(&Construction::exact_on_dyadic)), name_of);
INSTANTIATE_TEST_SUITE_P(Every, OptimalConstructionTest,
                         testing::ValuesIn(those_with(&Construction::optimal)),
                         name_of);

}  // namespace
}  // namespace surprisal
