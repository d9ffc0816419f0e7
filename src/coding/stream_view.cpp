#include "coding/stream_view.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <span>

#include "code/cost.h"

namespace surprisal {
namespace {

constexpr std::uint64_t kCheckpointDistance = 1024;

}  // namespace

StreamView::StreamView(const Message& message, const Codebook& codebook)
    : message_(&message), codebook_(&codebook) {
  assert(covers(message.histogram().counts, codebook.lengths()));
  checkpoints_.reserve(
      static_cast<std::size_t>(message.size() / kCheckpointDistance + 2));
  std::array<std::uint32_t, kCheckpointDistance> symbols;
  std::uint64_t bit = 0;
  for (std::uint64_t position = 0; position < message.size();
       position += kCheckpointDistance) {
    checkpoints_.push_back(bit);
    const auto part = std::span(symbols).first(static_cast<std::size_t>(
        std::min(kCheckpointDistance, message.size() - position)));
    message.read(position, part);
    std::uint32_t bits = 0;  // at most 1,024 words of 4,096 bits
    for (const std::uint32_t symbol : part) bits += codebook.lengths()[symbol];
    bit += bits;
  }
  checkpoints_.push_back(bit);
}

std::uint64_t StreamView::bit_of_symbol(std::uint64_t position) const {
  assert(position <= message_->size());
  if (position == message_->size()) return bit_count();
  const std::uint64_t checkpoint = position / kCheckpointDistance;
  std::vector<std::uint32_t> before(
      static_cast<std::size_t>(position % kCheckpointDistance));
  message_->read(checkpoint * kCheckpointDistance, before);
  std::uint64_t bit = checkpoints_[static_cast<std::size_t>(checkpoint)];
  for (const std::uint32_t symbol : before) bit += codebook_->length(symbol);
  return bit;
}

std::uint64_t StreamView::symbol_at_bit(std::uint64_t bit) const {
  if (bit >= bit_count()) return message_->size();
  const auto above =
      std::upper_bound(checkpoints_.begin(), checkpoints_.end(), bit);
  const auto checkpoint =
      static_cast<std::uint64_t>(above - checkpoints_.begin()) - 1;
  std::uint64_t position = checkpoint * kCheckpointDistance;
  std::uint64_t end = *(above - 1);
  std::vector<std::uint32_t> symbols(static_cast<std::size_t>(
      std::min(kCheckpointDistance, message_->size() - position)));
  message_->read(position, symbols);
  for (const std::uint32_t symbol : symbols) {
    end += codebook_->length(symbol);
    if (bit < end) break;
    ++position;
  }
  return position;
}

StreamView::Window StreamView::window_by_bits(std::uint64_t first_bit,
                                              std::size_t bit_count) const {
  first_bit = std::min(first_bit, this->bit_count());
  const std::uint64_t last_bit =
      first_bit +
      std::min<std::uint64_t>(bit_count, this->bit_count() - first_bit);
  const std::uint64_t first_symbol = symbol_at_bit(first_bit);
  const std::uint64_t last_symbol =
      last_bit == first_bit ? first_symbol : symbol_at_bit(last_bit - 1) + 1;
  return window(first_symbol, last_symbol, first_bit, last_bit);
}

StreamView::Window StreamView::window_by_symbols(std::uint64_t first,
                                                 std::size_t count) const {
  first = std::min(first, message_->size());
  const std::uint64_t last =
      first + std::min<std::uint64_t>(count, message_->size() - first);
  return window(first, last, bit_of_symbol(first), bit_of_symbol(last));
}

// The words of symbols first_symbol ... last_symbol - 1, and of their bits
// those in first_bit ... last_bit - 1.
StreamView::Window StreamView::window(std::uint64_t first_symbol,
                                      std::uint64_t last_symbol,
                                      std::uint64_t first_bit,
                                      std::uint64_t last_bit) const {
  Window result;
  result.first_symbol = first_symbol;
  result.first_bit = first_bit;
  result.symbols.resize(static_cast<std::size_t>(last_symbol - first_symbol));
  result.starts.reserve(result.symbols.size());
  result.bits.reserve(static_cast<std::size_t>(last_bit - first_bit));
  message_->read(first_symbol, result.symbols);

  std::uint64_t start = bit_of_symbol(first_symbol);
  for (const std::uint32_t symbol : result.symbols) {
    result.starts.push_back(static_cast<std::int32_t>(
        static_cast<std::int64_t>(start - first_bit)));
    const unsigned length = codebook_->length(symbol);
    for (unsigned i = 0; i < length; ++i) {
      if (start + i < first_bit || start + i >= last_bit) continue;
      const std::uint64_t bit =
          codebook_->limb(symbol, i / 64) >> (63 - i % 64);
      result.bits.push_back(static_cast<std::uint8_t>(bit & 1));
    }
    start += length;
  }
  return result;
}

}  // namespace surprisal
