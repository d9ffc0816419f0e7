#include "code/construct/elias_delta.h"

#include <gtest/gtest.h>

#include <cmath>

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

TEST(EliasDeltaTest, WritesTheWordsOfOneToTen) {
  EXPECT_EQ(
      test::words_of(elias_delta_code(Counts(10, 1))),
      std::vector<std::string>({"1", "0100", "0101", "01100", "01101", "01110",
                                "01111", "00100000", "00100001", "00100010"}));
}

TEST(EliasDeltaTest, WritesTheLargestInteger) {
  EXPECT_EQ(delta_codeword(0xFFFFFFFF).to_string(),
            "00000100000" + std::string(31, '1'));
}

TEST(EliasDeltaTest, GivesOneSymbolTheWordOfOne) {
  EXPECT_EQ(test::words_of(elias_delta_code(Counts{4, 0})),
            std::vector<std::string>({"1", ""}));
  EXPECT_EQ(elias_delta_code(Counts{}).size(), 0u);
}

TEST(EliasDeltaTest, IsWhatTheStreamsOfTheEngineHold) {
  for (std::uint32_t n = 1; n < 5000; ++n) {
    BitWriter stream;
    write_delta(stream, n);
    BitWriter word;
    word.append(delta_codeword(n).limb(0) >> (64 - delta_bits(n)),
                delta_bits(n));
    ASSERT_EQ(delta_codeword(n).length(), delta_bits(n));
    ASSERT_EQ(word.take(), stream.take()) << n;
  }
}

TEST(EliasDeltaTest, FillsTheBudgetButForTheLongerWidths) {
  // The words of 2^k ... 2^(k+1) - 1 take the room of one gamma word, and the
  // first 2^m - 1 gamma words take 1 - 2^-m: here the widths are 1 ... 15.
  EXPECT_EQ(kraft_sum(elias_delta_code(Counts(32'767, 1)).lengths()).fraction(),
            "15/16");
}

TEST(EliasDeltaTest, CostsLittleMoreThanTheEntropyWhereThatIsLarge) {
  for (const test::Sample& sample : test::samples()) {
    const double floor = entropy(std::span<const std::uint32_t>(sample.counts));
    EXPECT_LE(expected_length(sample.counts,
                              elias_delta_code(sample.counts).lengths()),
              floor + 2 * std::log2(floor + 1) + 1 + 1e-9)
        << sample.name;
  }
}

}  // namespace
}  // namespace surprisal
