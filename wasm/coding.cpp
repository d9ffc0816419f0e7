// Bindings of src/coding: messages to bits and back, windows, the proof.
#include <emscripten/bind.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "code/canonical.h"
#include "code/construct/huffman.h"
#include "code/cost.h"
#include "coding/description.h"
#include "coding/preamble.h"
#include "coding/prefix_coder.h"
#include "coding/round_trip.h"
#include "coding/stream_view.h"
#include "columns.h"
#include "handles.h"

namespace surprisal::wasm {
namespace {

void set_bits(val& answer, const BitString& bits) {
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

Spellings spellings_of(const val& bytes, const val& ends) {
  return {vector_of<std::uint8_t>(bytes), vector_of<std::uint32_t>(ends)};
}

val bits_columns(const Result<BitString>& bits) {
  val answer = answer_with(error_of(bits));
  if (bits) set_bits(answer, *bits);
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

// `make` makes it of the code, which must be prefix-free and lack no word.
template <typename Make>
val preamble_columns(const val& lengths, const val& words, Make make) {
  const Result<Code> code = code_of(lengths, words);
  val answer = answer_with(error_of(code));
  if (!code) return answer;
  if (code->order().size() < code->size()) {
    return answer_with(number(Error::kNoCodeword));
  }
  const Preamble preamble = make(*code);
  set_bits(answer, preamble.bits);
  put(answer, "tableBits", as_double(preamble.table_bits));
  put(answer, "countBits", as_double(preamble.count_bits));
  return answer;
}

val preamble(val symbols, val lengths, val words, double count) {
  return preamble_columns(lengths, words, [&](const Code& code) {
    return make_preamble(vector_of<Symbol>(symbols), code,
                         static_cast<std::uint64_t>(count));
  });
}

val preamble_spelled(val spellings, val ends, val lengths, val words,
                     double count) {
  return preamble_columns(lengths, words, [&](const Code& code) {
    return make_preamble(spellings_of(spellings, ends), code,
                         static_cast<std::uint64_t>(count));
  });
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

// A message laid out under a codebook, and the proof that it can be read back.
struct Stream {
  Stream(const Message& text, Codebook words)
      : message(text), codebook(std::move(words)), view(message, codebook) {}

  const Message& message;
  Codebook codebook;
  StreamView view;
  std::optional<RoundTrip> proof;
};

Handles<Stream>& streams() {
  static Handles<Stream> open;
  return open;
}

// The message must stay open, and as it is, while the stream is.
val open_stream(unsigned message_handle, val lengths, val words) {
  const Message& message = message_of(message_handle);
  Result<Codebook> codebook = codebook_of(lengths, words);
  if (!codebook) return answer_with(number(codebook.error()));
  if (!covers(message.histogram().counts, codebook->lengths())) {
    return answer_with(number(Error::kNoCodeword));
  }
  val answer = answer_with(0);
  put(answer, "stream",
      streams().open(std::make_unique<Stream>(message, *std::move(codebook))));
  return answer;
}

void close_stream(unsigned handle) { streams().close(handle); }

double stream_bits(unsigned handle) {
  return as_double(streams()[handle].view.bit_count());
}

double symbol_at_bit(unsigned handle, double bit) {
  return as_double(
      streams()[handle].view.symbol_at_bit(static_cast<std::uint64_t>(bit)));
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

val window_by_bits(unsigned handle, double first, unsigned count) {
  return window_columns(streams()[handle].view.window_by_bits(
      static_cast<std::uint64_t>(first), count));
}

val window_by_symbols(unsigned handle, double first, unsigned count) {
  return window_columns(streams()[handle].view.window_by_symbols(
      static_cast<std::uint64_t>(first), count));
}

int start_proof(unsigned handle, val preamble, double bit_count) {
  Stream& stream = streams()[handle];
  stream.proof.emplace(stream.message, stream.codebook,
                       bits_of(preamble, bit_count));
  return stream.proof->error() ? number(*stream.proof->error()) : 0;
}

// 1 while all is equal, 0 when not, minus the number of an error.
int continue_proof(unsigned handle, unsigned symbols) {
  const Result<bool> equal = streams()[handle].proof->step(symbols);
  return equal ? static_cast<int>(*equal) : -number(equal.error());
}

double proven_symbols(unsigned handle) {
  return as_double(streams()[handle].proof->symbols_checked());
}

double proven_bits(unsigned handle) {
  return as_double(streams()[handle].proof->bits_checked());
}

}  // namespace

EMSCRIPTEN_BINDINGS(coding) {
  emscripten::function("encode", &encode_indices);
  emscripten::function("decode", &decode_indices);
  emscripten::function("preamble", &preamble);
  emscripten::function("preambleSpelled", &preamble_spelled);
  emscripten::function("encodeDescription", &described_with_huffman);
  emscripten::function("decodeDescription", &decoded_description);
  emscripten::function("openStream", &open_stream);
  emscripten::function("closeStream", &close_stream);
  emscripten::function("streamBits", &stream_bits);
  emscripten::function("symbolAtBit", &symbol_at_bit);
  emscripten::function("windowByBits", &window_by_bits);
  emscripten::function("windowBySymbols", &window_by_symbols);
  emscripten::function("startProof", &start_proof);
  emscripten::function("continueProof", &continue_proof);
  emscripten::function("provenSymbols", &proven_symbols);
  emscripten::function("provenBits", &proven_bits);
}

}  // namespace surprisal::wasm
