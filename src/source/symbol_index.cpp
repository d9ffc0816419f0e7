#include "source/symbol_index.h"

namespace surprisal {

SymbolIndex::SymbolIndex()
    : pages_(kDirectLimit / kPageSize, 0), slots_(kPageSize, kUnseen) {}

std::uint32_t SymbolIndex::find_or_add_slowly(Symbol symbol) {
  if (symbol < kDirectLimit) return add_direct(symbol);
  if ((hashed_count_ + 1) * 2 > hashed_.size()) grow_hashed();
  std::uint32_t& number = hashed_[hashed_slot(symbol)];
  if (number == kUnseen) {
    number = static_cast<std::uint32_t>(symbols_.size());
    symbols_.push_back(symbol);
    ++hashed_count_;
  }
  return number;
}

std::uint32_t SymbolIndex::add_direct(Symbol symbol) {
  std::uint16_t& page = pages_[symbol / kPageSize];
  if (page == 0) {
    page = static_cast<std::uint16_t>(slots_.size() / kPageSize);
    slots_.resize(slots_.size() + kPageSize, kUnseen);
  }
  const auto number = static_cast<std::uint32_t>(symbols_.size());
  slots_[std::size_t{page} * kPageSize + symbol % kPageSize] = number;
  symbols_.push_back(symbol);
  return number;
}

// The slot that holds `symbol`, or the free one where it belongs. One is found
// since half of the slots are free.
std::size_t SymbolIndex::hashed_slot(Symbol symbol) const {
  const std::size_t mask = hashed_.size() - 1;
  // 2^32 / golden ratio spreads neighbours; the high half is the better mixed.
  const std::uint64_t product = std::uint64_t{symbol} * 0x9E3779B1u;
  std::size_t slot = static_cast<std::size_t>(product >> 16) & mask;
  while (hashed_[slot] != kUnseen && symbols_[hashed_[slot]] != symbol) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void SymbolIndex::grow_hashed() {
  const std::vector<std::uint32_t> old = std::move(hashed_);
  hashed_.assign(old.empty() ? 64 : old.size() * 2, kUnseen);
  for (const std::uint32_t number : old) {
    if (number != kUnseen) hashed_[hashed_slot(symbols_[number])] = number;
  }
}

}  // namespace surprisal
