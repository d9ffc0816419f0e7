// Bindings of src/coding: messages to bits and back, windows, the proof.
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

BitString bits_of(Column bytes, double bit_count) {
  BitString bits{vector_of<std::uint8_t>(bytes), 0};
  bits.bit_count = std::min<std::uint64_t>(
      static_cast<std::uint64_t>(std::max(bit_count, 0.0)),
      8 * std::uint64_t{bits.bytes.size()});
  return bits;
}

Spellings spellings_of(Column bytes, Column ends) {
  return {vector_of<std::uint8_t>(bytes), vector_of<std::uint32_t>(ends)};
}

void encode_indices(Column indices, Column lengths, Column words) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  if (!has_value(codebook)) return;
  const Result<BitString> bits =
      encode(vector_of<std::uint32_t>(indices), *codebook);
  if (has_value(bits)) put_bits(*bits);
}

void decode_indices(Column bytes, double bit_count, double count,
                    Column lengths, Column words) {
  const Result<Code> code = code_of(lengths, words);
  if (!has_value(code)) return;
  const BitString bits = bits_of(bytes, bit_count);
  BitReader reader(bits);
  const auto indices =
      decode(reader, *code, static_cast<std::uint64_t>(count), End::kExact);
  if (has_value(indices)) put("indices", *indices);
}

// The code of a preamble: prefix-free, and with a word for each symbol.
Result<Code> whole_code_of(Column lengths, Column words) {
  Result<Code> code = code_of(lengths, words);
  if (code && code->order().size() < code->size()) return Error::kNoCodeword;
  return code;
}

void put_preamble(const Preamble& preamble) {
  put_bits(preamble.bits);
  put("tableBits", as_double(preamble.table_bits));
  put("countBits", as_double(preamble.count_bits));
}

void preamble(Column symbols, Column lengths, Column words, double count) {
  const Result<Code> code = whole_code_of(lengths, words);
  if (!has_value(code)) return;
  put_preamble(make_preamble(vector_of<Symbol>(symbols), *code,
                             static_cast<std::uint64_t>(count)));
}

void preamble_spelled(Column spellings, Column ends, Column lengths,
                      Column words, double count) {
  const Result<Code> code = whole_code_of(lengths, words);
  if (!has_value(code)) return;
  put_preamble(make_preamble(spellings_of(spellings, ends), *code,
                             static_cast<std::uint64_t>(count)));
}

void described_with_huffman(Column symbols) {
  Message message;
  const Result<void> appended = message.append(Copied<Symbol>(symbols));
  if (!appended) return put_error(number(appended.error()));
  message.finish();
  const Result<Code> code =
      canonical_code(huffman_lengths(message.histogram().counts));
  if (!has_value(code)) return;
  const Result<BitString> bits = encode_description(message, *code);
  if (has_value(bits)) put_bits(*bits);
}

void decoded_description(Column bytes, double bit_count) {
  const auto description = decode_description(bits_of(bytes, bit_count));
  if (!has_value(description)) return;
  put("symbols", description->table.symbols);
  put("indices", description->message);
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
void open_stream(unsigned message_handle, Column lengths, Column words) {
  const Message& message = message_of(message_handle);
  Result<Codebook> codebook = codebook_of(lengths, words);
  if (!has_value(codebook)) return;
  if (!covers(message.histogram().counts, codebook->lengths())) {
    return put_error(number(Error::kNoCodeword));
  }
  put("stream",
      streams().open(std::make_unique<Stream>(message, *std::move(codebook))));
}

void close_stream(unsigned handle) { streams().close(handle); }

double stream_bits(unsigned handle) {
  return as_double(streams()[handle].view.bit_count());
}

double symbol_at_bit(unsigned handle, double bit) {
  return as_double(
      streams()[handle].view.symbol_at_bit(static_cast<std::uint64_t>(bit)));
}

void put_window(const StreamView::Window& window) {
  put("firstBit", as_double(window.first_bit));
  put("bits", window.bits);
  put("firstSymbol", as_double(window.first_symbol));
  put("symbols", window.symbols);
  put("starts", window.starts);
}

void window_by_bits(unsigned handle, double first, unsigned count) {
  put_window(streams()[handle].view.window_by_bits(
      static_cast<std::uint64_t>(first), count));
}

void window_by_symbols(unsigned handle, double first, unsigned count) {
  put_window(streams()[handle].view.window_by_symbols(
      static_cast<std::uint64_t>(first), count));
}

int start_proof(unsigned handle, Column preamble, double bit_count) {
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

const Exposed exposed{
    {"encode", &encode_indices},
    {"decode", &decode_indices},
    {"preamble", &preamble},
    {"preambleSpelled", &preamble_spelled},
    {"encodeDescription", &described_with_huffman},
    {"decodeDescription", &decoded_description},
    {"openStream", &open_stream},
    {"closeStream", &close_stream},
    {"streamBits", &stream_bits},
    {"symbolAtBit", &symbol_at_bit},
    {"windowByBits", &window_by_bits},
    {"windowBySymbols", &window_by_symbols},
    {"startProof", &start_proof},
    {"continueProof", &continue_proof},
    {"provenSymbols", &proven_symbols},
    {"provenBits", &proven_bits},
};

}  // namespace
}  // namespace surprisal::wasm
