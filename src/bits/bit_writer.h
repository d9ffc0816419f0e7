#pragma once

#include <cassert>
#include <cstdint>
#include <vector>

#include "bits/bit_string.h"

namespace surprisal {

// Packs bits, the most significant first.
class BitWriter {
 public:
  // Appends the lowest `count` bits of `value`, the highest of them first.
  // Requires count <= 64 and value < 2^count.
  void append(std::uint64_t value, unsigned count) {
    assert(count <= 64 && (count == 64 || value >> count == 0));
    const unsigned room = 64 - pending_count_;
    if (count < room) {
      pending_ = pending_ << count | value;
      pending_count_ += count;
    } else {
      append_and_spill(value, count, room);
    }
  }

  std::uint64_t bit_count() const { return bytes_.size() * 8 + pending_count_; }

  // Room for that many bits in all, so that appending them does not copy.
  void reserve(std::uint64_t bit_count);

  // Hands over what was written, and is empty again.
  BitString take();

 private:
  void append_and_spill(std::uint64_t value, unsigned count, unsigned room);

  std::vector<std::uint8_t> bytes_;
  std::uint64_t pending_ = 0;   // the low pending_count_ bits are to come
  unsigned pending_count_ = 0;  // < 64
};

}  // namespace surprisal
