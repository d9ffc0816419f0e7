#include "coding/code_table.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string>

#include "support/code_tables.h"

namespace surprisal {
namespace {

using test::Lengths;
using test::read_all;
using test::spellings_of;
using test::table_of;
using Symbols = std::vector<Symbol>;

TEST(CodeTableTest, WritesTheRobotBitByBit) {
  // Kind 0; n + 1 = 5 is 01101; gaps of one: 1111; longest 3 is 011; r = 0 is
  // 1; 3 - lengths = 2 1 0 0 in unary: 001 01 1 1.
  const BitString bits = table_of(Symbols{0, 1, 2, 3}, {1, 2, 3, 3});
  EXPECT_EQ(bits.bit_count, 21u);
  EXPECT_EQ(bits.bytes,
            std::vector<std::uint8_t>({0b00110111, 0b11011100, 0b10111000}));
}

TEST(CodeTableTest, WritesSpellingsBitByBit) {
  // Kind 1; n + 1 = 3 is 0101; "a": 1 1 and its byte; "ab": shares one, 010,
  // and one more, 1, its byte; longest 1, r = 0, and 1 - 1 twice: 1 1 1 1.
  const BitString bits = table_of(spellings_of({"a", "ab"}), {1, 1});
  EXPECT_EQ(bits.bit_count, 31u);
  EXPECT_EQ(bits.bytes, std::vector<std::uint8_t>(
                            {0b10101110, 0b11000010, 0b10101100, 0b01011110}));
}

TEST(CodeTableTest, WritesTheWordsOfACodeThatIsNotCanonical) {
  // Kind 0; n + 1 = 4 is 01100; gaps of one: 111; longest 2 is 010; words
  // follow: 14 is 0001110; r = 0 is 1; 2 - lengths = 1 0 0: 01 1 1; 1 01 00.
  const Code turned = test::code_of_words({"1", "01", "00"});
  const BitString bits = table_of(Symbols{0, 1, 2}, turned);
  EXPECT_EQ(bits.bit_count, 29u);
  EXPECT_EQ(bits.bytes, std::vector<std::uint8_t>(
                            {0b00110011, 0b10100001, 0b11010111, 0b10100000}));
  EXPECT_EQ(table_of(Symbols{0, 1, 2}, {1, 2, 2}).bit_count, 17u);
}

TEST(CodeTableTest, OfNothingIsTwoBits) {
  const BitString bits = table_of(Symbols{}, Code());
  EXPECT_EQ(bits.bit_count, 2u);
  EXPECT_EQ(*read_all(bits), CodeTable{});
  EXPECT_TRUE(read_all(table_of(Spellings{}, Code()))->spelled);
}

TEST(CodeTableTest, ReadsBackIntegerSymbols) {
  Lengths unary(4096);
  std::iota(unary.begin(), unary.end(), std::uint16_t{1});
  Symbols many(4096);
  std::iota(many.begin(), many.end(), 0xFFFFFFFF - 4095);
  const std::vector<std::pair<Symbols, Lengths>> cases = {
      {{' ', 'a', 'b', 'd', 'n'}, {4, 1, 3, 4, 2}},
      {{0}, {1}},
      {{0xFFFFFFFF}, {4096}},
      {{0, 0x1F680, 0x10FFFF, 0xFFFFFFFF}, {2, 2, 2, 2}},
      {many, unary},
  };
  for (const auto& [symbols, lengths] : cases) {
    const Code code = test::code_of_lengths(lengths);
    const BitString bits = table_of(symbols, code);
    EXPECT_EQ(code_table_bits(symbols, code), bits.bit_count);
    const Result<CodeTable> table = read_all(bits);
    ASSERT_TRUE(table);
    EXPECT_FALSE(table->spelled);
    EXPECT_EQ(table->symbols, symbols);
    EXPECT_EQ(table->code, code);
  }
}

TEST(CodeTableTest, ReadsBackSpellings) {
  const std::string long_word(700, 'x');
  const Spellings spellings = spellings_of(
      {std::string(1, '\0'), "a", "and", "andante", long_word, long_word + "y",
       long_word + "z", "\xF0\x9F\x91\xA9", "\xFF"});
  const Code code = test::code_of_lengths({3, 3, 3, 4, 4, 4, 4, 3, 2});
  const BitString bits = table_of(spellings, code);
  EXPECT_EQ(code_table_bits(spellings, code), bits.bit_count);
  const Result<CodeTable> table = read_all(bits);
  ASSERT_TRUE(table);
  EXPECT_TRUE(table->spelled);
  EXPECT_EQ(table->spellings, spellings);
  EXPECT_EQ(table->code, code);
}

TEST(CodeTableTest, ReadsBackWordsThatAreNotCanonical) {
  const std::string ones(4095, '1');
  const std::vector<std::vector<std::string>> cases = {
      {"1"},
      {"01", "10"},
      {"111", "0", "110", "10"},
      {ones + "1", ones + "0", std::string(130, '1') + "0", "0"},
  };
  for (const auto& words : cases) {
    Symbols symbols;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < words.size(); ++i) {
      symbols.push_back(static_cast<Symbol>(1000 * i));
      texts.push_back("word " + std::to_string(i));
    }
    const Code code = test::code_of_words(words);
    const Result<CodeTable> table = read_all(table_of(symbols, code));
    ASSERT_TRUE(table);
    EXPECT_EQ(table->symbols, symbols);
    EXPECT_EQ(test::words_of(table->code), words);
    const Result<CodeTable> spelled =
        read_all(table_of(spellings_of(texts), code));
    ASSERT_TRUE(spelled);
    EXPECT_EQ(spelled->spellings, spellings_of(texts));
    EXPECT_EQ(test::words_of(spelled->code), words);
  }
}

}  // namespace
}  // namespace surprisal
