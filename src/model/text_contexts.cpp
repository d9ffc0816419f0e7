#include "model/text_contexts.h"

#include <algorithm>

namespace surprisal {
namespace {

// Small letter, capital, space, newline, above 127, digit, other.
enum Kind : std::uint8_t {
  kSmall = 1,
  kCapital,
  kSpace,
  kNewline,
  kHigh,
  kDigit,
  kOther,
};

Kind kind_of(std::uint8_t byte) {
  if (byte >= 'a' && byte <= 'z') return kSmall;
  if (byte >= 'A' && byte <= 'Z') return kCapital;
  if (byte >= '0' && byte <= '9') return kDigit;
  if (byte == ' ') return kSpace;
  if (byte == '\n' || byte == '\r') return kNewline;
  return byte >= 128 ? kHigh : kOther;
}

}  // namespace

TextContexts::Hashes TextContexts::hashes() const {
  const std::uint64_t word = joined(word_, word_ == 0 ? byte(0) : 0);
  const std::uint64_t pair = joined(word_, word_before_);
  Hashes hashes = {
      bytes(2),
      bytes(3),
      bytes(4),
      bytes(5),
      bytes(6),
      word,
      pair,
      joined(pair, second_word_before_),
      joined(joined(joined(word_, 7), second_word_before_), byte(0)),
      joined(joined(word_, punctuation_), byte(0)),
      2 * std::uint64_t{column_} + (byte(0) == ' ' ? 1 : 0),
      joined(kinds_ & 0xffffff, byte(0)),
  };
  for (std::size_t i = 0; i < kCount; ++i) hashes[i] = joined(hashes[i], i);
  return hashes;
}

void TextContexts::learn(std::uint8_t byte) {
  const Kind kind = kind_of(byte);
  last_ = last_ << 8 | byte;
  kinds_ = kinds_ << 3 | kind;
  if (kind == kSmall || kind == kCapital || kind == kHigh) {
    word_ = joined(word_, kind == kCapital ? byte + 32u : byte);
    word_length_ = std::min(word_length_ + 1, 31u);
  } else {
    if (word_ != 0) {
      second_word_before_ = word_before_;
      word_before_ = word_;
    }
    word_ = 0;
    word_length_ = 0;
  }
  if (kind == kOther || kind == kDigit) punctuation_ = byte;
  column_ = byte == '\n' ? 0 : std::min(column_ + 1, 255u);
}

}  // namespace surprisal
