#include "code/construct/ascii.h"

#include <cassert>
#include <cstddef>
#include <vector>

#include "code/codeword.h"

namespace surprisal {

Code ascii_code(std::span<const Symbol> symbols, unsigned bits) {
  assert(bits == 7 || bits == 8);
  std::vector<Codeword> words(symbols.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (symbols[i] < 128) words[i] = Codeword(symbols[i], bits);
  }
  return make_code(words).value();
}

}  // namespace surprisal
