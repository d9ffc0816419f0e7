#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/result.h"
#include "bits/big_endian.h"
#include "bits/bit_string.h"

namespace surprisal {

// Reads bits, the most significant first, and never outside: what lies past
// the end peeks as zeros and cannot be read or skipped. Keeps a view of the
// bytes, which must outlive it.
class BitReader {
 public:
  // Requires bit_count <= 8 * bytes.size().
  BitReader(std::span<const std::uint8_t> bytes, std::uint64_t bit_count)
      : bytes_(bytes), bit_count_(bit_count) {
    assert(bit_count <= std::uint64_t{bytes.size()} * 8);
  }
  explicit BitReader(const BitString& bits)
      : BitReader(bits.bytes, bits.bit_count) {}

  std::uint64_t position() const { return position_; }
  std::uint64_t remaining() const { return bit_count_ - position_; }

  // The next `count` bits at the low end, zeros after the last bit; moves
  // nothing. Requires 1 <= count <= 64.
  std::uint64_t peek(unsigned count) const { return peek_at(position_, count); }

  // The same from any position.
  std::uint64_t peek_at(std::uint64_t position, unsigned count) const {
    assert(count >= 1 && count <= 64);
    // A window of 64 bits from any bit needs nine bytes, all within the bits.
    if (position < bit_count_ && bit_count_ - position >= 72) {
      const std::uint8_t* p =
          bytes_.data() + static_cast<std::size_t>(position / 8);
      const unsigned shift = static_cast<unsigned>(position % 8);
      std::uint64_t window = load_big_endian(p) << shift;
      window |= std::uint64_t{p[8]} >> (8 - shift);
      return window >> (64 - count);
    }
    return peek_near_end(position, count);
  }

  // Requires count <= remaining().
  void skip(std::uint64_t count) {
    assert(count <= remaining());
    position_ += count;
  }

  // The next `count` <= 64 bits; kTruncatedStream, moving nothing, if there
  // are fewer.
  Result<std::uint64_t> read(unsigned count);

 private:
  std::uint64_t peek_near_end(std::uint64_t position, unsigned count) const;

  std::span<const std::uint8_t> bytes_;
  std::uint64_t bit_count_;
  std::uint64_t position_ = 0;  // <= bit_count_
};

}  // namespace surprisal
