// The binding of texts coded by PPM, apart from those of the other models, which
// the page does without.
#include <emscripten/bind.h>

#include <algorithm>
#include <cstdint>

#include "columns.h"
#include "model/coded_text.h"

namespace surprisal::wasm {
namespace {

val decoded_ppm_text(val bytes, double max_size, val prior) {
  const auto decoded =
      decode_ppm_text(Copied<std::uint8_t>(bytes),
                      static_cast<std::uint64_t>(std::max(max_size, 0.0)),
                      Copied<std::uint8_t>(prior));
  val answer = answer_with(error_of(decoded));
  if (decoded) put(answer, "bytes", column(decoded->text));
  return answer;
}

}  // namespace

EMSCRIPTEN_BINDINGS(ppm_text) {
  emscripten::function("decodePpmText", &decoded_ppm_text);
}

}  // namespace surprisal::wasm
