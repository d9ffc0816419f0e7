#include "source/histogram.h"

#include <gtest/gtest.h>

#include "source/distribution.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

TEST(HistogramTest, CountsBananaBandana) {
  const Histogram expected{
      .symbols = {' ', 'a', 'b', 'd', 'n'},
      .counts = {1, 6, 2, 1, 4},
      .total = 14,
  };
  EXPECT_EQ(histogram(test::symbols_of("banana bandana")), expected);
}

TEST(HistogramTest, OfNothingIsEmpty) {
  EXPECT_EQ(histogram({}), Histogram{});
  EXPECT_EQ(histogram_bytes({}), Histogram{});
}

TEST(HistogramTest, TakesSymbolsOfEverySize) {
  const std::vector<Symbol> message = {0xFFFFFFFF, 0,        0x10FFFF,
                                       0x110000,   0x110000, 0xFFFFFFFF,
                                       0x110000,   0xFFFE};
  const Histogram expected{
      .symbols = {0, 0xFFFE, 0x10FFFF, 0x110000, 0xFFFFFFFF},
      .counts = {1, 1, 1, 3, 2},
      .total = 8,
  };
  EXPECT_EQ(histogram(message), expected);
}

TEST(HistogramTest, AgreesOnBytesAtEveryLengthModuloFour) {
  test::Random random(11);
  for (std::size_t size = 0; size < 9; ++size) {
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i < size; ++i) {
      bytes.push_back(static_cast<std::uint8_t>(random.below(256)));
    }
    const std::vector<Symbol> symbols(bytes.begin(), bytes.end());
    EXPECT_EQ(histogram_bytes(bytes), histogram(symbols)) << size;
  }
}

TEST(HistogramTest, KeepsManySymbolsAboveTheCodePointsApart) {
  // Multiples of 2^20 collide in any table that looks at the low bits only.
  std::vector<Symbol> message;
  for (Symbol i = 2; i < 4000; ++i) message.push_back(i << 20);
  for (Symbol i = 0; i < 50'000; ++i) message.push_back(0x110001 + 7 * i);
  const Histogram counted = histogram(message);
  std::vector<Symbol> sorted = message;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  EXPECT_EQ(counted.symbols, sorted);
  EXPECT_EQ(total_count(counted.counts), message.size());
}

TEST(DistributionTest, DividesByTheTotal) {
  const test::Counts counts = {4, 2, 1, 1, 0};
  const std::vector<double> expected = {0.5, 0.25, 0.125, 0.125, 0};
  EXPECT_EQ(probabilities(counts), expected);
}

TEST(DistributionTest, IsEmptyWhereNothingOccurs) {
  EXPECT_TRUE(probabilities({}).empty());
  EXPECT_TRUE(probabilities(test::Counts{0, 0}).empty());
}

TEST(DistributionTest, SumsBeyond32Bits) {
  const test::Counts counts = {0xFFFFFFFF, 0xFFFFFFFF, 2};
  EXPECT_EQ(total_count(counts), 0x200000000u);
}

}  // namespace
}  // namespace surprisal
