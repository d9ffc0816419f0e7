#include "code/construct/ascii.h"

#include <gtest/gtest.h>

#include <numeric>

#include "code/kraft.h"
#include "support/messages.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Lengths;

TEST(AsciiTest, WritesTheNumberOfTheSymbol) {
  const std::vector<Symbol> symbols = {0, ' ', 'A', 'a', 127};
  EXPECT_EQ(test::words_of(ascii_code(symbols, 7)),
            std::vector<std::string>(
                {"0000000", "0100000", "1000001", "1100001", "1111111"}));
  EXPECT_EQ(test::words_of(ascii_code(symbols, 8)),
            std::vector<std::string>(
                {"00000000", "00100000", "01000001", "01100001", "01111111"}));
}

TEST(AsciiTest, HasNoWordAbove127) {
  const std::vector<Symbol> symbols = {127, 128, 233, 0x1F600, 0xFFFFFFFF};
  EXPECT_EQ(ascii_code(symbols, 7).lengths(), Lengths({7, 0, 0, 0, 0}));
  EXPECT_EQ(ascii_code(symbols, 8).lengths(), Lengths({8, 0, 0, 0, 0}));
  EXPECT_EQ(ascii_code({}, 7).size(), 0u);
}

TEST(AsciiTest, IsCompleteIn7BitsAndHalfInAByte) {
  std::vector<Symbol> all(128);
  std::iota(all.begin(), all.end(), 0u);
  EXPECT_EQ(kraft_sum(ascii_code(all, 7).lengths()).fraction(), "1");
  EXPECT_EQ(kraft_sum(ascii_code(all, 8).lengths()).fraction(), "1/2");
}

}  // namespace
}  // namespace surprisal
