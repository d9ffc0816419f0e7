#include "coding/code_table.h"

#include <algorithm>
#include <cassert>

#include "code/canonical.h"
#include "coding/elias.h"
#include "coding/packed_words.h"
#include "coding/table_lengths.h"

namespace surprisal {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t kMaxShared = 255;

void write_head(BitWriter& writer, bool spelled, std::size_t n) {
  writer.append(spelled ? 1 : 0, 1);
  write_delta(writer, std::uint64_t{n} + 1);
}

std::size_t shared_bytes(Bytes a, Bytes b) {
  const std::size_t most = std::min({a.size(), b.size(), kMaxShared});
  std::size_t shared = 0;
  while (shared < most && a[shared] == b[shared]) ++shared;
  return shared;
}

void write_code(BitWriter& writer, const Codebook& code) {
  if (code.size() == 0) return;
  const bool words_follow = !is_canonical(code);
  write_table_lengths(writer, code.lengths(), words_follow);
  if (words_follow) write_words(writer, code);
}

}  // namespace

void write_code_table(BitWriter& writer, std::span<const Symbol> symbols,
                      const Codebook& code) {
  assert(symbols.size() == code.size());
  write_head(writer, false, symbols.size());
  std::uint64_t next = 0;  // the smallest that the next symbol can be
  for (const Symbol symbol : symbols) {
    assert(symbol >= next);
    write_gamma(writer, symbol - next + 1);
    next = std::uint64_t{symbol} + 1;
  }
  write_code(writer, code);
}

void write_code_table(BitWriter& writer, const Spellings& spellings,
                      const Codebook& code) {
  assert(spellings.size() == code.size());
  write_head(writer, true, spellings.size());
  Bytes previous;
  for (std::size_t i = 0; i < spellings.size(); ++i) {
    const Bytes spelling = spellings[i];
    const std::size_t shared = shared_bytes(previous, spelling);
    assert(shared < spelling.size());
    write_gamma(writer, shared + 1);
    write_gamma(writer, spelling.size() - shared);
    for (const std::uint8_t byte : spelling.subspan(shared)) {
      writer.append(byte, 8);
    }
    previous = spelling;
  }
  write_code(writer, code);
}

std::uint64_t code_table_bits(std::span<const Symbol> symbols,
                              const Codebook& code) {
  BitWriter writer;
  write_code_table(writer, symbols, code);
  return writer.bit_count();
}

std::uint64_t code_table_bits(const Spellings& spellings,
                              const Codebook& code) {
  BitWriter writer;
  write_code_table(writer, spellings, code);
  return writer.bit_count();
}

}  // namespace surprisal
