#include "code/construct/package_merge.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "code/construct/huffman.h"
#include "code/cost.h"
#include "code/kraft.h"
#include "support/oracle.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;
using test::Lengths;

TEST(PackageMergeTest, FlattensASteepCode) {
  // Huffman gives 1, 2, 3, 4, 4.
  EXPECT_EQ(*length_limited_lengths(Counts{16, 8, 4, 2, 1}, 3),
            Lengths({1, 3, 3, 3, 3}));
}

TEST(PackageMergeTest, IsBruteForcesEqualAtEveryLimit) {
  test::Random random(41);
  for (int round = 0; round < 200; ++round) {
    Counts counts(2 + random.below(7));
    for (std::uint32_t& count : counts) {
      count = 1 + (random.below(1000) >> random.below(10));
    }
    for (unsigned limit = 1; limit <= counts.size(); ++limit) {
      const auto lengths = length_limited_lengths(counts, limit);
      if (std::size_t{1} << limit < counts.size()) {
        ASSERT_FALSE(lengths);
        EXPECT_EQ(lengths.error(), Error::kLimitTooSmall);
        continue;
      }
      ASSERT_TRUE(lengths);
      ASSERT_LE(*std::max_element(lengths->begin(), lengths->end()), limit);
      ASSERT_EQ(kraft_sum(*lengths).compare_with_one(), KraftClass::kComplete);
      ASSERT_EQ(total_bits(counts, *lengths),
                test::least_total_bits(counts, limit))
          << "seed 41, round " << round << ", limit " << limit;
    }
  }
}

TEST(PackageMergeTest, IsHuffmansCodeWhereTheLimitDoesNotBind) {
  for (const test::Sample& sample : test::samples()) {
    EXPECT_EQ(*length_limited_lengths(sample.counts, 92),
              huffman_lengths(sample.counts))
        << sample.name;
  }
}

TEST(PackageMergeTest, CostsLessWithEveryBitOfLimit) {
  const Counts counts = test::fibonacci_counts(30);
  std::uint64_t before = ~std::uint64_t{0};
  for (unsigned limit = 5; limit <= 29; ++limit) {
    const std::uint64_t bits =
        total_bits(counts, *length_limited_lengths(counts, limit));
    EXPECT_LT(bits, before) << limit;
    before = bits;
  }
  EXPECT_EQ(before, total_bits(counts, huffman_lengths(counts)));
}

TEST(PackageMergeTest, IsFixedLengthWhereNothingElseFits) {
  EXPECT_EQ(*length_limited_lengths(Counts{900, 1, 1, 70}, 2),
            Lengths({2, 2, 2, 2}));
}

TEST(PackageMergeTest, RefusesALimitWithTooFewWords) {
  EXPECT_EQ(length_limited_lengths(Counts{1, 1, 1}, 1).error(),
            Error::kLimitTooSmall);
  EXPECT_EQ(length_limited_lengths(Counts{3}, 0).error(),
            Error::kLimitTooSmall);
  EXPECT_EQ(length_limited_lengths(Counts(257, 1), 8).error(),
            Error::kLimitTooSmall);
}

TEST(PackageMergeTest, NeedsNoRoomForNothing) {
  EXPECT_EQ(*length_limited_lengths(Counts{}, 0), Lengths({}));
  EXPECT_EQ(*length_limited_lengths(Counts{0, 0}, 0), Lengths({0, 0}));
}

TEST(PackageMergeTest, HandlesEveryCodePoint) {
  Counts counts(1'114'112, 1);
  for (std::size_t i = 0; i < 30; ++i) counts[i * 1000] = 1u << i;
  const Result<Lengths> lengths = length_limited_lengths(counts, 21);
  ASSERT_TRUE(lengths);
  EXPECT_EQ(*std::max_element(lengths->begin(), lengths->end()), 21);
  EXPECT_EQ(kraft_sum(*lengths).compare_with_one(), KraftClass::kComplete);
}

}  // namespace
}  // namespace surprisal
