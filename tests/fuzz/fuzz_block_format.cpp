// Any bytes read as blocks: both decoders give the same bytes or the same
// error, and what was read can be written and read once more.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "coding/block_format.h"

namespace {

constexpr std::uint64_t kMaxSize = 1u << 18;

void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  using surprisal::decode_blocks;
  const auto fast = decode_blocks({data, size}, kMaxSize);
  const auto slow = surprisal::decode_blocks_bit_by_bit({data, size}, kMaxSize);
  require(fast.has_value() == slow.has_value());
  if (!fast) {
    require(fast.error() == slow.error());
    return 0;
  }
  require(*fast == *slow);
  const auto again = decode_blocks(surprisal::encode_blocks(*fast), kMaxSize);
  require(again && *again == *fast);
  return 0;
}
