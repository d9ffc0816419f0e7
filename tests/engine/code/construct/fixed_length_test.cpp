#include "code/construct/fixed_length.h"

#include <gtest/gtest.h>

#include "support/samples.h"

namespace surprisal {
namespace {

TEST(FixedLengthTest, IsTheLeastThatTellsSymbolsApart) {
  EXPECT_EQ(fixed_length(0), 0u);
  EXPECT_EQ(fixed_length(1), 1u);
  EXPECT_EQ(fixed_length(2), 1u);
  EXPECT_EQ(fixed_length(4), 2u);
  EXPECT_EQ(fixed_length(5), 3u);
  EXPECT_EQ(fixed_length(256), 8u);
  EXPECT_EQ(fixed_length(257), 9u);
  EXPECT_EQ(fixed_length(0x100000000), 32u);
}

TEST(FixedLengthTest, CountsOnlySymbolsThatOccur) {
  EXPECT_EQ(fixed_lengths(test::Counts{1, 0, 6, 2, 0, 1, 4}),
            test::Lengths({3, 0, 3, 3, 0, 3, 3}));
}

}  // namespace
}  // namespace surprisal
