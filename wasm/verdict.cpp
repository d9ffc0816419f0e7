// Bindings of what is wrong or right with a code of the user's own.
#include <emscripten/bind.h>

#include "code/clashes.h"
#include "code/cost.h"
#include "code/decodability.h"
#include "code/optimality.h"
#include "columns.h"

namespace surprisal::wasm {
namespace {

val clash_columns(val lengths, val words, unsigned most) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  val answer = answer_with(error_of(codebook));
  if (!codebook) return answer;
  const Clashes found = clashes(*codebook, most);
  std::vector<std::uint32_t> prefixes;
  std::vector<std::uint32_t> others;
  for (const Clash& clash : found.listed) {
    prefixes.push_back(clash.prefix);
    others.push_back(clash.word);
  }
  put(answer, "count", as_double(found.total));
  put(answer, "prefixes", column(prefixes));
  put(answer, "words", column(others));
  return answer;
}

val decodability_of(val lengths, val words) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  if (!codebook) return answer_with(number(codebook.error()));
  const Result<Decodability> found = decodability(*codebook);
  val answer = answer_with(error_of(found));
  if (!found) return answer;
  put(answer, "bytes", column(found->ambiguity.bytes));
  put(answer, "bitCount", as_double(found->ambiguity.bit_count));
  put(answer, "first", column(found->first));
  put(answer, "second", column(found->second));
  return answer;
}

val optimality_of(val counts, val lengths, val words) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  if (!codebook) return answer_with(number(codebook.error()));
  const Result<Optimality> found =
      optimality(vector_of<std::uint32_t>(counts), *codebook);
  val answer = answer_with(error_of(found));
  if (!found) return answer;
  put(answer, "kind", static_cast<int>(found->kind));
  put(answer, "ours", found->is_ours);
  put(answer, "saves", as_double(found->saved_bits));
  put(answer, "node", val(found->spare.to_string().c_str()));
  put(answer, "first", found->longer);
  put(answer, "second", found->shorter);
  put(answer, "lengths", column(found->lengths));
  return answer;
}

val length_split(val counts, val lengths) {
  const Result<LengthSplit> split = split_length(
      vector_of<std::uint32_t>(counts), vector_of<std::uint16_t>(lengths));
  val answer = answer_with(error_of(split));
  if (!split) return answer;
  put(answer, "entropy", split->entropy);
  put(answer, "divergence", split->divergence);
  put(answer, "unused", split->unused);
  return answer;
}

}  // namespace

EMSCRIPTEN_BINDINGS(verdict) {
  emscripten::function("clashes", &clash_columns);
  emscripten::function("decodability", &decodability_of);
  emscripten::function("optimality", &optimality_of);
  emscripten::function("splitLength", &length_split);
}

}  // namespace surprisal::wasm
