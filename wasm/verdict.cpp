// Bindings of what is wrong or right with a code of the user's own.
#include "code/clashes.h"
#include "code/cost.h"
#include "code/decodability.h"
#include "code/optimality.h"
#include "columns.h"

namespace surprisal::wasm {
namespace {

void clash_columns(Column lengths, Column words, unsigned most) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  if (!has_value(codebook)) return;
  const Clashes found = clashes(*codebook, most);
  std::vector<std::uint32_t> prefixes;
  std::vector<std::uint32_t> others;
  for (const Clash& clash : found.listed) {
    prefixes.push_back(clash.prefix);
    others.push_back(clash.word);
  }
  put("count", as_double(found.total));
  put("prefixes", prefixes);
  put("words", others);
}

void decodability_of(Column lengths, Column words) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  if (!has_value(codebook)) return;
  const Result<Decodability> found = decodability(*codebook);
  if (!has_value(found)) return;
  put_bits(found->ambiguity);
  put("first", found->first);
  put("second", found->second);
}

void optimality_of(Column counts, Column lengths, Column words) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  if (!has_value(codebook)) return;
  const Result<Optimality> found =
      optimality(vector_of<std::uint32_t>(counts), *codebook);
  if (!has_value(found)) return;
  put("kind", static_cast<int>(found->kind));
  put("ours", found->is_ours);
  put("saves", as_double(found->saved_bits));
  put("node", found->spare.to_string().c_str());
  put("first", found->longer);
  put("second", found->shorter);
  put("lengths", found->lengths);
}

void length_split(Column counts, Column lengths) {
  const Result<LengthSplit> split =
      split_length(vector_of<std::uint32_t>(counts),
                   vector_of<std::uint16_t>(lengths));
  if (!has_value(split)) return;
  put("entropy", split->entropy);
  put("divergence", split->divergence);
  put("unused", split->unused);
}

const Exposed exposed{
    {"clashes", &clash_columns},
    {"decodability", &decodability_of},
    {"optimality", &optimality_of},
    {"splitLength", &length_split},
};

}  // namespace
}  // namespace surprisal::wasm
