#include "model/match_finder.h"

#include <algorithm>
#include <bit>

namespace surprisal {
namespace {

// A match is looked for by so many bytes, and one of so many is good enough.
constexpr std::uint32_t kHashed = 6;
constexpr std::uint32_t kShortest = 5;
constexpr std::uint32_t kLongest = 400;
constexpr std::size_t kSmallestText = 1 << 16;
constexpr std::size_t kHeads = 1 << 16;

}  // namespace

MatchFinder::MatchFinder(std::size_t max_bytes)
    : text_(kSmallestText),
      heads_(kHeads),
      max_size_(std::bit_floor(std::max(max_bytes, kSmallestText))) {}

std::uint32_t MatchFinder::strength() const {
  if (length_ < 16) return length_;
  if (length_ < 32) return 16 + (length_ - 16) / 4;
  return std::min(20 + (length_ - 32) / 16, 31u);
}

std::uint32_t MatchFinder::hash_of_last() const {
  std::uint64_t hash = 0;
  for (std::uint32_t i = 1; i <= kHashed; ++i) {
    hash = hash << 8 | text_[(size_ - i) & (text_.size() - 1)];
  }
  return static_cast<std::uint32_t>(hash * 0x9E3779B97F4A7C15 >> 48);
}

void MatchFinder::learn(std::uint8_t byte) {
  if (length_ > 0 && guess() == byte) {
    length_ = std::min(length_ + 1, kLongest);
    ++place_;
  } else {
    length_ = 0;
  }
  if (size_ == text_.size() && text_.size() < max_size_) {
    text_.resize(2 * text_.size());
  }
  text_[size_++ & (text_.size() - 1)] = byte;
  if (size_ < kHashed) return;
  std::uint32_t& head = heads_[hash_of_last()];
  if (length_ == 0 && head > 0) {
    place_ = head;
    look_back();
  }
  head = size_;
}

// Counts what is equal before the place, as far as the text is kept.
void MatchFinder::look_back() {
  const std::size_t mask = text_.size() - 1;
  const auto kept =
      static_cast<std::uint32_t>(std::min<std::size_t>(text_.size(), size_));
  const std::uint32_t distance = size_ - place_;
  while (length_ < kLongest && distance + length_ < kept &&
         text_[(place_ - 1 - length_) & mask] ==
             text_[(size_ - 1 - length_) & mask]) {
    ++length_;
  }
  if (length_ < kShortest) length_ = 0;
}

}  // namespace surprisal
