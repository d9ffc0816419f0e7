#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "base/types.h"
#include "bits/bit_reader.h"
#include "bits/bit_writer.h"
#include "code/code.h"
#include "code/codebook.h"

namespace surprisal {

// The code table: which symbols there are and how long their words are, from
// which a reader makes the canonical code; of another code the words as well.
// Bit by bit:
//   kind      1 bit: 0 integer symbols, 1 spelled symbols
//   n         delta of n + 1; nothing follows if n is 0
//   symbols   n times, ascending
//     integer   gamma of the gap: symbol - previous; the first, symbol + 1
//     spelled   gamma of s + 1, gamma of k, k bytes of 8 bits: the first s
//               bytes of the spelling before (s <= 255), then k >= 1 new ones
//   longest   gamma of the longest length, 1 ... 4,096
//   r         gamma of r + 1, r <= 12; where the words follow, gamma of 14
//             stands before it
//   lengths   n times, Rice code of d = longest - length with parameter r:
//             d >> r zeros, a one, the r low bits of d
//   words     if they follow: n times, the bits of the word
// The writer takes the r that needs fewest bits, and lets the words follow only
// where they are not those of the canonical code. s ends at 255 so that what a
// reader has to hold stays in proportion to the bits.

// Byte strings without meaning to the engine, one behind the other; spelling i
// ends before byte ends[i]. Ascending by bytes, distinct, not empty.
struct Spellings {
  std::vector<std::uint8_t> bytes;
  std::vector<std::uint32_t> ends;

  std::size_t size() const { return ends.size(); }
  std::span<const std::uint8_t> operator[](std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends[i - 1];
    return std::span(bytes).subspan(begin, ends[i] - begin);
  }
  bool operator==(const Spellings&) const = default;
};

// What a reader finds: one of the two alphabets is filled, as `spelled` says.
struct CodeTable {
  bool spelled = false;
  std::vector<Symbol> symbols;
  Spellings spellings;
  Code code;

  bool operator==(const CodeTable&) const = default;
};

// The same with words of any kind: one may begin another.
struct CodebookTable {
  bool spelled = false;
  std::vector<Symbol> symbols;
  Spellings spellings;
  Codebook codebook;

  bool operator==(const CodebookTable&) const = default;
};

// Writers require ascending distinct symbols, and a word for each.
void write_code_table(BitWriter& writer, std::span<const Symbol> symbols,
                      const Codebook& code);
void write_code_table(BitWriter& writer, const Spellings& spellings,
                      const Codebook& code);

// The bits that the writers would write.
std::uint64_t code_table_bits(std::span<const Symbol> symbols,
                              const Codebook& code);
std::uint64_t code_table_bits(const Spellings& spellings, const Codebook& code);

// Reads one table. kTruncatedStream; kIntegerTooLarge; kAlphabetTooLarge if
// the bits that are left cannot hold n symbols, before anything is allocated;
// kSymbolTooLarge above 2^32 - 1; kSymbolsNotAscending; kInvalidTable for a
// spelling that shares more bytes than there are; kInvalidLength;
// kOverSubscribed if no words follow and the lengths' Kraft sum is above 1;
// kNotPrefixFree if those that follow are not.
Result<CodeTable> read_code_table(BitReader& reader);

// The same but for the last error: the words that follow may be any.
// kAlphabetTooLarge also above most_symbols.
Result<CodebookTable> read_codebook_table(BitReader& reader,
                                          std::uint64_t most_symbols);

}  // namespace surprisal
