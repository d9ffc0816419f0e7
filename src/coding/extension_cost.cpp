#include "coding/extension_cost.h"

#include <cassert>
#include <vector>

#include "code/canonical.h"
#include "code/construct/huffman.h"
#include "code/cost.h"
#include "coding/preamble.h"
#include "source/block_histogram.h"

namespace surprisal {
namespace {

using Symbols = std::span<const std::uint32_t>;
using Lengths = std::span<const std::uint16_t>;

std::uint64_t bits_of_singles(Symbols symbols, Lengths lengths) {
  std::uint64_t bits = 0;
  for (const std::uint32_t symbol : symbols) bits += lengths[symbol];
  return bits;
}

// The fewest whole bytes that hold the last index, at least one.
unsigned bytes_of_index(std::uint64_t alphabet_size) {
  unsigned bytes = 1;
  while (alphabet_size > std::uint64_t{1} << 8 * bytes) ++bytes;  // to 4
  return bytes;
}

Spellings spellings_of_blocks(const BlockHistogram& blocks, unsigned width) {
  Spellings spellings;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    for (const std::uint32_t symbol : blocks[i]) {
      for (unsigned byte = width; byte-- > 0;) {
        spellings.bytes.push_back(
            static_cast<std::uint8_t>(symbol >> 8 * byte));
      }
    }
    spellings.ends.push_back(
        static_cast<std::uint32_t>(spellings.bytes.size()));
  }
  return spellings;
}

// Huffman's lengths keep within Kraft's budget, so that their code exists.
Code huffman_code(std::span<const std::uint32_t> counts) {
  return canonical_code(huffman_lengths(counts)).value();
}

// `preamble`: the code table of the single symbols, and their number.
Result<CountedBlocksLength> describe_with(const Message& message,
                                          unsigned block_length,
                                          const Code& singles,
                                          const Preamble& preamble) {
  const Result<BlockHistogram> blocks = block_histogram(message, block_length);
  if (!blocks) return blocks.error();
  const Code code = huffman_code(blocks->counts);

  CountedBlocksLength length;
  length.distinct_blocks = blocks->size();
  length.single_table_bits = preamble.table_bits;
  length.count_bits = preamble.count_bits;
  if (block_length > 1) {
    length.block_table_bits = code_table_bits(
        spellings_of_blocks(*blocks, bytes_of_index(message.distinct())), code);
  }
  length.message_bits = total_bits(blocks->counts, code.lengths()) +
                        bits_of_singles(blocks->rest, singles.lengths());
  return length;
}

}  // namespace

std::uint64_t extension_bits(const Message& message, const ExtensionCode& code,
                             Lengths single_lengths) {
  assert(code.symbols == message.distinct());
  assert(single_lengths.size() == message.distinct());
  BlockCursor cursor(message, code.block_length);
  std::uint64_t bits = 0;
  Symbols block = cursor.next();
  for (; block.size() == code.block_length; block = cursor.next()) {
    std::size_t number = 0;
    for (const std::uint32_t symbol : block) {
      number = number * code.symbols + symbol;
    }
    bits += code.lengths[number];
  }
  return bits + bits_of_singles(block, single_lengths);
}

Result<CountedBlocksLength> describe_counted_blocks(const Message& message,
                                                    unsigned block_length) {
  const Histogram& histogram = message.histogram();
  const Code singles = huffman_code(histogram.counts);
  return describe_with(
      message, block_length, singles,
      make_preamble(histogram.symbols, singles, message.size()));
}

Result<CountedBlocksLength> describe_counted_blocks(
    const Message& message, unsigned block_length, const Spellings& spellings) {
  const Code singles = huffman_code(message.histogram().counts);
  return describe_with(message, block_length, singles,
                       make_preamble(spellings, singles, message.size()));
}

}  // namespace surprisal
