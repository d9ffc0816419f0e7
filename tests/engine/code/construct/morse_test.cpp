#include "code/construct/morse.h"

#include <gtest/gtest.h>

#include <string>

#include "code/code.h"
#include "support/samples.h"

namespace surprisal {
namespace {

struct Sign {
  Symbol symbol;
  const char* signal;
};

// The recommendation's own tables, section 1.1 of its annex.
constexpr Sign kPublished[] = {
    {'a', ".-"},        {'b', "-..."},      {'c', "-.-."},
    {'d', "-.."},       {'e', "."},         {0xE9, "..-.."},
    {'f', "..-."},      {'g', "--."},       {'h', "...."},
    {'i', ".."},        {'j', ".---"},      {'k', "-.-"},
    {'l', ".-.."},      {'m', "--"},        {'n', "-."},
    {'o', "---"},       {'p', ".--."},      {'q', "--.-"},
    {'r', ".-."},       {'s', "..."},       {'t', "-"},
    {'u', "..-"},       {'v', "...-"},      {'w', ".--"},
    {'x', "-..-"},      {'y', "-.--"},      {'z', "--.."},
    {'1', ".----"},     {'2', "..---"},     {'3', "...--"},
    {'4', "....-"},     {'5', "....."},     {'6', "-...."},
    {'7', "--..."},     {'8', "---.."},     {'9', "----."},
    {'0', "-----"},     {'.', ".-.-.-"},    {',', "--..--"},
    {':', "---..."},    {'?', "..--.."},    {'\'', ".----."},
    {'-', "-....-"},    {'/', "-..-."},     {'(', "-.--."},
    {')', "-.--.-"},    {'"', ".-..-."},    {'=', "-...-"},
    {'+', ".-.-."},     {0xD7, "-..-"},     {'@', ".--.-."},
    {0x2019, ".----."}, {0x2013, "-....-"}, {0x201C, ".-..-."},
    {0x201D, ".-..-."},
};

std::string signal_of(Symbol symbol) {
  const std::vector<Symbol> symbols = {symbol};
  std::string signal = morse_codewords(symbols).front().to_string();
  for (char& bit : signal) bit = bit == '0' ? '.' : '-';
  return signal;
}

TEST(MorseTest, WritesThePublishedTable) {
  for (const Sign& sign : kPublished) {
    EXPECT_EQ(signal_of(sign.symbol), sign.signal) << sign.symbol;
  }
}

TEST(MorseTest, DoesNotTellUpperFromLowerCase) {
  for (Symbol letter = 'A'; letter <= 'Z'; ++letter) {
    EXPECT_EQ(signal_of(letter), signal_of(letter + 0x20)) << letter;
  }
  EXPECT_EQ(signal_of(0xC9), signal_of(0xE9));
}

TEST(MorseTest, HasNoWordForAnythingElse) {
  std::vector<Symbol> symbols;
  for (Symbol symbol = 0; symbol < 0x3000; ++symbol) symbols.push_back(symbol);
  std::size_t signs = 0;
  for (const Codeword& word : morse_codewords(symbols)) {
    signs += word.empty() ? 0 : 1;
  }
  // All of the table, and the upper case.
  EXPECT_EQ(signs, std::size(kPublished) + 26 + 1);
  for (const Symbol symbol : {0u, 10u, 32u, 37u, 0x4E00u, 0x10FFFFu}) {
    EXPECT_EQ(signal_of(symbol), "") << symbol;
  }
  EXPECT_TRUE(morse_codewords({}).empty());
}

TEST(MorseTest, IsNotPrefixFree) {
  const std::vector<Symbol> symbols = test::symbols_of("ae");
  const std::vector<Codeword> words = morse_codewords(symbols);
  EXPECT_TRUE(words[1].is_prefix_of(words[0]));
  EXPECT_EQ(make_code(words).error(), Error::kNotPrefixFree);
}

}  // namespace
}  // namespace surprisal
