#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "code/codebook.h"
#include "code/prefix_links.h"

namespace surprisal {

// The last bits of a word, from bit `offset` on; the whole word at offset 0.
struct Suffix {
  std::uint32_t word;
  std::uint32_t offset;
};

// The different words of a code in Codebook::order, numbered from 0, in one
// array of bits. What Sardinas and Patterson's search walks over.
class WordTable {
 public:
  explicit WordTable(const Codebook& codebook);

  std::size_t size() const { return symbols_.size(); }

  // The smallest symbol that has the word.
  std::uint32_t symbol(std::size_t word) const { return symbols_[word]; }

  // The next symbol that has the same word; kNoLink if there is none.
  std::uint32_t twin(std::size_t word) const { return twins_[word]; }

  // The longest other word that begins this one; kNoLink if there is none.
  std::uint32_t link(std::size_t word) const { return links_[word]; }

  const std::vector<std::uint32_t>& lengths() const { return lengths_; }
  unsigned length(std::size_t word) const { return lengths_[word]; }
  unsigned length(Suffix s) const { return lengths_[s.word] - s.offset; }

  // Bits 64k ... 64k + 63, the first in the highest place; zeros past the end.
  // Requires 64k < length(s).
  std::uint64_t limb(Suffix s, unsigned k) const {
    return joined(limbs_from(s) + k, s.offset % 64);
  }

  // How many bits the two share at the front.
  unsigned shared_bits(Suffix a, Suffix b) const;

  // Equal strings of bits have equal hashes.
  std::uint32_t hash(Suffix s) const;

 private:
  // The limb that begins `shift` < 64 bits after the one at `limbs`.
  static std::uint64_t joined(const std::uint64_t* limbs, unsigned shift) {
    return limbs[0] << shift | limbs[1] >> 1 >> (63 - shift);
  }

  const std::uint64_t* limbs_from(Suffix s) const {
    return limbs_.data() + starts_[s.word] + s.offset / 64;
  }

  std::vector<std::uint32_t> symbols_;
  std::vector<std::uint32_t> twins_;
  std::vector<std::uint32_t> links_;
  std::vector<std::uint32_t> lengths_;
  std::vector<std::size_t> starts_;   // where a word's limbs begin
  std::vector<std::uint64_t> limbs_;  // as Codebook::limb, then one of zeros
};

}  // namespace surprisal
