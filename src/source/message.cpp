#include "source/message.h"

#include <algorithm>
#include <cassert>

#include "base/order.h"

namespace surprisal {
namespace {

constexpr std::uint64_t kMaxSize = 0xFFFFFFFF;

}  // namespace

Message::Message(std::size_t expected_size) : expected_size_(expected_size) {
  planes_[0].reserve(expected_size);
}

Result<void> Message::append(std::span<const Symbol> symbols) {
  if (symbols.size() > kMaxSize - size_) return Error::kMessageTooLong;
  finished_ = finished_ && symbols.empty();
  for (auto& plane : planes_) {
    if (!plane.empty()) plane.resize(plane.size() + symbols.size());
  }
  auto position = static_cast<std::size_t>(size_);
  size_ += symbols.size();
  planes_[0].resize(static_cast<std::size_t>(size_));
  for (const Symbol symbol : symbols) {
    const std::uint32_t number = numbers_.find_or_add(symbol);
    if (number == counts_.size()) counts_.push_back(0);
    ++counts_[number];
    planes_[0][position] = static_cast<std::uint8_t>(number);
    if (number > 0xFF) store_high_bytes(position, number);
    ++position;
  }
  return {};
}

void Message::store_high_bytes(std::size_t position, std::uint32_t number) {
  for (std::size_t k = 1; (number >>= 8) != 0; ++k) {
    if (planes_[k].empty()) {
      planes_[k].reserve(expected_size_);
      planes_[k].resize(planes_[0].size());
    }
    planes_[k][position] = static_cast<std::uint8_t>(number);
  }
}

void Message::finish() {
  if (finished_) return;
  const std::vector<Symbol>& symbols = numbers_.symbols();
  first_appearance_ = order_by_key(symbols);

  index_of_number_.resize(symbols.size());
  histogram_.symbols.resize(symbols.size());
  histogram_.counts.resize(symbols.size());
  for (std::size_t index = 0; index < symbols.size(); ++index) {
    const std::uint32_t number = first_appearance_[index];
    index_of_number_[number] = static_cast<std::uint32_t>(index);
    histogram_.symbols[index] = symbols[number];
    histogram_.counts[index] = counts_[number];
  }
  histogram_.total = size_;
  finished_ = true;
}

Result<void> Message::relabel(std::span<const std::uint32_t> rank) {
  const std::vector<Symbol>& symbols = numbers_.symbols();
  if (rank.size() != symbols.size()) return Error::kNotAPermutation;
  std::vector<bool> taken(rank.size(), false);
  for (const Symbol symbol : symbols) {
    if (symbol >= rank.size() || rank[symbol] >= rank.size() ||
        taken[rank[symbol]]) {
      return Error::kNotAPermutation;
    }
    taken[rank[symbol]] = true;
  }

  // Numbers of first appearance stay; only what they stand for changes.
  SymbolIndex relabelled;
  for (const Symbol symbol : symbols) relabelled.find_or_add(rank[symbol]);
  numbers_ = std::move(relabelled);
  finished_ = false;
  finish();
  return {};
}

const Histogram& Message::histogram() const {
  assert(finished_);
  return histogram_;
}

const std::vector<std::uint32_t>& Message::first_appearance() const {
  assert(finished_);
  return first_appearance_;
}

void Message::read(std::uint64_t position, std::span<std::uint32_t> out) const {
  assert(finished_);
  assert(position <= size_ && out.size() <= size_ - position);
  const auto begin = static_cast<std::size_t>(position);
  std::copy_n(planes_[0].data() + begin, out.size(), out.begin());
  for (std::size_t k = 1; k < planes_.size(); ++k) {
    if (planes_[k].empty()) continue;
    const std::uint8_t* plane = planes_[k].data() + begin;
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] |= std::uint32_t{plane[i]} << (8 * k);
    }
  }
  for (std::uint32_t& number : out) number = index_of_number_[number];
}

}  // namespace surprisal
