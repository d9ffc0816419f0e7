// Bindings of src/base and src/code: errors, Kraft sum, order, cost, tree.
#include <emscripten/bind.h>

#include "code/code_tree.h"
#include "code/cost.h"
#include "code/kraft.h"
#include "columns.h"

namespace surprisal::wasm {
namespace {

val name_of_error(unsigned error) {
  return val(error_name(static_cast<Error>(error)));
}

val text_of_error(unsigned error) {
  return val(error_text(static_cast<Error>(error)));
}

val kraft(val lengths) {
  const KraftSum sum = kraft_sum(vector_of<std::uint16_t>(lengths));
  val answer = answer_with(0);
  put(answer, "text", val(sum.fraction().c_str()));
  put(answer, "value", sum.value());
  put(answer, "kind", static_cast<int>(sum.compare_with_one()) - 1);
  return answer;
}

val order(val lengths, val words) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  val answer = answer_with(error_of(codebook));
  if (!codebook) return answer;
  put(answer, "order", column(codebook->order()));
  put(answer, "prefixFree", codebook->is_prefix_free());
  return answer;
}

val cost(val counts, val lengths) {
  const auto occurrences = vector_of<std::uint32_t>(counts);
  const auto bits = vector_of<std::uint16_t>(lengths);
  const bool covered = covers(occurrences, bits);
  val answer = answer_with(covered ? 0 : number(Error::kNoCodeword));
  if (!covered) return answer;
  const Redundancy parts = redundancy(occurrences, bits);
  put(answer, "totalBits", as_double(total_bits(occurrences, bits)));
  put(answer, "expectedLength", expected_length(occurrences, bits));
  put(answer, "efficiency", efficiency(occurrences, bits));
  put(answer, "overpaid", parts.overpaid);
  put(answer, "underpaid", parts.underpaid);
  put(answer, "redundancy", column(parts.by_symbol));
  return answer;
}

val tree(val counts, val lengths, val words, unsigned open) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  val answer = answer_with(error_of(codebook));
  if (!codebook) return answer;
  const auto occurrences = vector_of<std::uint32_t>(counts);
  const CodeTree pruned = pruned_tree(*codebook, occurrences, open);
  const std::vector<double> sums(pruned.occurrences.begin(),
                                 pruned.occurrences.end());
  put(answer, "parent", column(pruned.parent));
  put(answer, "zero", column(pruned.zero_child));
  put(answer, "one", column(pruned.one_child));
  put(answer, "symbol", column(pruned.symbol));
  put(answer, "depth", column(pruned.depth));
  put(answer, "leaves", column(pruned.leaves));
  put(answer, "counts", column(sums));
  return answer;
}

}  // namespace

EMSCRIPTEN_BINDINGS(code) {
  emscripten::function("errorName", &name_of_error);
  emscripten::function("errorText", &text_of_error);
  emscripten::function("kraft", &kraft);
  emscripten::function("order", &order);
  emscripten::function("cost", &cost);
  emscripten::function("tree", &tree);
}

}  // namespace surprisal::wasm
