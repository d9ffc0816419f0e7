#pragma once

#include <cstdint>
#include <span>

#include "base/result.h"
#include "code/codebook.h"

namespace surprisal {

// A codebook that is known to be prefix-free, so that a message written with
// it can be read back symbol by symbol. A Code that exists is valid.
class Code : public Codebook {
 public:
  Code() = default;  // the code of the empty alphabet

 private:
  explicit Code(Codebook codebook);
  friend Result<Code> make_code(Codebook codebook);
  friend Result<Code> canonical_code(std::span<const std::uint16_t> lengths);
};

// kNotPrefixFree if a word begins another or equals it.
Result<Code> make_code(Codebook codebook);
Result<Code> make_code(std::span<const Codeword> words);

}  // namespace surprisal
