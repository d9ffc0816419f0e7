#include "code/code.h"

#include <utility>

namespace surprisal {

Code::Code(Codebook codebook) : Codebook(std::move(codebook)) {}

Result<Code> make_code(Codebook codebook) {
  if (!codebook.is_prefix_free()) return Error::kNotPrefixFree;
  return Code(std::move(codebook));
}

Result<Code> make_code(std::span<const Codeword> words) {
  return make_code(make_codebook(words));
}

}  // namespace surprisal
