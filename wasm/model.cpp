// Bindings of src/model: predictors of a text, what a text comes to when it is
// coded, contexts by length.
#include <emscripten/bind.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "columns.h"
#include "handles.h"
#include "model/coded_text.h"
#include "model/order_curve.h"
#include "model/predictor.h"

namespace surprisal::wasm {
namespace {

// Memory for the counts of one order.
constexpr std::size_t kCurveMemory = 64u << 20;

// 0 for the default memory.
ModelChoice choice_of(unsigned kind, unsigned order, unsigned alphabet,
                      double max_bytes) {
  ModelChoice choice{.kind = static_cast<ModelKind>(kind),
                     .order = order,
                     .alphabet = alphabet};
  if (max_bytes > 0) {
    choice.max_bytes = static_cast<std::size_t>(
        std::min(max_bytes, static_cast<double>(1u << 30)));
  }
  return choice;
}

template <typename Symbols>
bool all_below(const Symbols& symbols, unsigned alphabet) {
  return std::all_of(symbols.begin(), symbols.end(),
                     [alphabet](std::uint32_t s) { return s < alphabet; });
}

struct OpenPredictor {
  Predictor predictor;
  unsigned alphabet;
};

Handles<OpenPredictor>& predictors() {
  static Handles<OpenPredictor> open;
  return open;
}

val open_predictor(unsigned kind, unsigned order, unsigned alphabet,
                   double max_bytes) {
  Result<Predictor> predictor =
      Predictor::open(choice_of(kind, order, alphabet, max_bytes));
  val answer = answer_with(error_of(predictor));
  if (!predictor) return answer;
  put(answer, "predictor",
      predictors().open(std::make_unique<OpenPredictor>(
          OpenPredictor{*std::move(predictor), alphabet})));
  return answer;
}

void close_predictor(unsigned handle) { predictors().close(handle); }

int prime_predictor(unsigned handle, val prior) {
  OpenPredictor& open = predictors()[handle];
  const auto symbols = vector_of<std::uint8_t>(prior);
  if (!all_below(symbols, open.alphabet)) return number(Error::kNoCodeword);
  open.predictor.prime(symbols);
  return 0;
}

val set_predictor_text(unsigned handle, val text) {
  OpenPredictor& open = predictors()[handle];
  const auto symbols = vector_of<std::uint8_t>(text);
  if (!all_below(symbols, open.alphabet)) {
    return answer_with(number(Error::kNoCodeword));
  }
  val answer = answer_with(0);
  put(answer, "from", open.predictor.set_text(symbols));
  put(answer, "bits", column(open.predictor.costs()));
  put(answer, "totalBits", open.predictor.total_bits());
  return answer;
}

val likeliest(unsigned handle, double position, unsigned count) {
  Predictor& predictor = predictors()[handle].predictor;
  const auto last = static_cast<double>(predictor.costs().size());
  std::vector<std::uint32_t> symbols;
  std::vector<double> probabilities;
  for (const auto& guess : predictor.likeliest(
           static_cast<std::size_t>(std::clamp(position, 0.0, last)),
           std::max(count, 1u))) {
    symbols.push_back(guess.symbol);
    probabilities.push_back(guess.probability);
  }
  val answer = answer_with(0);
  put(answer, "symbols", column(symbols));
  put(answer, "probabilities", column(probabilities));
  return answer;
}

val draw_text(unsigned handle, double seed, unsigned size) {
  return column(predictors()[handle].predictor.draw(
      static_cast<std::uint64_t>(std::max(seed, 0.0)), size));
}

val coded_text(unsigned kind, unsigned order, val text, val prior,
               bool with_checksum) {
  const auto coded =
      code_text(choice_of(kind, order, 256, 0), Copied<std::uint8_t>(text),
                Copied<std::uint8_t>(prior), with_checksum);
  val answer = answer_with(error_of(coded));
  if (!coded) return answer;
  put(answer, "bytes", column(coded->bytes));
  put(answer, "headerBits", as_double(coded->header_bits));
  put(answer, "checksumBits", as_double(coded->checksum_bits));
  put(answer, "bodyBits", as_double(coded->body_bits));
  return answer;
}

val curve_of(val message, unsigned alphabet) {
  const auto symbols = vector_of<Symbol>(message);
  if (!all_below(symbols, std::min(alphabet, 256u))) {
    return answer_with(number(Error::kNoCodeword));
  }
  const OrderCurve curve = order_curve(symbols, alphabet, kCurveMemory);
  val answer = answer_with(0);
  put(answer, "inSample", column(std::span<const double>(curve.in_sample)));
  put(answer, "honest", column(std::span<const double>(curve.honest)));
  return answer;
}

}  // namespace

EMSCRIPTEN_BINDINGS(model) {
  emscripten::function("openPredictor", &open_predictor);
  emscripten::function("closePredictor", &close_predictor);
  emscripten::function("primePredictor", &prime_predictor);
  emscripten::function("setPredictorText", &set_predictor_text);
  emscripten::function("likeliest", &likeliest);
  emscripten::function("drawText", &draw_text);
  emscripten::function("codeText", &coded_text);
  emscripten::function("orderCurve", &curve_of);
}

}  // namespace surprisal::wasm
