#include "coding/only_reading.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstddef>

#include "code/prefix_links.h"

// Key observations. From the last bit to the first: the bits from here on have
// as many readings as those behind each word that stands here, added up. The
// count stops at 2, so it takes two bits a position. If it is 1 at the first
// bit, then on the way forward exactly one of the words that stand at a bit
// leaves bits that have a reading.
//
// The words that stand at a bit: among those that are not above the bits as
// binary fractions the last one, and what begins it, as far as it agrees.
//
// Not taken: a decoder that waits until all readings agree on the next word.
// It needs no memory for most codes, but {0, 01, 11} can make it wait for the
// whole stream.

namespace surprisal {

OnlyReading::OnlyReading(const BitReader& reader, const Codebook& codebook)
    : reader_(reader),
      begin_(reader.position()),
      end_(begin_ + reader.remaining()),
      codebook_(&codebook),
      links_(prefix_links(codebook, codebook.order())),
      readings_(static_cast<std::size_t>(reader.remaining() / 4 + 1), 0) {}

Result<OnlyReading> OnlyReading::open(const BitReader& reader,
                                      const Codebook& codebook) {
  OnlyReading reading(reader, codebook);
  reading.count_readings();
  switch (reading.readings_from(reading.begin_)) {
    case 0:
      return Error::kTruncatedStream;
    case 1:
      return reading;
    default:
      return Error::kNotUniquelyDecodable;
  }
}

std::uint32_t OnlyReading::next() {
  assert(!done());
  std::uint32_t found = 0;
  each_word_at(reader_.position(), [&](std::uint32_t symbol, unsigned length) {
    if (readings_from(reader_.position() + length) > 0) found = symbol;
  });
  reader_.skip(codebook_->length(found));
  return found;
}

unsigned OnlyReading::readings_from(std::uint64_t at) const {
  const std::uint64_t i = at - begin_;
  return readings_[static_cast<std::size_t>(i / 4)] >> (i % 4 * 2) & 3u;
}

void OnlyReading::count_readings() {
  readings_.back() = static_cast<std::uint8_t>(1u << ((end_ - begin_) % 4 * 2));
  for (std::uint64_t at = end_; at-- > begin_;) {
    unsigned count = 0;
    each_word_at(at, [&](std::uint32_t, unsigned length) {
      count += readings_from(at + length);
    });
    const std::uint64_t i = at - begin_;
    std::uint8_t& byte = readings_[static_cast<std::size_t>(i / 4)];
    byte = static_cast<std::uint8_t>(byte | std::min(count, 2u) << (i % 4 * 2));
  }
}

// Calls use(symbol, length), the longest word first.
template <typename Use>
void OnlyReading::each_word_at(std::uint64_t at, Use use) const {
  const std::vector<std::uint32_t>& order = codebook_->order();
  const auto above = std::partition_point(
      order.begin(), order.end(),
      [&](std::uint32_t symbol) { return !is_above(symbol, at); });
  if (above == order.begin()) return;
  auto place = static_cast<std::uint32_t>(above - order.begin() - 1);
  const unsigned most = static_cast<unsigned>(
      std::min<std::uint64_t>(agreeing(order[place], at), end_ - at));
  for (; place != kNoLink; place = links_[place]) {
    const unsigned length = codebook_->length(order[place]);
    if (length <= most) use(order[place], length);
  }
}

// Compares the word, with zeros behind it, and the bits as binary fractions.
bool OnlyReading::is_above(std::uint32_t symbol, std::uint64_t at) const {
  for (unsigned k = 0; 64 * k < codebook_->longest(); ++k) {
    const std::uint64_t word = codebook_->limb(symbol, k);
    const std::uint64_t bits = reader_.peek_at(at + std::uint64_t{64} * k, 64);
    if (word != bits) return word > bits;
  }
  return false;
}

// How many bits of the word, from its first on, stand at `at`.
unsigned OnlyReading::agreeing(std::uint32_t symbol, std::uint64_t at) const {
  const unsigned length = codebook_->length(symbol);
  for (unsigned k = 0; 64 * k < length; ++k) {
    const std::uint64_t difference =
        codebook_->limb(symbol, k) ^
        reader_.peek_at(at + std::uint64_t{64} * k, 64);
    if (difference == 0) continue;
    const auto equal = static_cast<unsigned>(std::countl_zero(difference));
    return std::min(64 * k + equal, length);
  }
  return length;
}

}  // namespace surprisal
