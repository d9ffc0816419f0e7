#include "columns.h"

#include <utility>

#include "bits/bit_reader.h"
#include "bits/bit_writer.h"
#include "coding/packed_words.h"

namespace surprisal::wasm {

void put_error(int error) { put("error", error); }

void put_bits(const BitString& bits) {
  put("bytes", bits.bytes);
  put("bitCount", as_double(bits.bit_count));
}

BitString packed_words(const Codebook& codebook) {
  BitWriter writer;
  write_words(writer, codebook);
  return writer.take();
}

Result<Codebook> codebook_of(Column lengths, Column words) {
  const auto bytes = vector_of<std::uint8_t>(words);
  BitReader reader(bytes, 8 * std::uint64_t{bytes.size()});
  return read_words(reader, vector_of<std::uint16_t>(lengths));
}

Result<Code> code_of(Column lengths, Column words) {
  Result<Codebook> codebook = codebook_of(lengths, words);
  if (!codebook) return codebook.error();
  return make_code(*std::move(codebook));
}

}  // namespace surprisal::wasm
