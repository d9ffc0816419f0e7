// Bindings of the block format, bytes to bytes, and of codes with a limit, as
// it has them. Only in the module for others; the page does not carry them.
#include <emscripten/bind.h>

#include "code/canonical.h"
#include "code/construct/package_merge.h"
#include "coding/block_format.h"
#include "coding/block_reader.h"
#include "columns.h"

namespace surprisal::wasm {
namespace {

val length_limited(val counts, unsigned limit) {
  const auto lengths =
      length_limited_lengths(vector_of<std::uint32_t>(counts), limit);
  return lengths ? code_columns(canonical_code(*lengths))
                 : answer_with(number(lengths.error()));
}

val blocks(val bytes) {
  return column(encode_blocks(Copied<std::uint8_t>(bytes)));
}

// Block by block into JavaScript's array: while a block is in the nearest
// cache, and without a copy of the message in the heap.
val unblocked(val bytes, double max_size) {
  const Copied<std::uint8_t> encoded(bytes);
  Result<BlockReader> reader =
      BlockReader::open(encoded, static_cast<std::uint64_t>(max_size));
  if (!reader) return answer_with(number(reader.error()));
  const val message = val::global("Uint8Array").new_(reader->size());
  std::size_t position = 0;
  while (!reader->done()) {
    const auto block = reader->next();
    if (!block) return answer_with(number(block.error()));
    message.call<void>(
        "set", val(emscripten::typed_memory_view(block->size(), block->data())),
        position);
    position += block->size();
  }
  val answer = answer_with(0);
  put(answer, "bytes", message);
  return answer;
}

}  // namespace

EMSCRIPTEN_BINDINGS(blocks) {
  emscripten::function("lengthLimited", &length_limited);
  emscripten::function("encodeBlocks", &blocks);
  emscripten::function("decodeBlocks", &unblocked);
}

}  // namespace surprisal::wasm
