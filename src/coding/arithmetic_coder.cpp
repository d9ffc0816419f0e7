#include "coding/arithmetic_coder.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace surprisal {
namespace {

constexpr std::uint64_t kLeastRange = std::uint64_t{1} << 56;

}  // namespace

// Key observation: rounding low up to b bits adds less than 2^(64 - b), so that
// at most 8 bits are needed while range >= 2^56. The road not taken: to end
// with 8 whole bytes, which no short text forgives.
ShortestNumber shortest_number(std::uint64_t low, std::uint64_t range) {
  if (low == 0) return {0, 0};
  for (unsigned bits = 1; bits < 64; ++bits) {
    const std::uint64_t unit = std::uint64_t{1} << (64 - bits);
    const std::uint64_t up = (unit - low % unit) % unit;
    if (up < range) return {low + up, bits};
  }
  return {low, 64};
}

// The low part of the range is that of the 1.
unsigned ArithmeticEncoder::code_bit(unsigned bit, std::uint32_t one) {
  assert(one > 0 && one < 65536);
  const std::uint64_t share = (range_ >> 16) * one;
  if (bit != 0) {
    range_ = share;
  } else {
    add(share);
    range_ -= share;
  }
  if (range_ < kLeastRange) settle();
  return bit;
}

std::uint64_t ArithmeticEncoder::find(std::uint64_t) {
  assert(false);
  return 0;
}

void ArithmeticEncoder::narrow(std::uint64_t first, std::uint64_t count,
                               std::uint64_t total) {
  assert(count >= 1 && first + count <= total && total <= kMaxTotal);
  const std::uint64_t unit = range_ / total;
  add(first * unit);
  range_ = count * unit;
  if (range_ < kLeastRange) settle();
}

// Carries run back into what was settled; low + range never passes 1, so they
// end before its first byte.
void ArithmeticEncoder::add(std::uint64_t part) {
  low_ += part;
  if (low_ >= part) return;
  for (std::size_t i = bytes_.size(); ++bytes_[--i] == 0;) {
  }
}

void ArithmeticEncoder::settle() {
  do {
    bytes_.push_back(static_cast<std::uint8_t>(low_ >> 56));
    low_ <<= 8;
    range_ <<= 8;
  } while (range_ < kLeastRange);
}

BitString ArithmeticEncoder::finish() {
  const ShortestNumber number = shortest_number(low_, range_);
  BitString result;
  result.bit_count = 8 * std::uint64_t{bytes_.size()} + number.bits;
  add(number.value - low_);
  for (unsigned bit = 0; bit < number.bits; bit += 8) {
    bytes_.push_back(static_cast<std::uint8_t>(number.value >> (56 - bit)));
  }
  result.bytes = std::exchange(bytes_, {});
  low_ = 0;
  range_ = ~std::uint64_t{0};
  return result;
}

ArithmeticDecoder::ArithmeticDecoder(std::span<const std::uint8_t> bytes)
    : Coder(true), bytes_(bytes) {
  for (int i = 0; i < 8; ++i) value_ = value_ << 8 | next_byte();
}

ArithmeticDecoder::ArithmeticDecoder(Generator& source)
    : Coder(true), source_(&source) {
  for (int i = 0; i < 8; ++i) value_ = value_ << 8 | next_byte();
}

std::uint8_t ArithmeticDecoder::next_byte() {
  if (source_ != nullptr) {
    return static_cast<std::uint8_t>(source_->next() >> 24);
  }
  return position_ < bytes_.size() ? bytes_[position_++] : 0;
}

// From here on the range is [part, part + range) of what it was.
void ArithmeticDecoder::take(std::uint64_t part, std::uint64_t range) {
  low_ += part;
  value_ -= part;
  range_ = range;
  while (range_ < kLeastRange) {
    low_ <<= 8;
    value_ = value_ << 8 | next_byte();
    range_ <<= 8;
    ++used_;
  }
}

unsigned ArithmeticDecoder::code_bit(unsigned, std::uint32_t one) {
  assert(one > 0 && one < 65536);
  const std::uint64_t share = (range_ >> 16) * one;
  const bool bit = value_ < share;
  if (bit) {
    take(0, share);
  } else {
    take(share, range_ - share);
  }
  return bit ? 1 : 0;
}

// Any value is met by an answer, even one that no encoder writes: what division
// leaves over at the end of the range counts as the last share.
std::uint64_t ArithmeticDecoder::find(std::uint64_t total) {
  return std::min(value_ / (range_ / total), total - 1);
}

void ArithmeticDecoder::narrow(std::uint64_t first, std::uint64_t count,
                               std::uint64_t total) {
  assert(count >= 1 && first + count <= total && total <= kMaxTotal);
  const std::uint64_t unit = range_ / total;
  take(first * unit, count * unit);
  value_ = std::min(value_, range_ - 1);
}

Result<void> ArithmeticDecoder::finish() const {
  const ShortestNumber number = shortest_number(low_, range_);
  const std::size_t size = used_ + (number.bits + 7) / 8;
  if (bytes_.size() < size) return Error::kTruncatedStream;
  if (bytes_.size() > size) return Error::kTrailingBits;
  if (value_ != number.value - low_) return Error::kInvalidEnd;
  return {};
}

}  // namespace surprisal
