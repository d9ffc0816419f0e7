#include "columns.h"

#include <algorithm>
#include <utility>

#include "bits/bit_reader.h"
#include "bits/bit_writer.h"
#include "coding/packed_words.h"

namespace surprisal::wasm {

// The slice of a typed array is a copy with the same element type.
val copy_of(const val& view) { return view.call<val>("slice"); }

void copy_into(const val& view, const val& array) {
  view.call<void>("set", array);
}

val answer_with(int error) {
  val answer = val::object();
  put(answer, "error", error);
  return answer;
}

void put(val& answer, const char* name, const val& value) {
  answer.set(name, value);
}

void put(val& answer, const char* name, double value) {
  answer.set(name, value);
}

void put_bits(val& answer, const BitString& bits) {
  put(answer, "bytes", column(bits.bytes));
  put(answer, "bitCount", as_double(bits.bit_count));
}

BitString bits_of(const val& bytes, double bit_count) {
  BitString bits{vector_of<std::uint8_t>(bytes), 0};
  bits.bit_count = std::min<std::uint64_t>(
      static_cast<std::uint64_t>(std::max(bit_count, 0.0)),
      8 * std::uint64_t{bits.bytes.size()});
  return bits;
}

val histogram_columns(const Histogram& histogram) {
  val columns = answer_with(0);
  put(columns, "symbols", column(histogram.symbols));
  put(columns, "counts", column(histogram.counts));
  return columns;
}

val window_columns(const StreamView::Window& window) {
  val answer = answer_with(0);
  put(answer, "firstBit", as_double(window.first_bit));
  put(answer, "bits", column(window.bits));
  put(answer, "firstSymbol", as_double(window.first_symbol));
  put(answer, "symbols", column(window.symbols));
  put(answer, "starts", column(window.starts));
  return answer;
}

val code_columns(const Codebook& code) {
  val columns = answer_with(0);
  put(columns, "lengths", column(code.lengths()));
  put(columns, "words", column(packed_words(code).bytes));
  return columns;
}

val code_columns(const Result<Code>& code) {
  return code ? code_columns(*code) : answer_with(number(code.error()));
}

Spellings spellings_of(const val& bytes, const val& ends) {
  return {vector_of<std::uint8_t>(bytes), vector_of<std::uint32_t>(ends)};
}

BitString packed_words(const Codebook& codebook) {
  BitWriter writer;
  write_words(writer, codebook);
  return writer.take();
}

Result<Codebook> codebook_of(const val& lengths, const val& words) {
  const auto bytes = vector_of<std::uint8_t>(words);
  BitReader reader(bytes, 8 * std::uint64_t{bytes.size()});
  return read_words(reader, vector_of<std::uint16_t>(lengths));
}

Result<Code> code_of(const val& lengths, const val& words) {
  Result<Codebook> codebook = codebook_of(lengths, words);
  if (!codebook) return codebook.error();
  return make_code(*std::move(codebook));
}

}  // namespace surprisal::wasm
