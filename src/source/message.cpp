#include "source/message.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "base/order.h"

namespace surprisal {
namespace {

constexpr std::uint64_t kMaxSize = 0xFFFFFFFF;

}  // namespace

Message::Message(std::size_t expected_size) : expected_size_(expected_size) {
  std::get_if<0>(&stored_)->reserve(expected_size);
}

Result<void> Message::append(std::span<const Symbol> symbols) {
  if (symbols.size() > kMaxSize - size_) return Error::kMessageTooLong;
  finished_ = finished_ && symbols.empty();
  std::size_t taken = 0;
  if (auto* stored = std::get_if<0>(&stored_)) {
    taken = append_stored(*stored, symbols);
    if (taken < symbols.size()) widen<std::uint16_t>(*stored);
  }
  if (auto* stored = std::get_if<1>(&stored_)) {
    taken += append_stored(*stored, symbols.subspan(taken));
    if (taken < symbols.size()) widen<std::uint32_t>(*stored);
  }
  if (auto* stored = std::get_if<2>(&stored_)) {
    taken += append_stored(*stored, symbols.subspan(taken));
  }
  assert(taken == symbols.size());
  size_ += symbols.size();
  return {};
}

// Appends until the first symbol whose number is too wide, and returns how
// many it took.
template <typename Number>
std::size_t Message::append_stored(std::vector<Number>& stored,
                                   std::span<const Symbol> symbols) {
  const std::size_t old_size = stored.size();
  stored.resize(old_size + symbols.size());
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    const std::uint32_t number = numbers_.find_or_add(symbols[i]);
    if (number > std::numeric_limits<Number>::max()) {
      stored.resize(old_size + i);
      return i;
    }
    if (number == counts_.size()) counts_.push_back(0);
    ++counts_[number];
    stored[old_size + i] = static_cast<Number>(number);
  }
  return symbols.size();
}

template <typename Wide, typename Narrow>
void Message::widen(const std::vector<Narrow>& narrow) {
  std::vector<Wide> wide;
  wide.reserve(std::max(expected_size_, narrow.size()));
  wide.assign(narrow.begin(), narrow.end());
  stored_ = std::move(wide);
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
  visit([&](auto stored, auto index_of_number) {
    const auto part =
        stored.subspan(static_cast<std::size_t>(position), out.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = index_of_number[part[i]];
    }
  });
}

}  // namespace surprisal
