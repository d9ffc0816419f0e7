// Bindings of the block format: bytes to bytes. Only in the module for others;
// the page does not carry it.
#include "coding/block_format.h"
#include "coding/block_reader.h"
#include "columns.h"

namespace surprisal::wasm {
namespace {

void blocks(Column bytes) {
  put(kAnswer, encode_blocks(Copied<std::uint8_t>(bytes)));
}

// Block by block into JavaScript's array: while a block is in the nearest
// cache, and without a copy of the message in the heap.
void unblocked(Column bytes, double max_size) {
  const Copied<std::uint8_t> encoded(bytes);
  Result<BlockReader> reader =
      BlockReader::open(encoded, static_cast<std::uint64_t>(max_size));
  if (!has_value(reader)) return;
  bridge_put_bytes("bytes", reader->size());
  std::size_t position = 0;
  while (!reader->done()) {
    const auto block = reader->next();
    if (!block) return put_error(number(block.error()));
    bridge_fill_bytes("bytes", position, block->data(), block->size());
    position += block->size();
  }
}

const Exposed exposed{
    {"encodeBlocks", &blocks},
    {"decodeBlocks", &unblocked},
};

}  // namespace
}  // namespace surprisal::wasm
