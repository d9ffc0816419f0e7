// Bindings of src/base and src/code: errors, constructions, Kraft sum, cost.
#include <emscripten/bind.h>

#include "code/canonical.h"
#include "code/construct/fixed_length.h"
#include "code/construct/huffman.h"
#include "code/construct/package_merge.h"
#include "code/cost.h"
#include "code/kraft.h"
#include "code/pruned_tree.h"
#include "columns.h"

namespace surprisal::wasm {
namespace {

val name_of_error(int error) {
  return val(error_name(static_cast<Error>(error)));
}

val text_of_error(int error) {
  return val(error_text(static_cast<Error>(error)));
}

val code_columns(const Result<Code>& code) {
  val columns = answer_with(error_of(code));
  put(columns, "lengths", code ? column(code->lengths()) : val::null());
  put(columns, "words", code ? column(packed_words(*code).bytes) : val::null());
  return columns;
}

val canonical_columns(const Result<std::vector<std::uint16_t>>& lengths) {
  return code_columns(lengths ? canonical_code(*lengths)
                              : Result<Code>(lengths.error()));
}

val huffman(val counts) {
  return canonical_columns(huffman_lengths(vector_of<std::uint32_t>(counts)));
}

val length_limited(val counts, unsigned limit) {
  return canonical_columns(
      length_limited_lengths(vector_of<std::uint32_t>(counts), limit));
}

val fixed_length_code(val counts) {
  return canonical_columns(fixed_lengths(vector_of<std::uint32_t>(counts)));
}

val canonical(val lengths) {
  return canonical_columns(vector_of<std::uint16_t>(lengths));
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
  const Result<Code> code = code_of(lengths, words);
  val answer = answer_with(error_of(code));
  put(answer, "order", code ? column(code->order()) : val::null());
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
  const Result<Code> code = code_of(lengths, words);
  val answer = answer_with(error_of(code));
  if (!code) return answer;
  const auto occurrences = vector_of<std::uint32_t>(counts);
  const CodeTree pruned =
      pruned_tree(code_tree(*code, occurrences), occurrences, open);
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
  emscripten::function("huffman", &huffman);
  emscripten::function("lengthLimited", &length_limited);
  emscripten::function("fixedLength", &fixed_length_code);
  emscripten::function("canonical", &canonical);
  emscripten::function("kraft", &kraft);
  emscripten::function("order", &order);
  emscripten::function("cost", &cost);
  emscripten::function("tree", &tree);
}

}  // namespace surprisal::wasm
