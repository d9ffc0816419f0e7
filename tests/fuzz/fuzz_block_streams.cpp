// Any bytes as one coded body under a good frame, which random bytes would
// hardly ever be: the first two say how large the block is, the rest is the
// body. And any bytes as a message, which must survive.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "coding/block_format.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

std::vector<std::uint8_t> framed(const std::uint8_t* data, std::size_t size) {
  std::vector<std::uint8_t> encoded = {data[0], data[1], 0, 0, 0, 0, 0, 0};
  const std::size_t body = size - 2;
  encoded.insert(encoded.end(),
                 {2, data[0], data[1], 0, static_cast<std::uint8_t>(body),
                  static_cast<std::uint8_t>(body >> 8),
                  static_cast<std::uint8_t>(body >> 16), 0, 0, 0, 0});
  encoded.insert(encoded.end(), data + 2, data + size);
  return encoded;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  using surprisal::decode_blocks;
  using surprisal::decode_blocks_bit_by_bit;
  if (size < 2) return 0;
  const auto encoded = framed(data, size);
  const auto fast = decode_blocks(encoded, 1u << 16);
  const auto slow = decode_blocks_bit_by_bit(encoded, 1u << 16);
  require(fast.has_value() == slow.has_value());
  require(fast ? *fast == *slow : fast.error() == slow.error());

  const std::vector<std::uint8_t> message(data, data + size);
  const auto back = decode_blocks_bit_by_bit(surprisal::encode_blocks(message),
                                             message.size());
  require(back && *back == message);
  return 0;
}
