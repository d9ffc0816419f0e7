#include "coding/preamble.h"

#include <utility>

#include "coding/elias.h"

namespace surprisal {
namespace {

template <typename Alphabet>
Preamble preamble_of(const Alphabet& alphabet, const Codebook& codebook,
                     std::uint64_t count) {
  BitWriter writer;
  write_code_table(writer, alphabet, codebook);
  write_delta(writer, count + 1);
  Preamble preamble;
  preamble.bits = writer.take();
  preamble.count_bits = delta_bits(count + 1);
  preamble.table_bits = preamble.bits.bit_count - preamble.count_bits;
  return preamble;
}

}  // namespace

Preamble make_preamble(std::span<const Symbol> symbols,
                       const Codebook& codebook, std::uint64_t count) {
  return preamble_of(symbols, codebook, count);
}

Preamble make_preamble(const Spellings& spellings, const Codebook& codebook,
                       std::uint64_t count) {
  return preamble_of(spellings, codebook, count);
}

Result<PreambleContent> read_preamble(BitReader& reader) {
  Result<CodeTable> table = read_code_table(reader);
  if (!table) return table.error();
  const Result<std::uint64_t> count_plus_one = read_delta(reader);
  if (!count_plus_one) return count_plus_one.error();
  return PreambleContent{*std::move(table), *count_plus_one - 1};
}

}  // namespace surprisal
