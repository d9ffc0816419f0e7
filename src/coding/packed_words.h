#pragma once

#include <cstdint>
#include <span>

#include "base/result.h"
#include "bits/bit_reader.h"
#include "bits/bit_writer.h"
#include "code/codebook.h"

namespace surprisal {

// The words of a codebook one after the other, in the order of the symbols.
// Where one ends only its length says.

void write_words(BitWriter& writer, const Codebook& codebook);

// Words of the given lengths; 0: the symbol has none. kCodewordTooLong above
// 4,096 bits, kTruncatedStream; before memory for the words is taken.
Result<Codebook> read_words(BitReader& reader,
                            std::span<const std::uint16_t> lengths);

}  // namespace surprisal
