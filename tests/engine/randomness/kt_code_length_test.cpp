#include "randomness/kt_code_length.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "randomness/streams.h"

namespace surprisal {
namespace {

using test::bits_of;
using test::repeat;

constexpr double kTolerance = 1e-9;  // of its value

double log_gamma(double x) { return std::lgamma(x) / std::log(2); }

// By the closed form of each context's final counts,
//   G(n0 + 1/2) G(n1 + 1/2) / (pi G(n0 + n1 + 1)).
double slow_length(const BitString& bits, unsigned order) {
  std::vector<std::pair<double, double>> contexts(std::size_t{1} << order);
  std::size_t context = 0;
  for (const char digit : test::digits_of(bits)) {
    auto& [zeros, ones] = contexts[context];
    ++(digit == '1' ? ones : zeros);
    context = (2 * context + (digit == '1' ? 1 : 0)) % contexts.size();
  }
  double length = 0;
  for (const auto& [zeros, ones] : contexts) {
    length += log_gamma(zeros + ones + 1) - log_gamma(zeros + 0.5) -
              log_gamma(ones + 0.5) + std::log2(std::acos(-1.0));
  }
  return length;
}

TEST(KtCodeLengthTest, OfFewBitsIsWhatAHandComputes) {
  EXPECT_EQ(kt_code_length({}, 0), 0);
  EXPECT_EQ(kt_code_length(bits_of("1"), 0), 1);
  EXPECT_EQ(kt_code_length(bits_of("01"), 0), 3);  // 1/2, then 1/4
  EXPECT_NEAR(kt_code_length(bits_of("00"), 0), 1 + std::log2(4 / 3.0), 1e-12);
  EXPECT_EQ(kt_code_length(bits_of("01"), 1), 3);  // both after a zero
  EXPECT_EQ(kt_code_length(bits_of("10"), 1), 2);  // after a zero, after a one
}

TEST(KtCodeLengthTest, MatchesTheClosedForm) {
  for (const unsigned order : {0u, 1u, 2u, 7u, 16u, 20u}) {
    for (const std::uint64_t n : {1u, 15u, 63u, 64u, 65u, 5000u}) {
      SCOPED_TRACE(testing::Message() << n << " bits, order " << order);
      const BitString bits = test::coin(n, n);
      const double expected = slow_length(bits, order);
      EXPECT_NEAR(kt_code_length(bits, order), expected, kTolerance * expected);
    }
  }
}

TEST(KtCodeLengthTest, KeepsItsDigitsOverMillionsOfBits) {
  const BitString zeros = bits_of(std::string(3'000'000, '0'));
  const double expected = slow_length(zeros, 0);
  EXPECT_NEAR(kt_code_length(zeros, 0), expected, 1e-6);
  EXPECT_LT(expected, 13);  // log2(n) / 2 and a little
  const BitString even = test::coin(9, 3'000'000);
  EXPECT_NEAR(kt_code_length(even, 3), slow_length(even, 3), 1e-3);
}

TEST(KtCodeLengthTest, LearnsWhatItsOrderCanSee) {
  // A circle of eight in which each three bits occur once.
  const BitString bits = bits_of(repeat("00010111", 1000));
  EXPECT_GT(kt_code_length(bits, 2), 7900);
  EXPECT_LT(kt_code_length(bits, 3), 80);
  EXPECT_LT(kt_code_length(bits), 80);
}

TEST(KtCodeLengthTest, FindsNothingInACoin) {
  const BitString bits = test::coin(10, 1 << 20);
  EXPECT_GT(kt_code_length(bits), 1 << 20);
  // A context costs about log2(its bits) / 2.
  EXPECT_NEAR(kt_code_length(bits, 0), 1 << 20, 40);
}

TEST(KtCodeLengthTest, TakesZerosAndOnesAlikeWithoutContext) {
  BitString bits = test::coin(11, 8000);
  const double length = kt_code_length(bits, 0);
  for (std::uint8_t& byte : bits.bytes) byte = static_cast<std::uint8_t>(~byte);
  EXPECT_NEAR(kt_code_length(bits, 0), length, kTolerance * length);
}

}  // namespace
}  // namespace surprisal
