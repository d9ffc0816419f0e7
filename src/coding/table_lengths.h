#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "bits/bit_reader.h"
#include "bits/bit_writer.h"

namespace surprisal {

// The lengths in a code table: longest, r and the lengths, in the format of
// coding/code_table.h.

// `words_follow` says so to the reader. Requires at least one length, and
// lengths of 1 ... 4,096.
void write_table_lengths(BitWriter& writer,
                         std::span<const std::uint16_t> lengths,
                         bool words_follow);

struct TableLengths {
  std::vector<std::uint16_t> lengths;
  bool words_follow = false;
};

// Reads n >= 1 lengths. kTruncatedStream, or kInvalidLength for one that is
// not within 1 ... 4,096 and for an r that is none.
Result<TableLengths> read_table_lengths(BitReader& reader, std::size_t n);

}  // namespace surprisal
