#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/result.h"
#include "code/construct/extension_code.h"
#include "coding/code_table.h"
#include "source/message.h"

namespace surprisal {

// What a message costs when its symbols are coded in blocks of n, cut from the
// front without overlap. A last short block is coded symbol by symbol, in the
// Huffman code of single symbols.

// The bits of the message alone, under a code whose blocks weigh the product
// of their symbols. Requires a finished message, a code over its alphabet
// (code.symbols == message.distinct()) and a length for each of its symbols.
// Empty message: 0.
std::uint64_t extension_bits(const Message& message, const ExtensionCode& code,
                             std::span<const std::uint16_t> single_lengths);

// The honest total of a Huffman code that is made for the blocks of this very
// message, so in-sample: without its table it says how well the message was
// memorised. A reader who knows n needs, in this order, the code table of the
// single symbols, which also names the alphabet; the code table of the blocks
// (not for n = 1, where it would say the same); the number of symbols; the
// message. A block is spelled as the indices of its symbols in the alphabet,
// each in the fewest whole bytes that hold the last index, the high byte first.
struct CountedBlocksLength {
  std::size_t distinct_blocks = 0;
  std::uint64_t single_table_bits = 0;
  std::uint64_t block_table_bits = 0;
  std::uint64_t count_bits = 0;
  std::uint64_t message_bits = 0;

  std::uint64_t total_bits() const {
    return single_table_bits + block_table_bits + count_bits + message_bits;
  }
  bool operator==(const CountedBlocksLength&) const = default;
};

// Requires a finished message and 1 <= block_length <= kMaxBlockLength.
// Spellings, where symbols have them, are by index of the alphabet.
// kBlockAlphabetTooLarge if there are more than kMaxDistinctBlocks.
Result<CountedBlocksLength> describe_counted_blocks(const Message& message,
                                                    unsigned block_length);
Result<CountedBlocksLength> describe_counted_blocks(const Message& message,
                                                    unsigned block_length,
                                                    const Spellings& spellings);

}  // namespace surprisal
