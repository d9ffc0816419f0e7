#include "coding/first_bits.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "bits/bit_writer.h"
#include "code/canonical.h"
#include "code/construct/extension_code.h"
#include "code/construct/huffman.h"
#include "coding/prefix_coder.h"
#include "source/block_cursor.h"

namespace surprisal {
namespace {

BitString cut(BitWriter& writer, std::uint64_t most) {
  BitString bits = writer.take();
  if (bits.bit_count <= most) return bits;
  bits.bit_count = most;
  bits.bytes.resize(static_cast<std::size_t>((most + 7) / 8));
  if (most % 8 != 0) {
    bits.bytes.back() &= static_cast<std::uint8_t>(0xff00 >> most % 8);
  }
  return bits;
}

}  // namespace

Result<BitString> first_bits(const Message& message, const Codebook& codebook,
                             std::uint64_t most) {
  BitWriter writer;
  BlockCursor cursor(message, 1);
  while (writer.bit_count() < most) {
    const std::span<const std::uint32_t> symbol = cursor.next();
    if (symbol.empty()) break;
    if (codebook.length(symbol[0]) == 0) return Error::kNoCodeword;
    append_codeword(writer, codebook, symbol[0]);
  }
  return cut(writer, most);
}

Result<BitString> first_block_bits(const Message& message,
                                   unsigned block_length, std::uint64_t most) {
  const auto& counts = message.histogram().counts;
  const Result<ExtensionCode> extension =
      huffman_extension(counts, block_length);
  if (!extension) return extension.error();
  const Result<Code> blocks = canonical_code(extension->lengths);
  if (!blocks) return blocks.error();
  const Result<Code> singles = canonical_code(huffman_lengths(counts));
  if (!singles) return singles.error();

  BitWriter writer;
  BlockCursor cursor(message, block_length);
  while (writer.bit_count() < most) {
    const std::span<const std::uint32_t> block = cursor.next();
    if (block.size() < block_length) {
      for (const std::uint32_t symbol : block) {
        append_codeword(writer, *singles, symbol);
      }
      break;
    }
    std::size_t number = 0;
    for (const std::uint32_t symbol : block) {
      number = number * extension->symbols + symbol;
    }
    append_codeword(writer, *blocks, number);
  }
  return cut(writer, most);
}

}  // namespace surprisal
