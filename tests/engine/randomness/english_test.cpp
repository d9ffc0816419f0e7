// English is not noise, nor is it under its Huffman code. The text is no part
// of the project: SURPRISAL_CORPORA names the folder that has it.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "code/construct/huffman.h"
#include "coding/prefix_coder.h"
#include "randomness/cumulative_sums.h"
#include "randomness/each_bit.h"
#include "randomness/frequency.h"
#include "randomness/kt_code_length.h"
#include "randomness/patterns.h"
#include "randomness/runs.h"
#include "randomness/spectral.h"
#include "support/messages.h"
#include "support/random.h"

namespace surprisal {
namespace {

class EnglishTest : public testing::Test {
 protected:
  void SetUp() override {
    const char* folder = std::getenv("SURPRISAL_CORPORA");
    const std::string corpora =
        folder != nullptr ? folder : SURPRISAL_CORPORA_DEFAULT;
    const std::string path = corpora + "/bench/alice29.txt";
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) GTEST_SKIP() << "no " << path;
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
      text_.push_back(static_cast<std::uint8_t>(c));
    }
    std::fclose(file);
  }

  BitString utf8() const {
    return {.bytes = text_, .bit_count = 8 * text_.size()};
  }

  BitString huffman() const {
    const Message message =
        test::message_of(std::vector<Symbol>(text_.begin(), text_.end()));
    test::Indices indices(text_.size());
    message.read(0, indices);
    return *encode(indices, test::code_of_lengths(
                                huffman_lengths(message.histogram().counts)));
  }

  std::vector<std::uint8_t> text_;
};

// The share that an ideal code of this order still takes off.
double taken_off(const BitString& bits, unsigned order) {
  return 1 - kt_code_length(bits, order) / static_cast<double>(bits.bit_count);
}

TEST_F(EnglishTest, FailsEveryTestAsUtf8) {
  const BitString bits = utf8();
  const std::uint64_t n = bits.bit_count;
  EXPECT_LT(frequency_test(bits)->p_value, 1e-9);
  EXPECT_LT(block_frequency_test(bits, recommended_block_length(n))->p_value,
            1e-9);
  EXPECT_LT(runs_test(bits)->p_value, 1e-9);
  EXPECT_LT(longest_run_test(bits)->p_value, 1e-9);
  const SerialOutcomes serial =
      *serial_test(bits, recommended_serial_pattern(n));
  EXPECT_LT(serial.first.p_value, 1e-9);
  EXPECT_LT(serial.second.p_value, 1e-9);
  EXPECT_LT(
      approximate_entropy_test(bits, recommended_entropy_pattern(n))->p_value,
      1e-9);
  const CumulativeSumsOutcomes sums = *cumulative_sums_test(bits);
  EXPECT_LT(sums.forward.p_value, 1e-9);
  EXPECT_LT(sums.backward.p_value, 1e-9);
  EXPECT_LT(spectral_test(bits)->p_value, 1e-9);
}

TEST_F(EnglishTest, HasTooManyOnesUnderItsHuffmanCode) {
  const BitString bits = huffman();
  ASSERT_EQ(bits.bit_count, 701'502u);
  EXPECT_NEAR(static_cast<double>(count_ones(bits, 0, bits.bit_count)) / 701502,
              0.5255, 5e-5);
  const Outcome outcome = *frequency_test(bits);
  EXPECT_NEAR(outcome.statistic, 42.8, 0.05);
  EXPECT_LT(outcome.p_value, 1e-300);
}

TEST_F(EnglishTest, LeavesPlentyToAPredictorUnderItsHuffmanCode) {
  EXPECT_NEAR(taken_off(huffman(), 8), 0.09, 0.005);
  EXPECT_NEAR(taken_off(huffman(), 16), 0.42, 0.005);
}

TEST_F(EnglishTest, LeavesItsBiasAloneOnceItsLettersAreShuffled) {
  test::Random(1).shuffle(text_);
  const BitString bits = huffman();
  EXPECT_LT(frequency_test(bits)->p_value, 1e-300);
  EXPECT_NEAR(taken_off(bits, 8), 0.004, 0.0005);
}

}  // namespace
}  // namespace surprisal
