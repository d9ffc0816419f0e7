// Bindings of src/code/construct: counts, or symbols, to code words.
#include <utility>

#include "code/canonical.h"
#include "code/construct/alphabetic.h"
#include "code/construct/ascii.h"
#include "code/construct/elias_delta.h"
#include "code/construct/elias_gamma.h"
#include "code/construct/fano.h"
#include "code/construct/fibonacci.h"
#include "code/construct/fixed_length.h"
#include "code/construct/golomb_rice.h"
#include "code/construct/huffman.h"
#include "code/construct/morse.h"
#include "code/construct/package_merge.h"
#include "code/construct/shannon.h"
#include "code/construct/shannon_fano_elias.h"
#include "code/construct/truncated_binary.h"
#include "code/construct/unary.h"
#include "code/construct/utf8.h"
#include "coding/extension_cost.h"
#include "columns.h"
#include "handles.h"
#include "source/block_cursor.h"

namespace surprisal::wasm {
namespace {

// As `constructions` in web/src/engine/engine.ts numbers them.
enum Construction {
  kFixedLength,
  kTruncatedBinary,
  kShannon,
  kFano,
  kShannonFanoElias,
  kHuffman,
  kAlphabetic,
  kUnary,
  kGolombRice,
  kEliasGamma,
  kEliasDelta,
  kFibonacci,
  kAscii7,
  kAscii8,
  kUtf8,
  kMorse,
  kLengthLimited,
};

void put_code(const Codebook& code) {
  put_error(0);
  put("lengths", code.lengths());
  put("words", packed_words(code).bytes);
}

void put_code(const Result<Code>& code) {
  if (!code) return put_error(number(code.error()));
  put_code(*code);
}

void put_code(const Result<std::vector<std::uint16_t>>& lengths) {
  if (!lengths) return put_error(number(lengths.error()));
  put_code(canonical_code(*lengths));
}

Result<std::vector<std::uint16_t>> lengths_by(
    int construction, const std::vector<std::uint32_t>& counts,
    unsigned limit) {
  switch (construction) {
    case kFixedLength:
      return fixed_lengths(counts);
    case kTruncatedBinary:
      return truncated_binary_lengths(counts);
    case kShannon:
      return shannon_lengths(counts);
    case kFano:
      return fano_lengths(counts);
    case kLengthLimited:
      return length_limited_lengths(counts, limit);
    default:
      return huffman_lengths(counts);
  }
}

void construct(int construction, Column symbols, Column counts,
               unsigned limit) {
  const auto occurrences = vector_of<std::uint32_t>(counts);
  const auto numbers = vector_of<Symbol>(symbols);
  switch (construction) {
    case kShannonFanoElias:
      return put_code(shannon_fano_elias_code(occurrences));
    case kAlphabetic:
      return put_code(alphabetic_code(occurrences));
    case kUnary:
      return put_code(unary_code(occurrences));
    case kGolombRice:
      return put_code(golomb_rice_code(occurrences).code);
    case kEliasGamma:
      return put_code(elias_gamma_code(occurrences));
    case kEliasDelta:
      return put_code(elias_delta_code(occurrences));
    case kFibonacci:
      return put_code(fibonacci_code(occurrences));
    case kAscii7:
      return put_code(ascii_code(numbers, 7));
    case kAscii8:
      return put_code(ascii_code(numbers, 8));
    case kUtf8:
      return put_code(utf8_code(numbers));
    case kMorse:
      return put_code(make_codebook(morse_codewords(numbers)));
    default:
      return put_code(lengths_by(construction, occurrences, limit));
  }
}

void canonical(Column lengths) {
  put_code(canonical_code(vector_of<std::uint16_t>(lengths)));
}

// Blocks of 1 to kMaxBlockLength symbols; others are answered as too long.
bool is_block_length(unsigned n) { return n - 1 < kMaxBlockLength; }

void extension(unsigned handle, unsigned block_length) {
  if (!is_block_length(block_length)) {
    return put_error(number(Error::kBlockAlphabetTooLarge));
  }
  const Message& message = message_of(handle);
  const auto& counts = message.histogram().counts;
  const Result<ExtensionCode> code = huffman_extension(counts, block_length);
  if (!has_value(code)) return;
  put("expectedLength", code->expected_length);
  put("totalBits",
      as_double(extension_bits(message, *code, huffman_lengths(counts))));
}

// No ends where the symbols stand for themselves.
void counted_blocks(unsigned handle, unsigned block_length, Column spellings,
                    Column ends) {
  if (!is_block_length(block_length)) {
    return put_error(number(Error::kBlockAlphabetTooLarge));
  }
  const Message& message = message_of(handle);
  const Spellings spelled{vector_of<std::uint8_t>(spellings),
                          vector_of<std::uint32_t>(ends)};
  const Result<CountedBlocksLength> cost =
      spelled.size() == 0
          ? describe_counted_blocks(message, block_length)
          : describe_counted_blocks(message, block_length, spelled);
  if (!has_value(cost)) return;
  put("blocks", cost->distinct_blocks);
  put("totalBits", as_double(cost->message_bits));
  put("descriptionBits", as_double(cost->total_bits()));
}

const Exposed exposed{
    {"construct", &construct},
    {"canonical", &canonical},
    {"extension", &extension},
    {"countedBlocks", &counted_blocks},
};

}  // namespace
}  // namespace surprisal::wasm
