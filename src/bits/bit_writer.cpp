#include "bits/bit_writer.h"

#include <cstddef>
#include <utility>

#include "bits/big_endian.h"

namespace surprisal {

void BitWriter::reserve(std::uint64_t bit_count) {
  bytes_.reserve(static_cast<std::size_t>(bit_count / 8 + 8));
}

// Fills the 64 pending bits with the first `room` of the new ones and keeps
// the rest. Requires 1 <= room <= count.
void BitWriter::append_and_spill(std::uint64_t value, unsigned count,
                                 unsigned room) {
  const unsigned left = count - room;
  const std::uint64_t full =
      (room == 64 ? 0 : pending_ << room) | value >> left;
  bytes_.resize(bytes_.size() + 8);
  store_big_endian(bytes_.data() + bytes_.size() - 8, full);
  pending_ = left == 0 ? 0 : value & (~std::uint64_t{0} >> (64 - left));
  pending_count_ = left;
}

BitString BitWriter::take() {
  BitString result{.bytes = {}, .bit_count = bit_count()};
  if (pending_count_ > 0) {
    const std::uint64_t aligned = pending_ << (64 - pending_count_);
    for (unsigned done = 0; done < pending_count_; done += 8) {
      bytes_.push_back(static_cast<std::uint8_t>(aligned >> (56 - done)));
    }
  }
  result.bytes = std::move(bytes_);
  *this = BitWriter();
  return result;
}

}  // namespace surprisal
