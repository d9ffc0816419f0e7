#include "bits/bit_reader.h"

#include <cstddef>

namespace surprisal {

Result<std::uint64_t> BitReader::read(unsigned count) {
  if (count > remaining()) return Error::kTruncatedStream;
  if (count == 0) return std::uint64_t{0};
  const std::uint64_t value = peek(count);
  position_ += count;
  return value;
}

// Bit by bit: bytes past the end may not exist, and bits of the last byte past
// the end may not be zero.
std::uint64_t BitReader::peek_near_end(std::uint64_t position,
                                       unsigned count) const {
  std::uint64_t value = 0;
  for (unsigned i = 0; i < count; ++i) {
    const std::uint64_t at = position + i;
    unsigned bit = 0;
    if (at < bit_count_) {
      bit = bytes_[static_cast<std::size_t>(at / 8)] >> (7 - at % 8) & 1u;
    }
    value = value << 1 | bit;
  }
  return value;
}

}  // namespace surprisal
