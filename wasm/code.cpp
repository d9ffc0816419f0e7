// Bindings of src/base and src/code: errors, Kraft sum, order, cost, tree.
#include "code/code_tree.h"
#include "code/cost.h"
#include "code/kraft.h"
#include "columns.h"

namespace surprisal::wasm {
namespace {

void name_of_error(int error) {
  put(kAnswer, error_name(static_cast<Error>(error)));
}

void text_of_error(int error) {
  put(kAnswer, error_text(static_cast<Error>(error)));
}

void kraft(Column lengths) {
  const KraftSum sum = kraft_sum(vector_of<std::uint16_t>(lengths));
  put("text", sum.fraction().c_str());
  put("value", sum.value());
  put("kind", static_cast<int>(sum.compare_with_one()) - 1);
}

void order(Column lengths, Column words) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  if (!has_value(codebook)) return;
  put("order", codebook->order());
  put("prefixFree", codebook->is_prefix_free());
}

void cost(Column counts, Column lengths) {
  const auto occurrences = vector_of<std::uint32_t>(counts);
  const auto bits = vector_of<std::uint16_t>(lengths);
  if (!covers(occurrences, bits)) return put_error(number(Error::kNoCodeword));
  const Redundancy parts = redundancy(occurrences, bits);
  put_error(0);
  put("totalBits", as_double(total_bits(occurrences, bits)));
  put("expectedLength", expected_length(occurrences, bits));
  put("efficiency", efficiency(occurrences, bits));
  put("overpaid", parts.overpaid);
  put("underpaid", parts.underpaid);
  put("redundancy", parts.by_symbol);
}

void tree(Column counts, Column lengths, Column words, unsigned open) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  if (!has_value(codebook)) return;
  const auto occurrences = vector_of<std::uint32_t>(counts);
  const CodeTree pruned = pruned_tree(*codebook, occurrences, open);
  put("parent", pruned.parent);
  put("zero", pruned.zero_child);
  put("one", pruned.one_child);
  put("symbol", pruned.symbol);
  put("depth", pruned.depth);
  put("leaves", pruned.leaves);
  put("counts", std::vector<double>(pruned.occurrences.begin(),
                                    pruned.occurrences.end()));
}

const Exposed exposed{
    {"errorName", &name_of_error},
    {"errorText", &text_of_error},
    {"kraft", &kraft},
    {"order", &order},
    {"cost", &cost},
    {"tree", &tree},
};

}  // namespace
}  // namespace surprisal::wasm
