// Bindings of what reads bits that may be anything: decoded streams, damage,
// and the readings under a code that is not prefix-free.
#include <emscripten/bind.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "code/readings.h"
#include "coding/block_format.h"
#include "coding/decoded_stream.h"
#include "coding/resync.h"
#include "columns.h"
#include "handles.h"

namespace surprisal::wasm {
namespace {

// Bits under a code, and the same bits with one of them damaged.
struct Decoding {
  Decoding(Code words, BitString bits)
      : code(std::move(words)),
        decoder(code),
        whole(std::move(bits), decoder) {}

  Code code;
  PrefixDecoder decoder;
  DecodedStream whole;
  std::optional<DecodedStream> damaged;
};

// `trouble`: the error that reading ends with, 0 for none.
void put_facts(val& answer, const DecodedStream& stream) {
  put(answer, "bits", as_double(stream.bits().bit_count));
  put(answer, "readBits", as_double(stream.read_bits()));
  put(answer, "symbols", as_double(stream.word_count()));
  put(answer, "trouble", stream.trouble() ? number(*stream.trouble()) : 0);
}

Handles<Decoding>& decodings() {
  static Handles<Decoding> open;
  return open;
}

val open_decoding(val lengths, val words, val bytes, double bit_count) {
  Result<Code> code = code_of(lengths, words);
  val answer = answer_with(error_of(code));
  if (!code) return answer;
  auto decoding =
      std::make_unique<Decoding>(*std::move(code), bits_of(bytes, bit_count));
  put_facts(answer, decoding->whole);
  put(answer, "decoding", decodings().open(std::move(decoding)));
  return answer;
}

void close_decoding(unsigned handle) { decodings().close(handle); }

// By the number of a kind of damage.
val damage_decoding(unsigned handle, unsigned kind, double bit) {
  Decoding& decoding = decodings()[handle];
  const Damage damage{static_cast<Damage::Kind>(kind),
                      static_cast<std::uint64_t>(bit)};
  if (!fits(damage, decoding.whole.bits())) {
    return answer_with(number(Error::kTruncatedStream));
  }
  decoding.damaged.emplace(damaged(decoding.whole.bits(), damage),
                           decoding.decoder);
  const Resync found = resynchronise(decoding.whole, *decoding.damaged, damage);
  val answer = answer_with(0);
  put_facts(answer, *decoding.damaged);
  put(answer, "firstSymbol", as_double(found.first_word));
  put(answer, "firstBit", as_double(found.first_bit));
  put(answer, "lost", as_double(found.lost));
  put(answer, "gained", as_double(found.gained));
  put(answer, "inStep", found.in_step ? 1 : 0);
  put(answer, "bit", as_double(found.bit));
  return answer;
}

// The same kind of damage to bytes in the block format, in the bit that is as
// far into it as `bit` is into `all`. Read back by the decoder that is small.
val damaged_blocks(val bytes, unsigned kind, double bit, double all) {
  const auto message = vector_of<std::uint8_t>(bytes);
  BitString whole;
  whole.bytes = encode_blocks(message);
  whole.bit_count = std::uint64_t{8} * whole.bytes.size();
  const auto of = std::max(std::uint64_t{1}, static_cast<std::uint64_t>(all));
  const Damage damage{static_cast<Damage::Kind>(kind),
                      static_cast<std::uint64_t>(bit) * whole.bit_count / of};
  if (!fits(damage, whole)) {
    return answer_with(number(Error::kTruncatedStream));
  }
  const auto read = decode_blocks_bit_by_bit(damaged(whole, damage).bytes,
                                             message.size());
  val answer = answer_with(0);
  put(answer, "bits", as_double(whole.bit_count));
  put(answer, "bit", as_double(damage.bit));
  put(answer, "fault", error_of(read));
  put(answer, "intact", read && *read == message ? 1 : 0);
  return answer;
}

val decoded_window(unsigned handle, bool damaged, double first,
                   unsigned count) {
  const Decoding& decoding = decodings()[handle];
  const DecodedStream& stream =
      damaged && decoding.damaged ? *decoding.damaged : decoding.whole;
  return window_columns(
      stream.window(static_cast<std::uint64_t>(first), count));
}

val readings(val lengths, val words, val bytes, double bit_count,
             unsigned position) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  val answer = answer_with(error_of(codebook));
  if (!codebook) return answer;
  const Readings all(*codebook, bits_of(bytes, bit_count));
  const Readings::Alive here = all.at(std::min(position, all.bits()));
  put(answer, "alive", column(all.alive()));
  put(answer, "firstDoubt", as_double(all.first_doubt()));
  put(answer, "firstAmbiguity", as_double(all.first_ambiguity()));
  put(answer, "certain", as_double(here.certain));
  put(answer, "known", column(here.known));
  put(answer, "spelled", as_double(here.spelled));
  put(answer, "symbols", column(here.symbols));
  put(answer, "ends", column(here.ends));
  return answer;
}

}  // namespace

EMSCRIPTEN_BINDINGS(decoding) {
  emscripten::function("openDecoding", &open_decoding);
  emscripten::function("closeDecoding", &close_decoding);
  emscripten::function("damageDecoding", &damage_decoding);
  emscripten::function("damagedBlocks", &damaged_blocks);
  emscripten::function("decodedWindow", &decoded_window);
  emscripten::function("readings", &readings);
}

}  // namespace surprisal::wasm
