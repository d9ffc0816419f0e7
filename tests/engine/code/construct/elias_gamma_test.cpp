#include "code/construct/elias_gamma.h"

#include <gtest/gtest.h>

#include "bits/bit_writer.h"
#include "code/cost.h"
#include "code/kraft.h"
#include "coding/elias.h"
#include "information/entropy.h"
#include "support/messages.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;

TEST(EliasGammaTest, WritesTheWordsOfOneToTen) {
  EXPECT_EQ(
      test::words_of(elias_gamma_code(Counts(10, 1))),
      std::vector<std::string>({"1", "010", "011", "00100", "00101", "00110",
                                "00111", "0001000", "0001001", "0001010"}));
}

TEST(EliasGammaTest, WritesTheLargestInteger) {
  EXPECT_EQ(gamma_codeword(0xFFFFFFFF).to_string(),
            std::string(31, '0') + std::string(32, '1'));
}

TEST(EliasGammaTest, GivesOneSymbolTheWordOfOne) {
  EXPECT_EQ(test::words_of(elias_gamma_code(Counts{0, 4})),
            std::vector<std::string>({"", "1"}));
  EXPECT_EQ(elias_gamma_code(Counts{}).size(), 0u);
}

TEST(EliasGammaTest, IsWhatTheStreamsOfTheEngineHold) {
  for (std::uint32_t n = 1; n < 5000; ++n) {
    BitWriter stream;
    write_gamma(stream, n);
    BitWriter word;
    word.append(gamma_codeword(n).limb(0) >> (64 - gamma_bits(n)),
                gamma_bits(n));
    ASSERT_EQ(gamma_codeword(n).length(), gamma_bits(n));
    ASSERT_EQ(word.take(), stream.take()) << n;
  }
}

TEST(EliasGammaTest, FillsTheBudgetButForItsLastPower) {
  // 2^m - 1 words take 1 - 2^-m.
  EXPECT_EQ(kraft_sum(elias_gamma_code(Counts(1023, 1)).lengths()).fraction(),
            "1023/1024");
}

TEST(EliasGammaTest, CostsAtMostTwiceTheEntropyAndABit) {
  for (const test::Sample& sample : test::samples()) {
    EXPECT_LE(expected_length(sample.counts,
                              elias_gamma_code(sample.counts).lengths()),
              2 * entropy(std::span<const std::uint32_t>(sample.counts)) + 1)
        << sample.name;
  }
}

}  // namespace
}  // namespace surprisal
