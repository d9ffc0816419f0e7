// Bindings of the block format: bytes to bytes. Only in the module for others;
// the page does not carry it.
#include <emscripten/bind.h>

#include "coding/block_format.h"
#include "coding/block_reader.h"
#include "columns.h"

namespace surprisal::wasm {
namespace {

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
  emscripten::function("encodeBlocks", &blocks);
  emscripten::function("decodeBlocks", &unblocked);
}

}  // namespace surprisal::wasm
