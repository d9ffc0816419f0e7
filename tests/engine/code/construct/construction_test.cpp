// What every construction of a code has to keep: each function from counts to
// a code in support/constructions.h, by what is promised there.
#include <gtest/gtest.h>

#include <algorithm>

#include "bits/bit_reader.h"
#include "bits/bit_writer.h"
#include "code/cost.h"
#include "code/kraft.h"
#include "coding/prefix_coder.h"
#include "information/entropy.h"
#include "support/constructions.h"
#include "support/messages.h"
#include "support/oracle.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Construction;
using test::constructions;
using test::Counts;
using test::Indices;
using test::Lengths;
using test::Sample;

constexpr double kTolerance = 1e-9;

std::size_t used(const Counts& counts) {
  return counts.size() -
         static_cast<std::size_t>(std::count(counts.begin(), counts.end(), 0u));
}

class ConstructionTest : public testing::TestWithParam<Construction> {
 protected:
  // Valid, or else the empty code and a failed test.
  Code code(const Counts& counts) const {
    Result<Code> code = GetParam().code(counts);
    EXPECT_TRUE(code);
    return code ? *code : Code();
  }
  Lengths lengths(const Counts& counts) const { return code(counts).lengths(); }
};

// Each holds those that make one promise of Construction.
class CompleteConstructionTest : public ConstructionTest {};
class OptimalConstructionTest : public ConstructionTest {};
class DyadicConstructionTest : public ConstructionTest {};
class UnorderedConstructionTest : public ConstructionTest {};
class MonotoneConstructionTest : public ConstructionTest {};
class OrderedConstructionTest : public ConstructionTest {};

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

TEST_P(ConstructionTest, GivesOneSymbolItsWord) {
  const std::string word = GetParam().word_of_one;
  EXPECT_EQ(test::words_of(code({5})), std::vector<std::string>({word}));
  EXPECT_EQ(test::words_of(code({0, 5, 0})),
            std::vector<std::string>({"", word, ""}));
}

TEST_P(ConstructionTest, GivesNothingNoWord) {
  EXPECT_EQ(lengths({}), Lengths({}));
  EXPECT_EQ(lengths({0, 0}), Lengths({0, 0}));
}

TEST_P(ConstructionTest, KeepsWithinKraftsBudget) {
  for (const Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    EXPECT_NE(kraft_sum(lengths(sample.counts)).compare_with_one(),
              KraftClass::kOverSubscribed);
  }
}

TEST_P(CompleteConstructionTest, SpendsAllOfKraftsBudget) {
  for (const Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    if (used(sample.counts) < 2) continue;
    EXPECT_EQ(kraft_sum(lengths(sample.counts)).compare_with_one(),
              KraftClass::kComplete);
  }
}

TEST_P(ConstructionTest, IsPrefixFree) {
  for (const Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    std::vector<std::string> words = test::words_of(code(sample.counts));
    std::sort(words.begin(), words.end());
    words.erase(words.begin(),
                std::upper_bound(words.begin(), words.end(), ""));
    for (std::size_t i = 1; i < words.size(); ++i) {
      // In order, a word that begins others stands right before one of them.
      EXPECT_NE(words[i].compare(0, words[i - 1].size(), words[i - 1]), 0)
          << words[i - 1] << " begins " << words[i];
    }
  }
}

TEST_P(ConstructionTest, RoundTripsWithJunkBehindAndReadsWhatWasWritten) {
  for (const Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    Counts counts = sample.counts;
    for (std::uint32_t& count : counts) count = std::min(count, 50u);
    const Indices message = test::message_with(counts, 17);
    const Code code = this->code(sample.counts);
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

TEST_P(ConstructionTest, IsNotBelowTheEntropyNorTooFarAbove) {
  for (const Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    if (used(sample.counts) < 2) continue;
    const double floor = entropy(std::span<const std::uint32_t>(sample.counts));
    const double length =
        expected_length(sample.counts, lengths(sample.counts));
    EXPECT_GE(length, floor - kTolerance);
    EXPECT_LT(length, floor + GetParam().excess);
  }
}

TEST_P(DyadicConstructionTest, MeetsTheEntropy) {
  for (const Sample& sample : test::dyadic_samples()) {
    SCOPED_TRACE(sample.name);
    EXPECT_EQ(expected_length(sample.counts, lengths(sample.counts)),
              entropy(std::span<const std::uint32_t>(sample.counts)));
  }
}

TEST_P(UnorderedConstructionTest, DoesNotDependOnTheOrderOfTheCounts) {
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

TEST_P(MonotoneConstructionTest, GivesTheMoreFrequentNoLongerWord) {
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

TEST_P(OrderedConstructionTest, HasWordsThatAscendWithTheSymbols) {
  for (const Sample& sample : test::samples()) {
    SCOPED_TRACE(sample.name);
    std::string before;
    for (const std::string& word : test::words_of(code(sample.counts))) {
      if (word.empty()) continue;
      EXPECT_LT(before, word);
      before = word;
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

std::string name_of(const testing::TestParamInfo<Construction>& test) {
  return test.param.name;
}

// The constructions that make a promise.
auto those_with(bool Construction::*promise) {
  std::vector<Construction> promising;
  for (const Construction& construction : constructions()) {
    if (construction.*promise) promising.push_back(construction);
  }
  return testing::ValuesIn(promising);
}

INSTANTIATE_TEST_SUITE_P(Every, ConstructionTest,
                         testing::ValuesIn(constructions()), name_of);
INSTANTIATE_TEST_SUITE_P(Every, CompleteConstructionTest,
                         those_with(&Construction::complete), name_of);
INSTANTIATE_TEST_SUITE_P(Every, OptimalConstructionTest,
                         those_with(&Construction::optimal), name_of);
INSTANTIATE_TEST_SUITE_P(Every, DyadicConstructionTest,
                         those_with(&Construction::exact_on_dyadic), name_of);
INSTANTIATE_TEST_SUITE_P(Every, UnorderedConstructionTest,
                         those_with(&Construction::independent_of_order),
                         name_of);
INSTANTIATE_TEST_SUITE_P(Every, MonotoneConstructionTest,
                         those_with(&Construction::never_longer_for_frequent),
                         name_of);
INSTANTIATE_TEST_SUITE_P(Every, OrderedConstructionTest,
                         those_with(&Construction::in_symbol_order), name_of);

}  // namespace
}  // namespace surprisal
