#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "bits/bit_reader.h"
#include "bits/bit_string.h"
#include "bits/bit_writer.h"
#include "code/code.h"

namespace surprisal {

// A message as one continuous sequence of code words, without commas. Symbols
// are indices into the alphabet of the code. Any codebook can write; reading
// takes a prefix-free code, and answers each of three troubles with its own
// error: kTruncatedStream (the bits end within a word,
// or before the last symbol), kDeadEnd (bits that begin no word of an
// incomplete code) and kTrailingBits.

// What may stand after the last symbol.
enum class End : std::uint8_t { kAnything, kExact };

// Appends the word of one symbol, which must have one.
void append_codeword(BitWriter& writer, const Codebook& codebook,
                     std::size_t symbol);

// kNoCodeword for an index that has no code word or is outside the alphabet.
Result<BitString> encode(std::span<const std::uint32_t> message,
                         const Codebook& codebook);

// Decodes by tables, for any prefix-free code with words of up to 4,096 bits:
// words of up to 11 bits by one look, longer ones by binary search among those
// that begin with the same bits. Keeps a reference to the code.
class PrefixDecoder {
 public:
  explicit PrefixDecoder(const Code& code);

  // The next symbol. An error moves nothing.
  Result<std::uint32_t> next(BitReader& reader) const {
    const Entry entry = entry_at(reader);
    if (entry.length == 0 || entry.length > reader.remaining()) {
      return next_slowly(reader, entry);
    }
    reader.skip(entry.length);
    return entry.first;
  }

  // Fills `out`; on an error what was written to it means nothing.
  Result<void> decode(BitReader& reader, std::span<std::uint32_t> out) const;

 private:
  // length > 0: a word of so many bits, of symbol `first`. length 0: the words
  // that begin so are order()[first] ... order()[last - 1], possibly none.
  struct Entry {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t length = 0;
  };

  Entry entry_at(const BitReader& reader) const {
    return entries_[static_cast<std::size_t>(reader.peek(table_bits_))];
  }
  Result<std::uint32_t> next_slowly(BitReader& reader, Entry entry) const;
  int compare(std::uint32_t symbol, const BitReader& reader) const;
  bool agrees(std::uint32_t symbol, const BitReader& reader,
              unsigned count) const;
  Error why_none(const BitReader& reader) const;

  const Code* code_;
  unsigned table_bits_;
  std::vector<Entry> entries_;  // 2^table_bits_ of them
};

// Exactly `count` symbols; with End::kExact nothing may follow.
Result<std::vector<std::uint32_t>> decode(BitReader& reader, const Code& code,
                                          std::uint64_t count, End end);

// Symbols until the bits end.
Result<std::vector<std::uint32_t>> decode_all(BitReader& reader,
                                              const Code& code);

// The same as decode, by walking the code tree one bit at a time: slow, plain,
// and the reference for everything faster.
Result<std::vector<std::uint32_t>> decode_bit_by_bit(BitReader& reader,
                                                     const Code& code,
                                                     std::uint64_t count,
                                                     End end);

}  // namespace surprisal
