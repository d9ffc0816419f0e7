#include "code/construct/truncated_binary.h"

#include <gtest/gtest.h>

#include "code/construct/fixed_length.h"
#include "code/construct/huffman.h"
#include "code/cost.h"
#include "code/kraft.h"
#include "support/messages.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;
using test::Lengths;
using Words = std::vector<std::string>;

Words truncated_binary_words(const Counts& counts) {
  return test::words_of(
      test::code_of_lengths(truncated_binary_lengths(counts)));
}

TEST(TruncatedBinaryTest, GivesTheFirstSymbolsOneBitLess) {
  EXPECT_EQ(truncated_binary_words(Counts(3, 1)), Words({"0", "10", "11"}));
  EXPECT_EQ(truncated_binary_words(Counts(5, 1)),
            Words({"00", "01", "10", "110", "111"}));
  EXPECT_EQ(truncated_binary_words(Counts(6, 1)),
            Words({"00", "01", "100", "101", "110", "111"}));
  EXPECT_EQ(truncated_binary_words(Counts(7, 1)),
            Words({"00", "010", "011", "100", "101", "110", "111"}));
}

TEST(TruncatedBinaryTest, CountsOnlySymbolsThatOccur) {
  EXPECT_EQ(truncated_binary_lengths(Counts{1, 0, 6, 2, 0, 1, 4}),
            Lengths({2, 0, 2, 2, 0, 3, 3}));
}

TEST(TruncatedBinaryTest, TakesNoNoticeOfHowOften) {
  EXPECT_EQ(truncated_binary_lengths(Counts{1, 1, 900}), Lengths({1, 2, 2}));
}

TEST(TruncatedBinaryTest, IsFixedLengthForPowersOfTwo) {
  for (std::size_t n = 1; n <= 1024; n *= 2) {
    EXPECT_EQ(truncated_binary_lengths(Counts(n, 1)),
              fixed_lengths(Counts(n, 1)))
        << n;
  }
}

TEST(TruncatedBinaryTest, CostsEqualCountsNoMoreThanHuffmansCode) {
  for (std::size_t n = 2; n <= 300; ++n) {
    const Counts counts(n, 7);
    const Lengths lengths = truncated_binary_lengths(counts);
    ASSERT_EQ(total_bits(counts, lengths),
              total_bits(counts, huffman_lengths(counts)))
        << n;
  }
}

TEST(TruncatedBinaryTest, HandlesEveryCodePoint) {
  const Lengths lengths = truncated_binary_lengths(Counts(1'114'112, 1));
  EXPECT_EQ(lengths.front(), 20);
  EXPECT_EQ(lengths.back(), 21);
  EXPECT_EQ(kraft_sum(lengths).compare_with_one(), KraftClass::kComplete);
}

}  // namespace
}  // namespace surprisal
