#include "coding/exact_interval.h"

#include <gtest/gtest.h>

#include <vector>

#include "coding/natural.h"
#include "information/self_information.h"
#include "source/distribution.h"

namespace surprisal {
namespace {

using Symbols = std::vector<std::uint32_t>;

// up, down, left, right of the robot.
const Symbols kRobot = {4, 2, 1, 1};

TEST(ExactIntervalTest, IsThatOfTheRobotsDownUpLeft) {
  const ExactInterval interval = *exact_interval(kRobot, Symbols{1, 0, 2});
  ASSERT_EQ(interval.steps.size(), 3u);
  EXPECT_EQ(interval.steps[0].low, "1/2");
  EXPECT_EQ(interval.steps[0].high, "3/4");
  EXPECT_EQ(interval.steps[0].settled, 2u);
  EXPECT_EQ(interval.steps[1].low, "1/2");
  EXPECT_EQ(interval.steps[1].high, "5/8");
  EXPECT_EQ(interval.steps[1].settled, 3u);
  EXPECT_EQ(interval.steps[2].low, "19/32");
  EXPECT_EQ(interval.steps[2].high, "39/64");
  EXPECT_EQ(interval.steps[2].width, "1/64");
  EXPECT_EQ(interval.steps[2].settled, 6u);
  EXPECT_EQ(interval.settled, "100110");
  EXPECT_EQ(interval.shortest, "100110");
}

TEST(ExactIntervalTest, SettlesNothingWhileAHalfIsInside) {
  // The middle third, over and over: a half stays inside.
  const ExactInterval interval =
      *exact_interval(Symbols{1, 1, 1}, Symbols(5, 1));
  EXPECT_EQ(interval.steps[4].low, "121/243");
  EXPECT_EQ(interval.steps[4].high, "122/243");
  EXPECT_EQ(interval.settled, "");
  // 243 < 2^8: [1/2, 1/2 + 2^-9) is the largest block from the half on.
  EXPECT_EQ(interval.shortest, "100000000");
}

TEST(ExactIntervalTest, GivesFractionsInLowestTerms) {
  // [1/2, 3/4) of twelfths, then [0, 1/6) of that: 1/2 + 1/24.
  const ExactInterval interval =
      *exact_interval(Symbols{2, 4, 3, 3}, Symbols{2, 0});
  EXPECT_EQ(interval.steps[0].low, "1/2");
  EXPECT_EQ(interval.steps[0].high, "3/4");
  EXPECT_EQ(interval.steps[1].low, "1/2");
  EXPECT_EQ(interval.steps[1].high, "13/24");
  EXPECT_EQ(interval.steps[1].width, "1/24");
}

TEST(ExactIntervalTest, OfNothingAndOfTheCertainIsTheWhole) {
  EXPECT_TRUE(exact_interval(kRobot, Symbols{})->steps.empty());
  const ExactInterval certain = *exact_interval(Symbols{7}, Symbols(3, 0));
  EXPECT_EQ(certain.steps[2].low, "0/1");
  EXPECT_EQ(certain.steps[2].high, "1/1");
  EXPECT_EQ(certain.settled, "");
  EXPECT_EQ(certain.shortest, "");
}

TEST(ExactIntervalTest, GrowsToHundredsOfDigits) {
  const ExactInterval interval =
      *exact_interval(Symbols{1000003, 999983}, Symbols(kLongestExact, 1));
  EXPECT_EQ(interval.steps.back().high, "1/1");
  EXPECT_GT(interval.steps.back().low.size(), 3000u);
  EXPECT_EQ(interval.steps.back().settled, 256u);
}

TEST(ExactIntervalTest, IsReadBackFromItsBits) {
  const ExactReading reading = *read_exact(kRobot, "10011", 3);
  EXPECT_EQ(reading.symbols, (Symbols{1, 0, 2}));
  // 19/32; of [1/2, 3/4) 3/8; of [1/2, 5/8) 3/4; the low end of [19/32, 39/64).
  EXPECT_EQ(reading.places, (std::vector<double>{0.59375, 0.375, 0.75, 0}));
  EXPECT_EQ(read_exact(kRobot, "100110", 3)->symbols, reading.symbols);
  // Zeros after it: up, which has the lowest share, without end.
  EXPECT_EQ(read_exact(kRobot, "", 2)->symbols, (Symbols{0, 0}));
}

TEST(ExactIntervalTest, IsReadBackWhateverTheSourceAndTheMessage) {
  std::uint32_t state = 1;
  const auto draw = [&state](std::uint32_t below) {
    state = state * 1664525 + 1013904223;
    return (state >> 16) % below;
  };
  for (int round = 0; round < 200; ++round) {
    Symbols counts(1 + draw(9));
    for (auto& count : counts) count = draw(1000) * draw(3);
    counts.back() += 1;
    Symbols message;
    while (message.size() < 20) {
      const std::uint32_t symbol =
          draw(static_cast<std::uint32_t>(counts.size()));
      if (counts[symbol] > 0) message.push_back(symbol);
    }
    const ExactInterval interval = *exact_interval(counts, message);
    const std::string& bits = interval.shortest;
    // Whatever follows: zeros, ones, or a mixture.
    for (const std::string rest : {"", "0", "0110", "1111111111111111"}) {
      EXPECT_EQ(read_exact(counts, bits + rest, message.size())->symbols,
                message)
          << "round " << round << ", then " << rest;
    }
    EXPECT_EQ(bits.substr(0, interval.settled.size()), interval.settled);
    const std::uint64_t total = total_count(counts);
    double surprisal = 0;
    for (const std::uint32_t symbol : message) {
      surprisal += self_information(counts[symbol], total);
    }
    EXPECT_GE(static_cast<double>(bits.size()), surprisal - 1e-9);
    EXPECT_LT(static_cast<double>(bits.size()), surprisal + 2);
  }
}

TEST(ExactIntervalTest, RefusesWhatItCannotDraw) {
  EXPECT_EQ(read_exact(Symbols{}, "1", 1).error(), Error::kNoCodeword);
  EXPECT_EQ(read_exact(Symbols{0, 0}, "", 0).error(), Error::kNoCodeword);
  EXPECT_EQ(read_exact(kRobot, "", kLongestExact + 1).error(),
            Error::kSizeTooLarge);
  EXPECT_EQ(read_exact(kRobot, std::string(kMostExactBits + 1, '0'), 1).error(),
            Error::kSizeTooLarge);
  EXPECT_EQ(exact_interval(kRobot, Symbols{4}).error(), Error::kNoCodeword);
  EXPECT_EQ(exact_interval(Symbols{1, 0}, Symbols{1}).error(),
            Error::kNoCodeword);
  EXPECT_EQ(exact_interval(kRobot, Symbols(kLongestExact + 1, 0)).error(),
            Error::kSizeTooLarge);
}

TEST(NaturalTest, CountsBeyondSixtyFourBits) {
  Natural factorial(1);
  for (std::uint32_t i = 2; i <= 30; ++i) factorial.multiply(i);
  EXPECT_EQ(factorial.decimal(), "265252859812191058636308480000000");
  Natural other = factorial;
  other.add(Natural(1));
  EXPECT_GT(other.compare(factorial), 0);
  other.subtract(factorial);
  EXPECT_EQ(other.decimal(), "1");
  EXPECT_EQ(factorial.divide(30), 0u);
  EXPECT_EQ(factorial.divide(1000), 0u);
  EXPECT_EQ(Natural(0).decimal(), "0");
  Natural carry(0xffffffff);
  carry.add(Natural(1));
  EXPECT_EQ(carry.decimal(), "4294967296");
  carry.subtract(Natural(1));
  EXPECT_EQ(carry.compare(Natural(0xffffffff)), 0);
}

}  // namespace
}  // namespace surprisal
