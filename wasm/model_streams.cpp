// Bindings of the coders that need no code: coded texts read back, rANS, exact
// intervals.
#include <emscripten/bind.h>

#include <algorithm>
#include <string>
#include <vector>

#include "coding/exact_interval.h"
#include "coding/rans.h"
#include "columns.h"
#include "model/coded_text.h"

namespace surprisal::wasm {
namespace {

val decoded_text(val bytes, double max_size, val prior) {
  const auto decoded =
      decode_text(Copied<std::uint8_t>(bytes),
                  static_cast<std::uint64_t>(std::max(max_size, 0.0)),
                  Copied<std::uint8_t>(prior));
  val answer = answer_with(error_of(decoded));
  if (!decoded) return answer;
  put(answer, "bytes", column(decoded->text));
  put(answer, "verified", decoded->verified ? 1 : 0);
  return answer;
}

val rans_of(val bytes) {
  const RansStream stream = encode_rans(Copied<std::uint8_t>(bytes));
  val answer = answer_with(0);
  put(answer, "bytes", column(stream.bytes));
  put(answer, "tableBits", as_double(stream.table_bits));
  put(answer, "sizeBits", as_double(stream.size_bits));
  put(answer, "stateBits", as_double(stream.state_bits));
  return answer;
}

val decoded_rans(val bytes, double max_size) {
  const auto message =
      decode_rans(Copied<std::uint8_t>(bytes),
                  static_cast<std::uint64_t>(std::max(max_size, 0.0)));
  val answer = answer_with(error_of(message));
  if (message) put(answer, "bytes", column(*message));
  return answer;
}

// The fractions with a space after each: low, high and width of the first
// step, ...
val interval_of(val counts, val message) {
  const auto occurrences = vector_of<std::uint32_t>(counts);
  const auto interval =
      exact_interval(occurrences, vector_of<std::uint32_t>(message));
  val answer = answer_with(error_of(interval));
  if (!interval) return answer;
  std::string bounds;
  std::vector<std::uint32_t> settled;
  for (const ExactStep& step : interval->steps) {
    bounds += step.low + ' ' + step.high + ' ' + step.width + ' ';
    settled.push_back(step.settled);
  }
  put(answer, "bounds", val(bounds.c_str()));
  put(answer, "settled", column(settled));
  put(answer, "settledBits", val(interval->settled.c_str()));
  put(answer, "shortestBits", val(interval->shortest.c_str()));
  return answer;
}

val exact_reading(val counts, const std::string& bits, unsigned size) {
  const auto reading = read_exact(vector_of<std::uint32_t>(counts), bits, size);
  val answer = answer_with(error_of(reading));
  if (!reading) return answer;
  put(answer, "symbols", column(reading->symbols));
  put(answer, "places", column(reading->places));
  return answer;
}

}  // namespace

EMSCRIPTEN_BINDINGS(model_streams) {
  emscripten::function("decodeText", &decoded_text);
  emscripten::function("encodeRans", &rans_of);
  emscripten::function("decodeRans", &decoded_rans);
  emscripten::function("exactInterval", &interval_of);
  emscripten::function("readExact", &exact_reading);
}

}  // namespace surprisal::wasm
