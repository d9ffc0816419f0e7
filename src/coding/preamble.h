#pragma once

#include <cstdint>
#include <span>

#include "base/result.h"
#include "base/types.h"
#include "bits/bit_string.h"
#include "coding/code_table.h"

namespace surprisal {

// What stands in front of a message, so that it can be read with nothing else
// given: the code table (coding/code_table.h), then the number of symbols as
// Elias delta of count + 1. The count makes an end mark needless.

struct Preamble {
  BitString bits;
  std::uint64_t table_bits = 0;
  std::uint64_t count_bits = 0;
};

// As the writers of the code table require; `count` < 2^64 - 1.
Preamble make_preamble(std::span<const Symbol> symbols,
                       const Codebook& codebook, std::uint64_t count);
Preamble make_preamble(const Spellings& spellings, const Codebook& codebook,
                       std::uint64_t count);

struct PreambleContent {
  CodeTable table;
  std::uint64_t count = 0;
};

// Reads a preamble and stands behind it; errors as read_code_table and
// read_delta.
Result<PreambleContent> read_preamble(BitReader& reader);

}  // namespace surprisal
