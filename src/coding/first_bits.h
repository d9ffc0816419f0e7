#pragma once

#include <cstdint>

#include "base/result.h"
#include "bits/bit_string.h"
#include "code/codebook.h"
#include "source/message.h"

namespace surprisal {

// The first bits of a finished message, written out: at most `most` of them,
// the last word cut where it does not fit.

// kNoCodeword for a symbol that has no word.
Result<BitString> first_bits(const Message& message, const Codebook& codebook,
                             std::uint64_t most);

// In Huffman's code for blocks of n symbols, weighed by the products of their
// counts; a last short block goes symbol by symbol in Huffman's code. All of
// them are extension_bits() bits. Requires 1 <= block_length <=
// kMaxBlockLength; kBlockAlphabetTooLarge as huffman_extension.
Result<BitString> first_block_bits(const Message& message,
                                   unsigned block_length, std::uint64_t most);

}  // namespace surprisal
