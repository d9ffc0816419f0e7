// Bindings that take a message whole. Only in the module for others; the page
// keeps its messages open.
#include <emscripten/bind.h>

#include "code/canonical.h"
#include "code/construct/huffman.h"
#include "coding/description.h"
#include "coding/prefix_coder.h"
#include "columns.h"
#include "source/message.h"

namespace surprisal::wasm {
namespace {

val bits_columns(const Result<BitString>& bits) {
  val answer = answer_with(error_of(bits));
  if (bits) put_bits(answer, *bits);
  return answer;
}

val encode_indices(val indices, val lengths, val words) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  if (!codebook) return bits_columns(codebook.error());
  return bits_columns(encode(vector_of<std::uint32_t>(indices), *codebook));
}

val decode_indices(val bytes, double bit_count, double count, val lengths,
                   val words) {
  const Result<Code> code = code_of(lengths, words);
  val answer = answer_with(error_of(code));
  if (!code) return answer;
  const BitString bits = bits_of(bytes, bit_count);
  BitReader reader(bits);
  const auto indices =
      decode(reader, *code, static_cast<std::uint64_t>(count), End::kExact);
  put(answer, "error", error_of(indices));
  if (indices) put(answer, "indices", column(*indices));
  return answer;
}

val described_with_huffman(val symbols) {
  Message message;
  const Result<void> appended = message.append(Copied<Symbol>(symbols));
  if (!appended) return bits_columns(appended.error());
  message.finish();
  const Result<Code> code =
      canonical_code(huffman_lengths(message.histogram().counts));
  if (!code) return bits_columns(code.error());
  return bits_columns(encode_description(message, *code));
}

val decoded_description(val bytes, double bit_count) {
  const auto description = decode_description(bits_of(bytes, bit_count));
  val answer = answer_with(error_of(description));
  if (!description) return answer;
  put(answer, "symbols", column(description->table.symbols));
  put(answer, "indices", column(description->message));
  return answer;
}

val histogram_of(val symbols) {
  Message message;
  const Result<void> appended = message.append(Copied<Symbol>(symbols));
  if (!appended) return answer_with(number(appended.error()));
  message.finish();
  return histogram_columns(message.histogram());
}

}  // namespace

EMSCRIPTEN_BINDINGS(whole_messages) {
  emscripten::function("histogram", &histogram_of);
  emscripten::function("encode", &encode_indices);
  emscripten::function("decode", &decode_indices);
  emscripten::function("encodeDescription", &described_with_huffman);
  emscripten::function("decodeDescription", &decoded_description);
}

}  // namespace surprisal::wasm
