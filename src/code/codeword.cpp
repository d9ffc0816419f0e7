#include "code/codeword.h"

#include <cassert>

namespace surprisal {

Codeword::Codeword(std::uint64_t value, unsigned length) {
  append(value, length);
}

Result<Codeword> Codeword::parse(std::string_view digits) {
  if (digits.size() > kMaxCodewordLength) return Error::kCodewordTooLong;
  Codeword word;
  for (const char digit : digits) {
    if (digit != '0' && digit != '1') return Error::kInvalidBit;
    word.append(digit == '1');
  }
  return word;
}

std::uint64_t Codeword::limb(unsigned k) const {
  if (k == 0) return first_;
  return k <= rest_.size() ? rest_[k - 1] : 0;
}

bool Codeword::bit(unsigned i) const {
  assert(i < length_);
  return (limb(i / 64) >> (63 - i % 64) & 1) != 0;
}

void Codeword::append(bool bit) { append(bit ? 1 : 0, 1); }

void Codeword::append(std::uint64_t value, unsigned count) {
  assert(count <= 64 && length_ + count <= kMaxCodewordLength);
  assert(count == 64 || value >> count == 0);
  if (count == 0) return;
  const std::uint64_t aligned = value << (64 - count);
  const unsigned offset = length_ % 64;
  if (length_ == 0) {
    first_ = aligned;
  } else if (offset == 0) {
    rest_.push_back(aligned);
  } else {
    std::uint64_t& last = rest_.empty() ? first_ : rest_.back();
    last |= aligned >> offset;
    if (offset + count > 64) rest_.push_back(aligned << (64 - offset));
  }
  length_ = static_cast<std::uint16_t>(length_ + count);
}

bool Codeword::is_prefix_of(const Codeword& other) const {
  if (length_ > other.length_) return false;
  const unsigned whole = length_ / 64;
  for (unsigned k = 0; k < whole; ++k) {
    if (limb(k) != other.limb(k)) return false;
  }
  const unsigned left = length_ % 64;
  return left == 0 || (limb(whole) ^ other.limb(whole)) >> (64 - left) == 0;
}

std::string Codeword::to_string() const {
  std::string digits;
  digits.reserve(length_);
  for (unsigned i = 0; i < length_; ++i) digits.push_back(bit(i) ? '1' : '0');
  return digits;
}

}  // namespace surprisal
