#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "code/canonical.h"
#include "code/code.h"
#include "code/codeword.h"
#include "source/message.h"
#include "support/samples.h"

namespace surprisal::test {

// A finished message of these symbols.
inline Message message_of(std::span<const Symbol> symbols) {
  Message message(symbols.size());
  if (!message.append(symbols)) return Message();
  message.finish();
  return message;
}

// The canonical code of lengths that are known to be good.
inline Code code_of_lengths(const Lengths& lengths) {
  Result<Code> code = canonical_code(lengths);
  return code ? *code : Code();
}

// A code of words that are known to be prefix-free; "" for no word.
inline Code code_of_words(const std::vector<std::string>& texts) {
  std::vector<Codeword> words;
  for (const std::string& text : texts) {
    words.push_back(Codeword::parse(text).value());
  }
  Result<Code> code = make_code(words);
  return code ? *code : Code();
}

// The words of a code as text, by symbol.
inline std::vector<std::string> words_of(const Code& code) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < code.size(); ++i) {
    words.push_back(code.codeword(i).to_string());
  }
  return words;
}

}  // namespace surprisal::test
