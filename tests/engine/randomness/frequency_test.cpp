#include "randomness/frequency.h"

#include <gtest/gtest.h>

#include <cmath>

#include "randomness/streams.h"

namespace surprisal {
namespace {

using test::bits_of;
using test::kPrinted;
using test::repeat;

TEST(FrequencyTest, MatchesThePublishedExamples) {
  const Outcome ten = *frequency_test(bits_of("1011010101"));
  EXPECT_NEAR(ten.statistic, 0.632455532, 5e-10);
  EXPECT_NEAR(ten.p_value, 0.527089, kPrinted);
  const Outcome pi = *frequency_test(test::pi_100());
  EXPECT_NEAR(pi.statistic, 1.6, 1e-15);
  EXPECT_NEAR(pi.p_value, 0.109599, kPrinted);
}

TEST(FrequencyTest, AnswersForOneBitAndRefusesNone) {
  EXPECT_EQ(frequency_test({}).error(), Error::kTooFewBits);
  EXPECT_EQ(frequency_test(bits_of("1"))->statistic, 1);
  EXPECT_EQ(frequency_test(bits_of("01"))->p_value, 1);
}

TEST(FrequencyTest, TakesZerosAndOnesAlike) {
  const Outcome ones = *frequency_test(bits_of(repeat("1", 1000)));
  const Outcome zeros = *frequency_test(bits_of(repeat("0", 1000)));
  EXPECT_EQ(ones.statistic, zeros.statistic);
  EXPECT_EQ(ones.p_value, zeros.p_value);
  EXPECT_LT(ones.p_value, 1e-200);
}

TEST(BlockFrequencyTest, MatchesThePublishedExamples) {
  const Outcome ten = *block_frequency_test(bits_of("0110011010"), 3);
  EXPECT_NEAR(ten.statistic, 1, 1e-12);
  EXPECT_NEAR(ten.p_value, 0.801252, kPrinted);
  const Outcome pi = *block_frequency_test(test::pi_100(), 10);
  EXPECT_NEAR(pi.statistic, 7.2, 1e-12);
  EXPECT_NEAR(pi.p_value, 0.706438, kPrinted);
}

TEST(BlockFrequencyTest, LeavesOutWhatFillsNoBlock) {
  const std::string blocks = repeat("0110100", 20);
  const Outcome whole = *block_frequency_test(bits_of(blocks), 7);
  const Outcome more = *block_frequency_test(bits_of(blocks + "111111"), 7);
  EXPECT_EQ(whole.statistic, more.statistic);
  EXPECT_EQ(block_frequency_test(bits_of("0110"), 5).error(),
            Error::kTooFewBits);
}

TEST(BlockFrequencyTest, SeesBlocksWhoseBiasesCancel) {
  const std::string halves = repeat("0", 100) + repeat("1", 100);
  const BitString bits = bits_of(repeat(halves, 50));
  EXPECT_EQ(frequency_test(bits)->p_value, 1);
  EXPECT_LT(block_frequency_test(bits, 100)->p_value, 1e-100);
}

TEST(BlockFrequencyTest, RecommendsWhatThePublicationAsksFor) {
  for (const std::uint64_t n : {100u, 1999u, 2000u, 131072u, 100000000u}) {
    const std::uint64_t length = recommended_block_length(n);
    EXPECT_GE(length, 20u);
    EXPECT_GT(100 * length, n);
    EXPECT_LT(n / length, 100u);
  }
}

}  // namespace
}  // namespace surprisal
