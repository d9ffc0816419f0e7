#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "base/types.h"
#include "source/histogram.h"
#include "source/symbol_index.h"

namespace surprisal {

// A sequence of symbols, kept at 1 byte a symbol until the 257th distinct one,
// then at 2 bytes, and so on. Use: append, append, ..., finish; then read.
// Appending again is allowed and asks for finish again.
class Message {
 public:
  // Reserves room for `expected_size` symbols; the message may outgrow it.
  explicit Message(std::size_t expected_size = 0);

  // Appends all of `symbols`, or none and kMessageTooLong if the message would
  // pass 2^32 - 1 symbols.
  Result<void> append(std::span<const Symbol> symbols);

  // Sorts the alphabet. Everything below needs it.
  void finish();

  // Symbol s becomes rank[s], for callers that number symbols as they meet
  // them and learn the true order (of spellings, say) later. The symbols must
  // be 0 ... n-1 and `rank` a permutation of them, else kNotAPermutation and
  // nothing changes. Leaves the message finished.
  Result<void> relabel(std::span<const std::uint32_t> rank);

  std::uint64_t size() const { return size_; }

  // The number of distinct symbols.
  std::size_t distinct() const { return index_of_number_.size(); }

  const Histogram& histogram() const;

  // For each index of the ascending alphabet: 0 if its symbol is the first
  // that the message shows, 1 if the second, ...
  const std::vector<std::uint32_t>& first_appearance() const;

  // Fills `out` with the indices (into the ascending alphabet) of the symbols
  // at position, position + 1, ...; position + out.size() <= size().
  void read(std::uint64_t position, std::span<std::uint32_t> out) const;

 private:
  void store_high_bytes(std::size_t position, std::uint32_t number);

  std::size_t expected_size_;
  std::uint64_t size_ = 0;
  bool finished_ = true;
  SymbolIndex numbers_;
  std::vector<std::uint32_t> counts_;  // by number of first appearance
  // The numbers of the message, plane k holding bits 8k ... 8k + 7 of each. A
  // plane is of full size, or empty while all of its bytes would be 0.
  std::array<std::vector<std::uint8_t>, 4> planes_;
  // Made by finish(): two permutations, each the inverse of the other.
  std::vector<std::uint32_t> index_of_number_;
  std::vector<std::uint32_t> first_appearance_;
  Histogram histogram_;
};

}  // namespace surprisal
