// Bindings of src/coding: messages to bits and back, windows, the proof.
#include <emscripten/bind.h>

#include <algorithm>
#include <optional>

#include "code/canonical.h"
#include "code/construct/huffman.h"
#include "code/cost.h"
#include "coding/block_format.h"
#include "coding/description.h"
#include "coding/preamble.h"
#include "coding/prefix_coder.h"
#include "coding/round_trip.h"
#include "coding/stream_view.h"
#include "columns.h"

namespace surprisal::wasm {
namespace {

void set_bits(val& answer, const BitString& bits) {
  answer.set("bytes", column(bits.bytes));
  answer.set("bitCount", as_double(bits.bit_count));
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
  val answer = val::object();
  answer.set("error", error_of(bits));
  if (bits) set_bits(answer, *bits);
  return answer;
}

val encode_indices(val indices, val lengths, val words) {
  const Result<Code> code = code_of(lengths, words);
  if (!code) return bits_columns(code.error());
  return bits_columns(encode(vector_of<std::uint32_t>(indices), *code));
}

val decode_indices(val bytes, double bit_count, double count, val lengths,
                   val words) {
  const Result<Code> code = code_of(lengths, words);
  val answer = val::object();
  answer.set("error", error_of(code));
  if (!code) return answer;
  const BitString bits = bits_of(bytes, bit_count);
  BitReader reader(bits);
  const auto indices =
      decode(reader, *code, static_cast<std::uint64_t>(count), End::kExact);
  answer.set("error", error_of(indices));
  if (indices) answer.set("indices", column(*indices));
  return answer;
}

val preamble_columns(const Preamble& preamble) {
  val answer = val::object();
  set_bits(answer, preamble.bits);
  answer.set("tableBits", as_double(preamble.table_bits));
  answer.set("countBits", as_double(preamble.count_bits));
  return answer;
}

val preamble(val symbols, val lengths, double count) {
  return preamble_columns(make_preamble(vector_of<Symbol>(symbols),
                                        vector_of<std::uint16_t>(lengths),
                                        static_cast<std::uint64_t>(count)));
}

val preamble_spelled(val spellings, val ends, val lengths, double count) {
  return preamble_columns(make_preamble(spellings_of(spellings, ends),
                                        vector_of<std::uint16_t>(lengths),
                                        static_cast<std::uint64_t>(count)));
}

val described_with_huffman(val symbols) {
  Message message;
  const Result<void> appended = message.append(vector_of<Symbol>(symbols));
  if (!appended) return bits_columns(appended.error());
  message.finish();
  const Result<Code> code =
      canonical_code(huffman_lengths(message.histogram().counts));
  if (!code) return bits_columns(code.error());
  return bits_columns(encode_description(message, *code));
}

val decoded_description(val bytes, double bit_count) {
  const auto description = decode_description(bits_of(bytes, bit_count));
  val answer = val::object();
  answer.set("error", error_of(description));
  if (!description) return answer;
  answer.set("symbols", column(description->table.symbols));
  answer.set("indices", column(description->message));
  return answer;
}

val blocks(val bytes) {
  return column(encode_blocks(vector_of<std::uint8_t>(bytes)));
}

val unblocked(val bytes, double max_size) {
  const auto decoded = decode_blocks(vector_of<std::uint8_t>(bytes),
                                     static_cast<std::uint64_t>(max_size));
  val answer = val::object();
  answer.set("error", error_of(decoded));
  if (decoded) answer.set("bytes", column(*decoded));
  return answer;
}

// A message laid out under a code, and the proof that it can be read back.
class Stream {
 public:
  Stream(const Message& message, val lengths, val words)
      : message_(message), code_(code_of(lengths, words)) {
    if (!code_)
      error_ = code_.error();
    else if (!covers(message.histogram().counts, code_->lengths())) {
      error_ = Error::kNoCodeword;
    } else {
      view_.emplace(message, *code_);
    }
  }

  int error() const { return error_ ? number(*error_) : 0; }
  double bit_count() const { return as_double(view_->bit_count()); }
  double symbol_at_bit(double bit) const {
    return as_double(view_->symbol_at_bit(static_cast<std::uint64_t>(bit)));
  }
  double bit_of_symbol(double position) const {
    return as_double(
        view_->bit_of_symbol(static_cast<std::uint64_t>(position)));
  }
  val window_by_bits(double first, unsigned count) const {
    return columns_of(
        view_->window_by_bits(static_cast<std::uint64_t>(first), count));
  }
  val window_by_symbols(double first, unsigned count) const {
    return columns_of(
        view_->window_by_symbols(static_cast<std::uint64_t>(first), count));
  }

  int start_proof(val preamble, double bit_count) {
    proof_.emplace(message_, *code_, bits_of(preamble, bit_count));
    return proof_->error() ? number(*proof_->error()) : 0;
  }
  // 1 while all is equal, 0 when not, minus the number of an error.
  int continue_proof(unsigned symbols) {
    const Result<bool> equal = proof_->step(symbols);
    return equal ? static_cast<int>(*equal) : -number(equal.error());
  }
  double proven_symbols() const { return as_double(proof_->symbols_checked()); }
  double proven_bits() const { return as_double(proof_->bits_checked()); }

 private:
  static val columns_of(const StreamView::Window& window) {
    val answer = val::object();
    answer.set("firstBit", as_double(window.first_bit));
    answer.set("bits", column(window.bits));
    answer.set("firstSymbol", as_double(window.first_symbol));
    answer.set("symbols", column(window.symbols));
    answer.set("starts", column(window.starts));
    return answer;
  }

  const Message& message_;
  Result<Code> code_;
  std::optional<Error> error_;
  std::optional<StreamView> view_;
  std::optional<RoundTrip> proof_;
};

Stream* open_stream(const Message& message, val lengths, val words) {
  return new Stream(message, lengths, words);
}

}  // namespace

EMSCRIPTEN_BINDINGS(coding) {
  emscripten::function("encode", &encode_indices);
  emscripten::function("decode", &decode_indices);
  emscripten::function("preamble", &preamble);
  emscripten::function("preambleSpelled", &preamble_spelled);
  emscripten::function("encodeDescription", &described_with_huffman);
  emscripten::function("decodeDescription", &decoded_description);
  emscripten::function("encodeBlocks", &blocks);
  emscripten::function("decodeBlocks", &unblocked);
  emscripten::class_<Stream>("Stream")
      .constructor(&open_stream, emscripten::allow_raw_pointers())
      .function("error", &Stream::error)
      .function("bitCount", &Stream::bit_count)
      .function("symbolAtBit", &Stream::symbol_at_bit)
      .function("bitOfSymbol", &Stream::bit_of_symbol)
      .function("windowByBits", &Stream::window_by_bits)
      .function("windowBySymbols", &Stream::window_by_symbols)
      .function("startProof", &Stream::start_proof)
      .function("continueProof", &Stream::continue_proof)
      .function("provenSymbols", &Stream::proven_symbols)
      .function("provenBits", &Stream::proven_bits);
}

}  // namespace surprisal::wasm
