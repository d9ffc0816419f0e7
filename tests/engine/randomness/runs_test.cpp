#include "randomness/runs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "randomness/special_functions.h"
#include "randomness/streams.h"

namespace surprisal {
namespace {

using test::bits_of;
using test::kPrinted;
using test::repeat;

TEST(RunsTest, MatchesThePublishedExamples) {
  const Outcome ten = *runs_test(bits_of("1001101011"));
  EXPECT_EQ(ten.statistic, 7);
  EXPECT_NEAR(ten.p_value, 0.147232, kPrinted);
  const Outcome pi = *runs_test(test::pi_100());
  EXPECT_EQ(pi.statistic, 52);
  EXPECT_NEAR(pi.p_value, 0.500798, kPrinted);
}

TEST(RunsTest, CountsAcrossWords) {
  for (std::uint64_t n = 1; n <= 300; ++n) {
    const BitString bits = test::coin(n, n);
    const std::string digits = test::digits_of(bits);
    double runs = 1;
    for (std::size_t i = 1; i < n; ++i) runs += digits[i] != digits[i - 1];
    const Result<Outcome> outcome = runs_test(bits);
    if (outcome) {
      EXPECT_EQ(outcome->statistic, runs) << digits;
    }
  }
}

TEST(RunsTest, RefusesWhereItsFormulaDividesByZero) {
  EXPECT_EQ(runs_test({}).error(), Error::kTooFewBits);
  EXPECT_EQ(runs_test(bits_of(repeat("1", 15))).error(), Error::kTooFewBits);
  EXPECT_EQ(runs_test(bits_of(repeat("1", 16)))->p_value, 0);
  EXPECT_TRUE(runs_test(bits_of("01")));
}

TEST(RunsTest, GivesZeroWhereTheSharesAlreadySpeak) {
  // 100 bits: a share of 0.7 is 2 / sqrt(100) off, 0.69 is not.
  const std::string tens = repeat("1101110110", 10);
  EXPECT_EQ(runs_test(bits_of(tens))->p_value, 0);
  EXPECT_GT(runs_test(bits_of("0" + tens.substr(1)))->p_value, 0);
}

TEST(RunsTest, SeesTooManyAndTooFew) {
  EXPECT_LT(runs_test(bits_of(repeat("01", 500)))->p_value, 1e-100);
  EXPECT_LT(runs_test(bits_of(repeat("00001111", 125)))->p_value, 1e-20);
}

const char* const kLongestRunExample =
    "1100110000010101011011000100110011100000000000100100110101010001"
    "0001001111010110100000001101011111001100111001101101100010110010";

// The example follows from the exact probabilities, 55/256, 94/256, 59/256 and
// 48/256; the publication's list of them, rounded to four digits, misses it.
TEST(LongestRunTest, MatchesThePublishedExample) {
  const Outcome outcome = *longest_run_test(bits_of(kLongestRunExample));
  EXPECT_NEAR(outcome.statistic, 4.882457, kPrinted);
  EXPECT_NEAR(outcome.p_value, 0.180609, kPrinted);
  const double rounded[] = {0.2148, 0.3672, 0.2305, 0.1875};
  const double blocks[] = {4, 9, 3, 0};
  double chi_square = 0;
  for (int i = 0; i < 4; ++i) {
    const double expected = 16 * rounded[i];
    chi_square += (blocks[i] - expected) * (blocks[i] - expected) / expected;
  }
  EXPECT_NEAR(chi_square_tail(3, chi_square), 0.180598, kPrinted);
}

struct Plan {
  std::size_t block;
  std::size_t shortest;
  std::size_t classes;
};

// P(longest run <= most) by following each flip: state[r] is the probability
// that the stream ends in r ones and never had more than `most`.
double slow_share(std::size_t most, std::size_t length) {
  std::vector<double> state(most + 1, 0.0);
  state[0] = 1;
  for (std::size_t i = 0; i < length; ++i) {
    std::vector<double> next(most + 1, 0.0);
    for (std::size_t r = 0; r <= most; ++r) {
      next[0] += state[r] / 2;
      if (r < most) next[r + 1] = state[r] / 2;
    }
    state = next;
  }
  double sum = 0;
  for (const double p : state) sum += p;
  return sum;
}

Outcome slow_longest_run(const std::string& digits, const Plan& plan) {
  std::vector<double> counts(plan.classes, 0.0);
  const std::size_t blocks = digits.size() / plan.block;
  for (std::size_t b = 0; b < blocks; ++b) {
    const std::string block = digits.substr(b * plan.block, plan.block);
    std::size_t longest = 0;
    while (block.find(std::string(longest + 1, '1')) != std::string::npos) {
      ++longest;
    }
    const std::size_t last = plan.shortest + plan.classes - 1;
    ++counts[std::clamp(longest, plan.shortest, last) - plan.shortest];
  }
  double chi_square = 0;
  double before = 0;
  for (std::size_t i = 0; i < plan.classes; ++i) {
    const double up_to =
        i + 1 == plan.classes ? 1 : slow_share(plan.shortest + i, plan.block);
    const double expected = static_cast<double>(blocks) * (up_to - before);
    chi_square += (counts[i] - expected) * (counts[i] - expected) / expected;
    before = up_to;
  }
  const auto degrees = static_cast<double>(plan.classes - 1);
  return {chi_square, chi_square_tail(degrees, chi_square)};
}

TEST(LongestRunTest, MatchesASlowOneInEachRegime) {
  const std::pair<std::uint64_t, Plan> cases[] = {
      {8, {8, 1, 4}},      {131, {8, 1, 4}},       {6271, {8, 1, 4}},
      {6272, {128, 4, 6}}, {749'999, {128, 4, 6}}, {750'000, {10'000, 10, 7}}};
  for (const auto& [n, plan] : cases) {
    SCOPED_TRACE(testing::Message() << n << " bits");
    const BitString bits = test::coin(5, n);
    const Outcome expected = slow_longest_run(test::digits_of(bits), plan);
    const Outcome outcome = *longest_run_test(bits);
    EXPECT_NEAR(outcome.statistic, expected.statistic,
                1e-9 * (1 + expected.statistic));
    EXPECT_NEAR(outcome.p_value, expected.p_value, 1e-9);
  }
}

TEST(LongestRunTest, RefusesLessThanABlockAndSeesRunsCutShort) {
  EXPECT_EQ(longest_run_test(bits_of("1101101")).error(), Error::kTooFewBits);
  EXPECT_TRUE(longest_run_test(bits_of("11011011")));
  EXPECT_LT(longest_run_test(bits_of(repeat("10", 5000)))->p_value, 1e-50);
}

}  // namespace
}  // namespace surprisal
