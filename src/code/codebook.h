#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "code/codeword.h"

namespace surprisal {

class Code;

// The columns that hold the words of a code, indexed by symbol. A word is its
// last 64 bits and, if it is longer, a prefix that many words may share: the
// words of a canonical code fit in 14 bytes each whatever their length.
struct CodeColumns {
  std::vector<std::uint16_t> lengths;  // 0: no code word
  std::vector<std::uint64_t> tails;    // the last min(l, 64) bits, low end
  std::vector<std::uint32_t> order;    // the words' symbols, see order()
  // Empty unless a word has more than 64 bits. prefix_starts leads to the limb
  // of `prefixes` where the first l - 64 bits begin, left-aligned.
  std::vector<std::uint32_t> prefix_starts;
  std::vector<std::uint64_t> prefixes;
};

// A word for each symbol of the alphabet 0 ... size()-1, whatever the words
// are: one may begin another, or equal it, and a symbol may have none (length
// 0). Enough to write a message with; to read one back takes a Code.
class Codebook {
 public:
  Codebook() = default;  // of the empty alphabet

  std::size_t size() const { return columns_.lengths.size(); }
  const std::vector<std::uint16_t>& lengths() const { return columns_.lengths; }
  unsigned length(std::size_t symbol) const { return columns_.lengths[symbol]; }

  // The longest length; 0 if there is no code word.
  unsigned longest() const { return longest_; }

  // True if no word begins another or equals it.
  bool is_prefix_free() const { return is_prefix_free_; }

  // The symbols that have a word, ordered by their words as binary fractions.
  // Where those agree the shorter word is first, then the smaller symbol. So
  // the words that one begins follow right behind it.
  const std::vector<std::uint32_t>& order() const { return columns_.order; }

  Codeword codeword(std::size_t symbol) const;

  // The last min(length, 64) bits of the word: all of it for most words.
  std::uint64_t tail(std::size_t symbol) const {
    return columns_.tails[symbol];
  }

  // Bits 64k ... 64k + 63 of the word, the first in the highest place; zeros
  // past the end.
  std::uint64_t limb(std::size_t symbol, unsigned k) const;

  // True if every symbol has the same word in both.
  friend bool operator==(const Codebook& a, const Codebook& b);

 private:
  Codebook(CodeColumns columns, bool is_prefix_free);
  friend Codebook make_codebook(std::span<const Codeword> words);
  friend Result<Code> canonical_code(std::span<const std::uint16_t> lengths);

  CodeColumns columns_;
  unsigned longest_ = 0;
  bool is_prefix_free_ = true;
};

// An empty word means that the symbol has none.
Codebook make_codebook(std::span<const Codeword> words);

}  // namespace surprisal
