// Bindings of src/code/construct: counts, or symbols, to code words.
#include <emscripten/bind.h>

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
};

std::vector<std::uint16_t> lengths_by(
    unsigned construction, const std::vector<std::uint32_t>& counts) {
  switch (construction) {
    case kFixedLength:
      return fixed_lengths(counts);
    case kTruncatedBinary:
      return truncated_binary_lengths(counts);
    case kShannon:
      return shannon_lengths(counts);
    case kFano:
      return fano_lengths(counts);
    default:
      return huffman_lengths(counts);
  }
}

val construct(unsigned construction, val symbols, val counts) {
  const auto occurrences = vector_of<std::uint32_t>(counts);
  const auto numbers = vector_of<Symbol>(symbols);
  switch (construction) {
    case kShannonFanoElias:
      return code_columns(shannon_fano_elias_code(occurrences));
    case kAlphabetic:
      return code_columns(alphabetic_code(occurrences));
    case kUnary:
      return code_columns(unary_code(occurrences));
    case kGolombRice:
      return code_columns(golomb_rice_code(occurrences).code);
    case kEliasGamma:
      return code_columns(elias_gamma_code(occurrences));
    case kEliasDelta:
      return code_columns(elias_delta_code(occurrences));
    case kFibonacci:
      return code_columns(fibonacci_code(occurrences));
    case kAscii7:
      return code_columns(ascii_code(numbers, 7));
    case kAscii8:
      return code_columns(ascii_code(numbers, 8));
    case kUtf8:
      return code_columns(utf8_code(numbers));
    case kMorse:
      return code_columns(make_codebook(morse_codewords(numbers)));
    default:
      return code_columns(
          canonical_code(lengths_by(construction, occurrences)));
  }
}

// Blocks of 1 to kMaxBlockLength symbols; others are answered as too long.
bool is_block_length(unsigned n) { return n - 1 < kMaxBlockLength; }

val extension(unsigned handle, unsigned block_length) {
  if (!is_block_length(block_length)) {
    return answer_with(number(Error::kBlockAlphabetTooLarge));
  }
  const Message& message = message_of(handle);
  const auto& counts = message.histogram().counts;
  const Result<ExtensionCode> code = huffman_extension(counts, block_length);
  val answer = answer_with(error_of(code));
  if (!code) return answer;
  put(answer, "expectedLength", code->expected_length);
  put(answer, "totalBits",
      as_double(extension_bits(message, *code, huffman_lengths(counts))));
  return answer;
}

// No ends where the symbols stand for themselves.
val counted_blocks(unsigned handle, unsigned block_length, val spellings,
                   val ends) {
  if (!is_block_length(block_length)) {
    return answer_with(number(Error::kBlockAlphabetTooLarge));
  }
  const Message& message = message_of(handle);
  const Spellings spelled = spellings_of(spellings, ends);
  const Result<CountedBlocksLength> cost =
      spelled.size() == 0
          ? describe_counted_blocks(message, block_length)
          : describe_counted_blocks(message, block_length, spelled);
  val answer = answer_with(error_of(cost));
  if (!cost) return answer;
  put(answer, "blocks", static_cast<double>(cost->distinct_blocks));
  put(answer, "totalBits", as_double(cost->message_bits));
  put(answer, "descriptionBits", as_double(cost->total_bits()));
  return answer;
}

}  // namespace

EMSCRIPTEN_BINDINGS(construct) {
  emscripten::function("construct", &construct);
  emscripten::function("extension", &extension);
  emscripten::function("countedBlocks", &counted_blocks);
}

}  // namespace surprisal::wasm
