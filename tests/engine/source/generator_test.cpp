#include "source/generator.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace surprisal {
namespace {

using Draws = std::vector<std::uint32_t>;

Draws draws(const Draws& counts, std::uint64_t seed, std::uint64_t first,
            std::size_t count) {
  Draws out(count);
  draw(counts, seed, first, out);
  return out;
}

// The first line that pcg32-demo of the reference implementation prints.
TEST(GeneratorTest, GivesThePublishedVectors) {
  Generator generator(42, 54);
  const Draws expected = {0xa15c02b7, 0x7b47f409, 0xba1d3330,
                          0x83d2f293, 0xbfa4784b, 0xcbed606e};
  for (const std::uint32_t value : expected) {
    EXPECT_EQ(generator.next(), value);
  }
}

TEST(GeneratorTest, SkipsAsManyOutputsAsAreTaken) {
  for (const unsigned count : {0u, 1u, 2u, 3u, 64u, 1000u, 99999u}) {
    Generator stepped(7);
    Generator skipped(7);
    for (unsigned i = 0; i < count; ++i) stepped.next();
    skipped.skip(count);
    EXPECT_EQ(skipped.next(), stepped.next()) << count;
  }
}

TEST(DrawTest, StartsAnywhereInTheSameSequence) {
  const Draws counts = {4, 2, 1, 1};
  const Draws whole = draws(counts, 5, 0, 500);
  for (const std::size_t first : {1u, 17u, 499u}) {
    EXPECT_EQ(
        draws(counts, 5, first, 500 - first),
        Draws(whole.begin() + static_cast<std::ptrdiff_t>(first), whole.end()));
  }
}

TEST(DrawTest, TakesEachSymbolAsOftenAsItsShare) {
  const Draws counts = {4, 0, 2, 1, 1};
  std::array<double, 5> seen{};
  constexpr unsigned kDraws = 80'000;
  for (const std::uint32_t symbol : draws(counts, 1, 0, kDraws)) {
    ASSERT_LT(symbol, seen.size());
    ++seen[symbol];
  }
  EXPECT_EQ(seen[1], 0);
  // Five standard deviations of a binomial count are below 720 here.
  for (std::size_t i = 0; i < counts.size(); ++i) {
    EXPECT_NEAR(seen[i], kDraws * counts[i] / 8.0, 720) << i;
  }
}

TEST(DrawTest, OfOneSymbolIsThatSymbol) {
  EXPECT_EQ(draws({0, 9}, 3, 0, 4), (Draws{1, 1, 1, 1}));
}

TEST(DrawTest, UsesTheWholeRangeOfALargeTotal) {
  const Draws counts = {0x7fffffff, 0x7fffffff, 1};
  unsigned first = 0;
  for (const std::uint32_t symbol : draws(counts, 9, 0, 10'000)) {
    ASSERT_LT(symbol, 3u);
    first += symbol == 0;
  }
  EXPECT_NEAR(first, 5000, 250);
}

}  // namespace
}  // namespace surprisal
