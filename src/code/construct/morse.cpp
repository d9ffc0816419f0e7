#include "code/construct/morse.h"

#include <cstddef>
#include <string_view>

namespace surprisal {
namespace {

// Each sign, its dots and dashes, and a space. Letters stand in upper case, so
// that a lower case e is free to mean the accented one.
constexpr std::string_view kTable =
    "A.- B-... C-.-. D-.. E. F..-. G--. H.... I.. J.--- K-.- L.-.. M-- N-. "
    "O--- P.--. Q--.- R.-. S... T- U..- V...- W.-- X-..- Y-.-- Z--.. e..-.. "
    "1.---- 2..--- 3...-- 4....- 5..... 6-.... 7--... 8---.. 9----. 0----- "
    "..-.-.- ,--..-- :---... ?..--.. '.----. --....- /-..-. (-.--. )-.--.- "
    "\".-..-. =-...- +.-.-. @.--.-. ";

// The sign's key in the table; 0 where it can have none.
char key_of(Symbol symbol) {
  switch (symbol) {
    case 0xC9:
    case 0xE9:
      return 'e';
    case 0xD7:
      return 'X';
    case 0x2013:
      return '-';
    case 0x2019:
      return '\'';
    case 0x201C:
    case 0x201D:
      return '"';
  }
  if (symbol >= 'a' && symbol <= 'z') symbol -= 'a' - 'A';
  return symbol > ' ' && symbol < 0x7F ? static_cast<char>(symbol) : '\0';
}

Codeword word_of(Symbol symbol) {
  const char key = key_of(symbol);
  if (key == '\0') return Codeword();
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    const std::size_t end = kTable.find(' ', i);
    if (kTable[i] == key) {
      Codeword word;
      while (++i < end) word.append(kTable[i] == '-');
      return word;
    }
    i = end;
  }
  return Codeword();
}

}  // namespace

std::vector<Codeword> morse_codewords(std::span<const Symbol> symbols) {
  std::vector<Codeword> words(symbols.size());
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = word_of(symbols[i]);
  return words;
}

}  // namespace surprisal
