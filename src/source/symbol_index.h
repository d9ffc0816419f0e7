#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/types.h"

namespace surprisal {

// Numbers symbols 0, 1, 2, ... by order of first appearance. Symbols below
// 0x110000 (every code point) are looked up in a table of pages, allocated as
// they are met; the others in a hash table with open addressing.
class SymbolIndex {
 public:
  SymbolIndex();

  // The number of `symbol`; the next free one if it has not been met.
  std::uint32_t find_or_add(Symbol symbol) {
    if (symbol < kDirectLimit) {
      const std::size_t page = pages_[symbol / kPageSize];
      const std::uint32_t number =
          slots_[page * kPageSize + symbol % kPageSize];
      if (number != kUnseen) return number;
    }
    return find_or_add_slowly(symbol);
  }

  // How many distinct symbols have been met.
  std::size_t size() const { return symbols_.size(); }

  // The symbols, by number.
  const std::vector<Symbol>& symbols() const { return symbols_; }

 private:
  static constexpr Symbol kDirectLimit = 0x110000;
  static constexpr Symbol kPageSize = 256;
  static constexpr std::uint32_t kUnseen = 0xFFFFFFFF;

  std::uint32_t find_or_add_slowly(Symbol symbol);
  std::uint32_t add_direct(Symbol symbol);
  std::size_t hashed_slot(Symbol symbol) const;
  void grow_hashed();

  std::vector<Symbol> symbols_;
  // Page 0 of slots_ is never written: it stands for every page not allocated.
  std::vector<std::uint16_t> pages_;
  std::vector<std::uint32_t> slots_;
  // A power of two long and at most half full; holds numbers or kUnseen.
  std::vector<std::uint32_t> hashed_;
  std::size_t hashed_count_ = 0;
};

}  // namespace surprisal
