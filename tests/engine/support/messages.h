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

// A codebook of any words; "" for no word.
inline Codebook codebook_of_words(const std::vector<std::string>& texts) {
  std::vector<Codeword> words;
  for (const std::string& text : texts) {
    words.push_back(Codeword::parse(text).value());
  }
  return make_codebook(words);
}

// A code of words that are known to be prefix-free.
inline Code code_of_words(const std::vector<std::string>& texts) {
  Result<Code> code = make_code(codebook_of_words(texts));
  return code ? *code : Code();
}

// The words as text, by symbol.
inline std::vector<std::string> words_of(const Codebook& codebook) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    words.push_back(codebook.codeword(i).to_string());
  }
  return words;
}

}  // namespace surprisal::test
