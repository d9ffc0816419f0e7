#include "coding/natural.h"

#include <algorithm>
#include <cassert>

namespace surprisal {

Natural::Natural(std::uint32_t value) {
  if (value > 0) limbs_.push_back(value);
}

void Natural::trim() {
  while (!limbs_.empty() && limbs_.back() == 0) limbs_.pop_back();
}

void Natural::multiply(std::uint32_t factor) {
  std::uint64_t carry = 0;
  for (std::uint32_t& limb : limbs_) {
    carry += std::uint64_t{limb} * factor;
    limb = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  if (carry > 0) limbs_.push_back(static_cast<std::uint32_t>(carry));
  trim();
}

void Natural::add(const Natural& other) {
  limbs_.resize(std::max(limbs_.size(), other.limbs_.size()) + 1);
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < limbs_.size(); ++i) {
    carry += limbs_[i];
    if (i < other.limbs_.size()) carry += other.limbs_[i];
    limbs_[i] = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  trim();
}

void Natural::subtract(const Natural& other) {
  assert(compare(other) >= 0);
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < limbs_.size(); ++i) {
    if (i < other.limbs_.size()) borrow += other.limbs_[i];
    const std::uint64_t limb = limbs_[i];
    limbs_[i] = static_cast<std::uint32_t>(limb - borrow);
    borrow = limb < borrow ? 1 : 0;
  }
  trim();
}

std::uint32_t Natural::divide(std::uint32_t divisor) {
  assert(divisor > 0);
  std::uint64_t rest = 0;
  for (std::size_t i = limbs_.size(); i-- > 0;) {
    rest = rest << 32 | limbs_[i];
    limbs_[i] = static_cast<std::uint32_t>(rest / divisor);
    rest %= divisor;
  }
  trim();
  return static_cast<std::uint32_t>(rest);
}

int Natural::compare(const Natural& other) const {
  if (limbs_.size() != other.limbs_.size()) {
    return limbs_.size() < other.limbs_.size() ? -1 : 1;
  }
  for (std::size_t i = limbs_.size(); i-- > 0;) {
    if (limbs_[i] != other.limbs_[i]) {
      return limbs_[i] < other.limbs_[i] ? -1 : 1;
    }
  }
  return 0;
}

std::string Natural::decimal() const {
  Natural rest = *this;
  std::string digits;
  while (!rest.is_zero()) {
    std::uint32_t part = rest.divide(1000000000);
    for (int i = 0; i < 9 && (part > 0 || !rest.is_zero()); ++i) {
      digits.push_back(static_cast<char>('0' + part % 10));
      part /= 10;
    }
  }
  if (digits.empty()) digits = "0";
  std::reverse(digits.begin(), digits.end());
  return digits;
}

}  // namespace surprisal
