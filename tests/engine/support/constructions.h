#pragma once

#include <limits>
#include <vector>

#include "code/canonical.h"
#include "code/code.h"
#include "code/codeword.h"
#include "code/construct/alphabetic.h"
#include "code/construct/elias_delta.h"
#include "code/construct/elias_gamma.h"
#include "code/construct/fano.h"
#include "code/construct/fibonacci.h"
#include "code/construct/fixed_length.h"
#include "code/construct/golomb_rice.h"
#include "code/construct/huffman.h"
#include "code/construct/package_merge.h"
#include "code/construct/shannon.h"
#include "code/construct/shannon_fano_elias.h"
#include "code/construct/truncated_binary.h"
#include "code/construct/unary.h"
#include "support/samples.h"

namespace surprisal::test {

// A construction and what it promises. construction_test.cpp holds it to that,
// so a new one joins with an entry in `constructions`.
struct Construction {
  const char* name;
  Result<Code> (*code)(const Counts& counts);
  const char* word_of_one = "0";          // of a symbol that is alone
  unsigned longest = kMaxCodewordLength;  // no word has more bits
  bool complete = false;                  // K = 1 on two or more symbols
  bool optimal = false;                   // at most `longest` bits, least total
  bool exact_on_dyadic = false;           // L = H there
  bool independent_of_order = true;       // a count's length, not its word
  bool never_longer_for_frequent = true;  // the greater count has no more bits
  bool in_symbol_order = false;           // the words ascend as symbols do
  double excess =                         // L < H + excess on two or more
      std::numeric_limits<double>::infinity();
};

// The canonical code of the lengths that a construction yields.
template <auto kLengths>
Result<Code> canonical(const Counts& counts) {
  return canonical_code(kLengths(counts));
}

// The code whose words a construction gives itself.
template <auto kCode>
Result<Code> as_given(const Counts& counts) {
  return kCode(counts);
}

template <unsigned kLimit>
Result<Code> length_limited(const Counts& counts) {
  return canonical_code(length_limited_lengths(counts, kLimit).value());
}

inline Result<Code> golomb_rice(const Counts& counts) {
  return golomb_rice_code(counts).code;
}

inline const std::vector<Construction>& constructions() {
  static const std::vector<Construction> all = {
      {.name = "FixedLength",
       .code = canonical<fixed_lengths>,
       .longest = 32,
       .in_symbol_order = true},
      {.name = "TruncatedBinary",
       .code = canonical<truncated_binary_lengths>,
       .longest = 32,
       .complete = true,
       .independent_of_order = false,
       .never_longer_for_frequent = false,
       .in_symbol_order = true},
      {.name = "Shannon",
       .code = canonical<shannon_lengths>,
       .longest = 64,
       .exact_on_dyadic = true,
       .excess = 1},
      {.name = "Fano",
       .code = canonical<fano_lengths>,
       .longest = 108,
       .complete = true,
       .exact_on_dyadic = true,
       .never_longer_for_frequent = false,
       .excess = 1},
      {.name = "ShannonFanoElias",
       .code = as_given<shannon_fano_elias_code>,
       .longest = 64,
       .in_symbol_order = true,
       .excess = 2},
      {.name = "Huffman",
       .code = canonical<huffman_lengths>,
       .longest = 92,
       .complete = true,
       .optimal = true,
       .exact_on_dyadic = true,
       .excess = 1},
      {.name = "LengthLimited24",
       .code = length_limited<24>,
       .longest = 24,
       .complete = true,
       .optimal = true,
       .exact_on_dyadic = true},
      {.name = "LengthLimited9",
       .code = length_limited<9>,
       .longest = 9,
       .complete = true,
       .optimal = true},
      {.name = "Alphabetic",
       .code = as_given<alphabetic_code>,
       .longest = 92,
       .complete = true,
       .independent_of_order = false,
       .never_longer_for_frequent = false,
       .in_symbol_order = true,
       .excess = 2},
      {.name = "Unary", .code = as_given<unary_code>},
      {.name = "GolombRice", .code = golomb_rice},
      {.name = "EliasGamma",
       .code = as_given<elias_gamma_code>,
       .word_of_one = "1",
       .longest = 63},
      {.name = "EliasDelta",
       .code = as_given<elias_delta_code>,
       .word_of_one = "1",
       .longest = 42},
      {.name = "Fibonacci",
       .code = as_given<fibonacci_code>,
       .word_of_one = "11",
       .longest = 47},
  };
  return all;
}

}  // namespace surprisal::test
