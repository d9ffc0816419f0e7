#include "code/construct/utf8.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "code/kraft.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Lengths;
using Bytes = std::vector<std::uint8_t>;

Bytes bytes_of(Symbol symbol) {
  const std::vector<Symbol> symbols = {symbol};
  const Code code = utf8_code(symbols);
  Bytes bytes;
  for (unsigned i = 0; i < code.length(0); i += 8) {
    bytes.push_back(static_cast<std::uint8_t>(code.limb(0, 0) >> (56 - i)));
  }
  return bytes;
}

TEST(Utf8Test, WritesTheExamplesOfTheRfc) {
  EXPECT_EQ(bytes_of(0x0041), Bytes({0x41}));
  EXPECT_EQ(bytes_of(0x2262), Bytes({0xE2, 0x89, 0xA2}));
  EXPECT_EQ(bytes_of(0x0391), Bytes({0xCE, 0x91}));
  EXPECT_EQ(bytes_of(0xD55C), Bytes({0xED, 0x95, 0x9C}));
  EXPECT_EQ(bytes_of(0x65E5), Bytes({0xE6, 0x97, 0xA5}));
  EXPECT_EQ(bytes_of(0x233B4), Bytes({0xF0, 0xA3, 0x8E, 0xB4}));
  EXPECT_EQ(bytes_of(0xFEFF), Bytes({0xEF, 0xBB, 0xBF}));
}

TEST(Utf8Test, WritesBothSidesOfEveryLimit) {
  EXPECT_EQ(bytes_of(0), Bytes({0x00}));
  EXPECT_EQ(bytes_of(0x7F), Bytes({0x7F}));
  EXPECT_EQ(bytes_of(0x80), Bytes({0xC2, 0x80}));
  EXPECT_EQ(bytes_of(0x7FF), Bytes({0xDF, 0xBF}));
  EXPECT_EQ(bytes_of(0x800), Bytes({0xE0, 0xA0, 0x80}));
  EXPECT_EQ(bytes_of(0xFFFF), Bytes({0xEF, 0xBF, 0xBF}));
  EXPECT_EQ(bytes_of(0x10000), Bytes({0xF0, 0x90, 0x80, 0x80}));
  EXPECT_EQ(bytes_of(0x10FFFF), Bytes({0xF4, 0x8F, 0xBF, 0xBF}));
  EXPECT_EQ(bytes_of(0x110000), Bytes({}));
  EXPECT_EQ(bytes_of(0xFFFFFFFF), Bytes({}));
}

TEST(Utf8Test, WritesSurrogatesAsTheRuleWould) {
  EXPECT_EQ(bytes_of(0xD800), Bytes({0xED, 0xA0, 0x80}));
  EXPECT_EQ(bytes_of(0xDFFF), Bytes({0xED, 0xBF, 0xBF}));
}

TEST(Utf8Test, KeepsTheOrderOfTheCodePoints) {
  // Its words ascend as binary fractions: byte order is code point order.
  std::vector<Symbol> symbols(0x110000);
  std::iota(symbols.begin(), symbols.end(), 0u);
  const Code code = utf8_code(symbols);
  EXPECT_EQ(code.order().size(), symbols.size());
  EXPECT_TRUE(std::is_sorted(code.order().begin(), code.order().end()));
  EXPECT_EQ(kraft_sum(code.lengths()).fraction(), "4369/8192");
}

TEST(Utf8Test, IsIndexedByPlaceAndNotBySymbol) {
  const std::vector<Symbol> symbols = {'a', 0xE9, 0x1F600, 0x110000};
  EXPECT_EQ(utf8_code(symbols).lengths(), Lengths({8, 16, 32, 0}));
  EXPECT_EQ(utf8_code({}).size(), 0u);
}

}  // namespace
}  // namespace surprisal
