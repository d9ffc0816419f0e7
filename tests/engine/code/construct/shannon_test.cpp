#include "code/construct/shannon.h"

#include <gtest/gtest.h>

#include "code/cost.h"
#include "code/kraft.h"
#include "source/histogram.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;
using test::Lengths;

// The definition: the smallest l >= 1 with count * 2^l >= total. Requires a
// total below 2^63.
Lengths lengths_by_definition(const Counts& counts) {
  std::uint64_t total = 0;
  for (const std::uint32_t count : counts) total += count;
  Lengths lengths;
  for (const std::uint32_t count : counts) {
    unsigned length = 1;
    while (count > 0 && std::uint64_t{count} << length < total) ++length;
    lengths.push_back(static_cast<std::uint16_t>(count > 0 ? length : 0));
  }
  return lengths;
}

std::uint64_t shannon_bits(const Counts& counts) {
  return total_bits(counts, shannon_lengths(counts));
}

std::uint64_t shannon_bits(const std::string& text) {
  return shannon_bits(histogram(test::symbols_of(text)).counts);
}

TEST(ShannonTest, GivesTheRobotItsEntropy) {
  EXPECT_EQ(shannon_lengths(Counts{4, 2, 1, 1}), Lengths({1, 2, 3, 3}));
}

TEST(ShannonTest, WastesMuchOnARareSymbol) {
  // Cover and Thomas, 5.8: one bit would do for both.
  EXPECT_EQ(shannon_lengths(Counts{9999, 1}), Lengths({1, 14}));
}

TEST(ShannonTest, GivesAQuarterAShorterWordThanHuffmansCodeMay) {
  // Cover and Thomas, 5.8: p = 1/3, 1/3, 1/4, 1/12.
  EXPECT_EQ(shannon_lengths(Counts{4, 4, 3, 1}), Lengths({2, 2, 2, 4}));
}

TEST(ShannonTest, SpendsWhatItsDefinitionSays) {
  EXPECT_EQ(shannon_bits("banana bandana"), 34u);
  EXPECT_EQ(shannon_bits("abracadabra"), 30u);
  EXPECT_EQ(shannon_bits("mississippi"), 26u);
  EXPECT_EQ(shannon_bits("hello world"), 36u);
  EXPECT_EQ(shannon_bits("TO BE OR NOT TO BE"), 57u);
  EXPECT_EQ(shannon_bits(test::counts_of_file("alice29.counts")), 776'816u);
  EXPECT_EQ(shannon_bits(test::counts_of_file("asyoulik.counts")), 665'745u);
  EXPECT_EQ(shannon_bits(test::counts_of_file("lcet10.counts")), 2'223'552u);
  EXPECT_EQ(shannon_bits(test::counts_of_file("plrabn12.counts")), 2'445'431u);
}

TEST(ShannonTest, TurnsAtAPowerOfTwoExactly) {
  // 1 / p is 2^31, one less and one more.
  EXPECT_EQ(shannon_lengths(Counts{1, 0x7FFFFFFF}), Lengths({31, 1}));
  EXPECT_EQ(shannon_lengths(Counts{1, 0x7FFFFFFE}), Lengths({31, 1}));
  EXPECT_EQ(shannon_lengths(Counts{1, 0x80000000}), Lengths({32, 1}));
}

TEST(ShannonTest, IsItsDefinition) {
  for (const test::Sample& sample : test::samples()) {
    EXPECT_EQ(shannon_lengths(sample.counts),
              lengths_by_definition(sample.counts))
        << sample.name;
  }
  test::Random random(3);
  for (int round = 0; round < 1000; ++round) {
    Counts counts(2 + random.below(20));
    for (std::uint32_t& count : counts) {
      count = static_cast<std::uint32_t>(random.next()) >> random.below(32);
    }
    ASSERT_EQ(shannon_lengths(counts), lengths_by_definition(counts))
        << "seed 3, round " << round;
  }
}

TEST(ShannonTest, HandlesTheLargestTotal) {
  Counts counts(1'114'112, 0xFFFFFFFF);
  counts[5] = 1;
  const Lengths lengths = shannon_lengths(counts);
  EXPECT_EQ(lengths[5], 53);  // 1,114,112 * 2^32 is above 2^52
  EXPECT_EQ(lengths[6], 21);
  EXPECT_EQ(kraft_sum(lengths).compare_with_one(), KraftClass::kIncomplete);
}

}  // namespace
}  // namespace surprisal
