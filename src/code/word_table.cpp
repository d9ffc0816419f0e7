#include "code/word_table.h"

#include <algorithm>
#include <bit>

namespace surprisal {

WordTable::WordTable(const Codebook& codebook) {
  for (const std::uint32_t symbol : codebook.order()) {
    const unsigned length = codebook.length(symbol);
    if (!symbols_.empty() && lengths_.back() == length &&
        surprisal::shared_bits(codebook, symbols_.back(), symbol) == length) {
      if (twins_.back() == kNoLink) twins_.back() = symbol;
      continue;
    }
    symbols_.push_back(symbol);
    twins_.push_back(kNoLink);
    lengths_.push_back(length);
    starts_.push_back(limbs_.size());
    for (unsigned k = 0; 64 * k < length; ++k) {
      limbs_.push_back(codebook.limb(symbol, k));
    }
    limbs_.push_back(0);
  }
  links_ = prefix_links(codebook, symbols_);
}

unsigned WordTable::shared_bits(Suffix a, Suffix b) const {
  const unsigned shorter = std::min(length(a), length(b));
  const std::uint64_t* const a_limbs = limbs_from(a);
  const std::uint64_t* const b_limbs = limbs_from(b);
  for (unsigned k = 0; 64 * k < shorter; ++k) {
    const std::uint64_t difference =
        joined(a_limbs + k, a.offset % 64) ^ joined(b_limbs + k, b.offset % 64);
    if (difference == 0) continue;
    const unsigned equal =
        64 * k + static_cast<unsigned>(std::countl_zero(difference));
    return std::min(equal, shorter);
  }
  return shorter;
}

std::uint32_t WordTable::hash(Suffix s) const {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
  const unsigned bits = length(s);
  std::uint64_t mixed = bits * kOdd;
  const std::uint64_t* const limbs = limbs_from(s);
  for (unsigned k = 0; 64 * k < bits; ++k) {
    mixed = (mixed ^ joined(limbs + k, s.offset % 64)) * kOdd;
    mixed ^= mixed >> 32;
  }
  return static_cast<std::uint32_t>(mixed >> 32 ^ mixed);
}

}  // namespace surprisal
