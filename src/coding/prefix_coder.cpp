#include "coding/prefix_coder.h"

#include <algorithm>
#include <cstddef>

#include "code/code_tree.h"

namespace surprisal {
namespace {

template <typename Next>
Result<std::vector<std::uint32_t>> decode_exactly(BitReader& reader,
                                                  std::uint64_t count, End end,
                                                  Next next) {
  std::vector<std::uint32_t> message;
  // A word has at least one bit, so a count that lies costs no memory.
  message.reserve(
      static_cast<std::size_t>(std::min(count, reader.remaining())));
  for (std::uint64_t i = 0; i < count; ++i) {
    const Result<std::uint32_t> symbol = next(reader);
    if (!symbol) return symbol.error();
    message.push_back(*symbol);
  }
  if (end == End::kExact && reader.remaining() > 0) return Error::kTrailingBits;
  return message;
}

Result<std::uint32_t> walk(const CodeTree& tree, BitReader& reader) {
  BitReader ahead = reader;
  std::size_t node = 0;
  while (tree.symbol[node] == CodeTree::kNone) {
    const Result<std::uint64_t> bit = ahead.read(1);
    if (!bit) return bit.error();
    const std::int32_t child =
        *bit == 0 ? tree.zero_child[node] : tree.one_child[node];
    if (child == CodeTree::kNone) return Error::kDeadEnd;
    node = static_cast<std::size_t>(child);
  }
  reader = ahead;
  return static_cast<std::uint32_t>(tree.symbol[node]);
}

}  // namespace

void append_codeword(BitWriter& writer, const Codebook& codebook,
                     std::size_t symbol) {
  const unsigned length = codebook.length(symbol);
  assert(length > 0);
  if (length <= 64) {
    writer.append(codebook.tail(symbol), length);
    return;
  }
  for (unsigned k = 0; 64 * k < length; ++k) {
    const unsigned count = std::min(64u, length - 64 * k);
    writer.append(codebook.limb(symbol, k) >> (64 - count), count);
  }
}

Result<BitString> encode(std::span<const std::uint32_t> message,
                         const Codebook& codebook) {
  BitWriter writer;
  for (const std::uint32_t symbol : message) {
    if (symbol >= codebook.size() || codebook.length(symbol) == 0) {
      return Error::kNoCodeword;
    }
    append_codeword(writer, codebook, symbol);
  }
  return writer.take();
}

Result<std::vector<std::uint32_t>> decode(BitReader& reader, const Code& code,
                                          std::uint64_t count, End end) {
  const PrefixDecoder decoder(code);
  return decode_exactly(reader, count, end,
                        [&](BitReader& bits) { return decoder.next(bits); });
}

Result<std::vector<std::uint32_t>> decode_all(BitReader& reader,
                                              const Code& code) {
  const PrefixDecoder decoder(code);
  std::vector<std::uint32_t> message;
  while (reader.remaining() > 0) {
    const Result<std::uint32_t> symbol = decoder.next(reader);
    if (!symbol) return symbol.error();
    message.push_back(*symbol);
  }
  return message;
}

Result<std::vector<std::uint32_t>> decode_bit_by_bit(BitReader& reader,
                                                     const Code& code,
                                                     std::uint64_t count,
                                                     End end) {
  const CodeTree tree = code_tree(code);
  return decode_exactly(reader, count, end,
                        [&](BitReader& bits) { return walk(tree, bits); });
}

}  // namespace surprisal
