// Bindings of src/coding: messages to bits and back, windows, the proof.
#include <emscripten/bind.h>

#include <memory>
#include <optional>
#include <utility>

#include "code/cost.h"
#include "coding/preamble.h"
#include "coding/round_trip.h"
#include "coding/stream_view.h"
#include "columns.h"
#include "handles.h"

namespace surprisal::wasm {
namespace {

// `make` makes it of the codebook, which must lack no word.
template <typename Make>
val preamble_columns(const val& lengths, const val& words, Make make) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  val answer = answer_with(error_of(codebook));
  if (!codebook) return answer;
  if (codebook->order().size() < codebook->size()) {
    return answer_with(number(Error::kNoCodeword));
  }
  const Preamble preamble = make(*codebook);
  put_bits(answer, preamble.bits);
  put(answer, "tableBits", as_double(preamble.table_bits));
  put(answer, "countBits", as_double(preamble.count_bits));
  return answer;
}

val preamble(val symbols, val lengths, val words, double count) {
  return preamble_columns(lengths, words, [&](const Codebook& codebook) {
    return make_preamble(vector_of<Symbol>(symbols), codebook,
                         static_cast<std::uint64_t>(count));
  });
}

val preamble_spelled(val spellings, val ends, val lengths, val words,
                     double count) {
  return preamble_columns(lengths, words, [&](const Codebook& codebook) {
    return make_preamble(spellings_of(spellings, ends), codebook,
                         static_cast<std::uint64_t>(count));
  });
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
  emscripten::function("preamble", &preamble);
  emscripten::function("preambleSpelled", &preamble_spelled);
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
