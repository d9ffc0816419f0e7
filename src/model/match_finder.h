#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace surprisal {

// Where the last bytes stood before: the byte that followed there is a guess of
// the next one, the better the longer the match. Keeps the text, of a long one
// the last part.
class MatchFinder {
 public:
  // Keeps at most `max_bytes` of text, at least 64 KB.
  explicit MatchFinder(std::size_t max_bytes);

  // 0 where there is no guess, else how long the match is, in steps up to 31.
  std::uint32_t strength() const;

  // Means something where strength() > 0.
  std::uint8_t guess() const { return text_[place_ & (text_.size() - 1)]; }

  void learn(std::uint8_t byte);

 private:
  std::uint32_t hash_of_last() const;
  void look_back();

  std::vector<std::uint8_t> text_;    // a ring; its size is a power of two
  std::vector<std::uint32_t> heads_;  // by hash, where its bytes ended last
  std::size_t max_size_;
  std::uint32_t size_ = 0;    // bytes learned
  std::uint32_t place_ = 0;   // of the guess
  std::uint32_t length_ = 0;  // of the match, 0: none
};

}  // namespace surprisal
