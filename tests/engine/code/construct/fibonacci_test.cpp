#include "code/construct/fibonacci.h"

#include <gtest/gtest.h>

#include "code/cost.h"
#include "code/kraft.h"
#include "information/entropy.h"
#include "support/messages.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Counts;

// What a word stands for: the sum of the Fibonacci numbers at its ones.
std::uint64_t integer_of(const std::string& word) {
  std::uint64_t sum = 0;
  std::uint64_t number = 1;
  std::uint64_t next = 2;
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    if (word[i] == '1') sum += number;
    const std::uint64_t after = number + next;
    number = next;
    next = after;
  }
  return sum;
}

TEST(FibonacciTest, WritesTheWordsOfOneToTen) {
  EXPECT_EQ(
      test::words_of(fibonacci_code(Counts(10, 1))),
      std::vector<std::string>({"11", "011", "0011", "1011", "00011", "10011",
                                "01011", "000011", "100011", "010011"}));
}

TEST(FibonacciTest, HasTwoOnesInARowAtTheEndAlone) {
  for (std::uint32_t n = 1; n < 20'000; ++n) {
    const std::string word = fibonacci_codeword(n).to_string();
    ASSERT_EQ(word.find("11"), word.size() - 2) << n;
    ASSERT_EQ(integer_of(word), n);
  }
}

TEST(FibonacciTest, WritesTheLargestInteger) {
  const std::string word = fibonacci_codeword(0xFFFFFFFF).to_string();
  EXPECT_EQ(word.size(), 47u);
  EXPECT_EQ(word.find("11"), 45u);
  EXPECT_EQ(integer_of(word), 0xFFFFFFFFu);
}

TEST(FibonacciTest, GivesOneSymbolTheWordOfOne) {
  EXPECT_EQ(test::words_of(fibonacci_code(Counts{0, 4})),
            std::vector<std::string>({"", "11"}));
  EXPECT_EQ(fibonacci_code(Counts{}).size(), 0u);
}

TEST(FibonacciTest, LeavesFreeWhatLongerWordsWouldTake) {
  // 1, 1, 2 and 3 words of 2, 3, 4 and 5 bits.
  EXPECT_EQ(kraft_sum(fibonacci_code(Counts(7, 1)).lengths()).fraction(),
            "19/32");
}

TEST(FibonacciTest, CostsAtMostTheEntropyToBasePhiAndTwoBits) {
  // Rank r >= phi^(length - 2), phi the golden ratio, and r <= 1 / p.
  constexpr double kDigitsPerBit = 1.4404200904125567;  // 1 / log2 phi
  for (const test::Sample& sample : test::samples()) {
    const double floor = entropy(std::span<const std::uint32_t>(sample.counts));
    EXPECT_LE(
        expected_length(sample.counts, fibonacci_code(sample.counts).lengths()),
        kDigitsPerBit * floor + 2 + 1e-9)
        << sample.name;
  }
}

}  // namespace
}  // namespace surprisal
