#include "model/order_curve.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <map>
#include <vector>

#include "support/corpora.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::corpus_text;
using test::letters_of_27;

constexpr std::size_t kMemory = 64u << 20;

// As published with this project's facts, computed independently of it.
constexpr double kInSample[] = {4.045, 3.208, 2.443, 1.824, 1.416, 1.089, .838};
constexpr double kHonest[] = {4.047, 3.227, 2.547, 2.136, 2.042, 2.082, 2.176};

TEST(OrderCurveTest, IsThatOfAliceOn27Letters) {
  const std::vector<std::uint8_t> text = corpus_text("alice29.txt");
  if (text.empty()) GTEST_SKIP() << "no alice29.txt: set SURPRISAL_CORPORA";
  const std::vector<Symbol> letters = letters_of_27(text);
  ASSERT_EQ(letters.size(), 134997u);
  const OrderCurve curve = order_curve(letters, 27, kMemory);
  for (unsigned k = 0; k < 7; ++k) {
    EXPECT_NEAR(curve.in_sample[k], kInSample[k], 0.001) << k;
    EXPECT_NEAR(curve.honest[k], kHonest[k], 0.001) << k;
  }
}

TEST(OrderCurveTest, OfShuffledLettersRisesAtOrderThree) {
  const std::vector<std::uint8_t> text = corpus_text("alice29.txt");
  if (text.empty()) GTEST_SKIP() << "no alice29.txt: set SURPRISAL_CORPORA";
  std::vector<Symbol> letters = letters_of_27(text);
  test::Random(1948).shuffle(letters);
  const OrderCurve curve = order_curve(letters, 27, kMemory);
  EXPECT_NEAR(curve.in_sample[0], 4.045, 0.001);
  EXPECT_NEAR(curve.honest[0], 4.047, 0.001);
  EXPECT_NEAR(curve.honest[3], 4.529, 0.02);
}

TEST(OrderCurveTest, OfNothingIsZero) {
  const OrderCurve curve = order_curve({}, 27, kMemory);
  for (unsigned k = 0; k < 9; ++k) {
    EXPECT_EQ(curve.in_sample[k], 0);
    EXPECT_EQ(curve.honest[k], 0);
  }
}

// abab by hand: order 0 in-sample is 1 bit; with one symbol known, 0 bits, but
// for the first, which has no context and costs its order-0 bit.
TEST(OrderCurveTest, OfFourLettersIsThatMadeByHand) {
  const std::vector<Symbol> abab = {0, 1, 0, 1};
  const OrderCurve curve = order_curve(abab, 2, kMemory);
  EXPECT_DOUBLE_EQ(curve.in_sample[0], 1);
  EXPECT_DOUBLE_EQ(curve.in_sample[1], 0);
  // p of each: 1/2; (0 + 1/2) / 2; (1 + 1) / 4; (1 + 1) / 5.
  const double product = 0.5 * 0.25 * 0.5 * 0.4;
  EXPECT_NEAR(curve.honest[0], -std::log2(product) / 4, 1e-12);
}

TEST(OrderCurveTest, CountsLikeAMap) {
  test::Random random(5);
  std::vector<Symbol> message;
  for (int i = 0; i < 3000; ++i) {
    message.push_back(random.below(16) * random.below(17));
  }
  const OrderCurve curve = order_curve(message, 256, kMemory);
  for (std::size_t k = 0; k < 3; ++k) {
    std::map<std::vector<Symbol>, std::map<Symbol, double>> counts;
    const auto context = [&](std::size_t i) {
      const std::size_t length = std::min(i, k);
      return std::vector<Symbol>(message.begin() + std::ptrdiff_t(i - length),
                                 message.begin() + std::ptrdiff_t(i));
    };
    for (std::size_t i = 0; i < message.size(); ++i) {
      ++counts[context(i)][message[i]];
    }
    double bits = 0;
    for (const auto& [text, after] : counts) {
      double total = 0;
      for (const auto& [symbol, count] : after) total += count;
      for (const auto& [symbol, count] : after) {
        bits -= count * std::log2(count / total);
      }
    }
    EXPECT_NEAR(curve.in_sample[k], bits / 3000, 1e-9) << k;
  }
}

}  // namespace
}  // namespace surprisal
