#include "code/construct/utf8.h"

#include <cstddef>
#include <vector>

#include "code/codeword.h"

namespace surprisal {
namespace {

// A leading byte 110xxxxx, 1110xxxx or 11110xxx, then 10xxxxxx each.
Codeword word_of(Symbol symbol) {
  if (symbol < 0x80) return Codeword(symbol, 8);
  if (symbol > 0x10FFFF) return Codeword();
  const unsigned following = symbol < 0x800 ? 1 : symbol < 0x10000 ? 2 : 3;
  Codeword word((1u << (following + 2)) - 2, following + 2);
  word.append(symbol >> 6 * following, 6 - following);
  for (unsigned k = following; k-- > 0;) {
    word.append(0x80 | (symbol >> 6 * k & 0x3F), 8);
  }
  return word;
}

}  // namespace

Code utf8_code(std::span<const Symbol> symbols) {
  std::vector<Codeword> words(symbols.size());
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = word_of(symbols[i]);
  return make_code(words).value();
}

}  // namespace surprisal
