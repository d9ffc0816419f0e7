#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace surprisal {

// No code word is longer; this is room for a unary code of 4,096 symbols.
inline constexpr unsigned kMaxCodewordLength = 4096;

// A string of up to 4,096 bits, the first bit first. The first 64 bits are
// kept in place, so that ordinary code words need no allocation. An empty code
// word stands for "this symbol has none".
class Codeword {
 public:
  Codeword() = default;

  // The lowest `length` bits of `value`, the highest of them first.
  // Requires length <= 64 and value < 2^length.
  Codeword(std::uint64_t value, unsigned length);

  // From a text of '0' and '1'. kInvalidBit for any other character,
  // kCodewordTooLong above 4,096.
  static Result<Codeword> parse(std::string_view digits);

  unsigned length() const { return length_; }
  bool empty() const { return length_ == 0; }

  // Bit i, counted from the front; requires i < length().
  bool bit(unsigned i) const;

  // Bits 64k ... 64k + 63, the first in the highest place; zeros past the end.
  std::uint64_t limb(unsigned k) const;

  // Appends one bit, or the lowest `count` bits of `value` as the constructor
  // takes them. Requires that the length stays within 4,096.
  void append(bool bit);
  void append(std::uint64_t value, unsigned count);

  // True if `other` begins with this word; a word is a prefix of itself.
  bool is_prefix_of(const Codeword& other) const;

  std::string to_string() const;

  friend bool operator==(const Codeword& a, const Codeword& b) = default;

 private:
  std::uint16_t length_ = 0;
  std::uint64_t first_ = 0;          // left-aligned; unused bits are 0
  std::vector<std::uint64_t> rest_;  // limbs 1, 2, ...; the same
};

}  // namespace surprisal
