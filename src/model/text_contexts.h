#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace surprisal {

// What a byte of a text may depend on, as hashes: the last 2 to 6 bytes, the
// word that has begun (ASCII letters whatever their case, and all bytes of
// UTF-8 above 127) with the words before it, the last punctuation, the column,
// and the kinds of the last eight bytes.
class TextContexts {
 public:
  static constexpr std::size_t kCount = 12;
  using Hashes = std::array<std::uint64_t, kCount>;

  Hashes hashes() const;
  void learn(std::uint8_t byte);

  // The last byte is byte(0), the one before it byte(1), up to byte(7).
  std::uint32_t byte(unsigned back) const {
    return static_cast<std::uint32_t>(last_ >> (8 * back) & 255);
  }
  // The last `count` of 1 to 7 bytes as one integer.
  std::uint64_t bytes(unsigned count) const {
    return last_ & ((std::uint64_t{1} << (8 * count)) - 1);
  }
  std::uint32_t column() const { return column_; }
  std::uint32_t word_length() const { return word_length_; }

 private:
  std::uint64_t last_ = 0;  // eight bytes, the newest lowest
  std::uint64_t word_ = 0;  // 0 between words
  std::uint64_t word_before_ = 0;
  std::uint64_t second_word_before_ = 0;
  std::uint64_t kinds_ = 0;        // three bits a byte
  std::uint32_t column_ = 0;       // bytes since the last newline, up to 255
  std::uint32_t word_length_ = 0;  // up to 31
  std::uint8_t punctuation_ = 0;
};

// The hash of both, whose upper bits depend on all of theirs.
inline std::uint64_t joined(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ (value + 1)) * 0x9E3779B97F4A7C15;
  return hash ^ hash >> 29;
}

}  // namespace surprisal
