#include "coding/arithmetic_coder.h"

#include <gtest/gtest.h>

#include <vector>

#include "coding/cost_meter.h"
#include "support/random.h"

namespace surprisal {
namespace {

struct Step {
  std::uint64_t first;
  std::uint64_t count;
  std::uint64_t total;
};

BitString coded(const std::vector<Step>& steps) {
  ArithmeticEncoder encoder;
  for (const Step& step : steps) {
    encoder.narrow(step.first, step.count, step.total);
  }
  return encoder.finish();
}

// Shares of totals of all sizes, the steepest and the flattest among them.
std::vector<Step> random_steps(std::uint64_t seed, std::size_t size) {
  test::Random random(seed);
  std::vector<Step> steps;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint64_t total =
        1 + random.next() % (Coder::kMaxTotal >> random.below(40));
    const std::uint64_t first = random.next() % total;
    const std::uint64_t room = total - first;
    const std::uint64_t count =
        random.below(2) == 0 ? room : 1 + random.next() % room;
    steps.push_back({first, count, total});
  }
  return steps;
}

TEST(ArithmeticCoderTest, TellsTheRobotsDownUpLeftAsNineteenThirtySeconds) {
  // up 1/2, down 1/4, left 1/8, right 1/8: [19/32, 39/64) is 100110, of which
  // the zero at the end needs no bit, as zeros follow.
  const BitString bits = coded({{4, 2, 8}, {0, 4, 8}, {6, 1, 8}});
  EXPECT_EQ(bits, (BitString{{0b10011000}, 5}));
}

TEST(ArithmeticCoderTest, SpendsNothingOnNothingAndOnTheCertain) {
  EXPECT_EQ(coded({}), BitString{});
  EXPECT_EQ(coded({{0, 1, 1}, {0, 7, 7}}), BitString{});
  EXPECT_TRUE(ArithmeticDecoder({}).finish());
}

TEST(ArithmeticCoderTest, ComesBackFromSharesOfAllSizes) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE(seed);
    const std::vector<Step> steps = random_steps(seed, 50 * (seed % 20));
    const BitString bits = coded(steps);
    ArithmeticDecoder decoder(bits.bytes);
    for (const Step& step : steps) {
      const std::uint64_t place = decoder.find(step.total);
      ASSERT_LE(step.first, place);
      ASSERT_LT(place, step.first + step.count);
      decoder.narrow(step.first, step.count, step.total);
      ASSERT_TRUE(decoder.has_bits());
    }
    EXPECT_TRUE(decoder.finish());
  }
}

TEST(ArithmeticCoderTest, SpendsWhatTheMeterCounts) {
  const std::vector<Step> steps = random_steps(7, 4000);
  CostMeter meter;
  double bits = 0;
  for (const Step& step : steps) {
    meter.narrow(step.first, step.count, step.total);
    bits += meter.take_bits();
  }
  EXPECT_NEAR(static_cast<double>(coded(steps).bit_count), bits, 8);
}

TEST(ArithmeticCoderTest, CarriesThroughSettledBytes) {
  // The thirds that lead to a number a hair above a half: until the last of
  // them low is below it, and the bytes that settle are 7F FF FF ...
  std::vector<std::uint8_t> number(20, 0);
  number[0] = 0x80;
  number[18] = 1;
  ArithmeticDecoder decoder(number);
  ArithmeticEncoder encoder;
  for (int i = 0; i < 110; ++i) {
    const std::uint64_t third = decoder.find(3);
    decoder.narrow(third, 1, 3);
    encoder.narrow(third, 1, 3);
  }
  number.resize(22);  // 110 log2 3 = 174.3 bits
  EXPECT_EQ(encoder.finish().bytes, number);
}

TEST(ArithmeticCoderTest, CodesBitsAndCountsInOneStream) {
  test::Random random(3);
  ArithmeticEncoder encoder;
  for (int i = 0; i < 2000; ++i) {
    const std::uint32_t bit = random.below(2);
    encoder.code_bit(bit, 1 + random.below(65535));
    encoder.narrow(random.below(9), 1, 9);
  }
  const BitString bits = encoder.finish();
  ArithmeticDecoder decoder(bits.bytes);
  random = test::Random(3);
  for (int i = 0; i < 2000; ++i) {
    const std::uint32_t bit = random.below(2);
    ASSERT_EQ(decoder.code_bit(0, 1 + random.below(65535)), bit);
    const std::uint32_t symbol = random.below(9);
    ASSERT_EQ(decoder.find(9), symbol);
    decoder.narrow(symbol, 1, 9);
  }
  EXPECT_TRUE(decoder.finish());
}

TEST(ArithmeticCoderTest, TellsCutLongAndOtherEndsApart) {
  const std::vector<Step> steps(64, {5, 1, 8});
  const BitString bits = coded(steps);
  const auto end_of = [&](const std::vector<std::uint8_t>& bytes) {
    ArithmeticDecoder decoder(bytes);
    for (const Step& step : steps) {
      const std::uint64_t place = decoder.find(step.total);
      decoder.narrow(place, 1, step.total);
    }
    return decoder.finish();
  };
  ASSERT_TRUE(end_of(bits.bytes));
  std::vector<std::uint8_t> other = bits.bytes;
  other.pop_back();
  EXPECT_EQ(end_of(other).error(), Error::kTruncatedStream);
  other = bits.bytes;
  other.push_back(0);
  EXPECT_EQ(end_of(other).error(), Error::kTrailingBits);
  ArithmeticDecoder odd(bits.bytes);
  for (std::size_t i = 0; i + 1 < steps.size(); ++i) odd.narrow(5, 1, 8);
  odd.narrow(0, 8, 8);
  EXPECT_FALSE(odd.finish());
}

}  // namespace
}  // namespace surprisal
