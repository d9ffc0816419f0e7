#include "coding/decoded_stream.h"

#include <algorithm>
#include <utility>

namespace surprisal {
namespace {

constexpr std::uint64_t kCheckpointDistance = 1024;

}  // namespace

DecodedStream::DecodedStream(BitString bits, const PrefixDecoder& decoder)
    : bits_(std::move(bits)), decoder_(&decoder), checkpoints_{0} {
  BitReader reader(bits_);
  while (reader.remaining() > 0) {
    const Result<std::uint32_t> symbol = decoder.next(reader);
    if (!symbol) {
      trouble_ = symbol.error();
      break;
    }
    if (++word_count_ % kCheckpointDistance == 0) {
      checkpoints_.push_back(reader.position());
    }
  }
  read_bits_ = reader.position();
}

DecodedStream::Walk::Walk(const DecodedStream& stream, std::size_t checkpoint)
    : decoder_(stream.decoder_),
      reader_(stream.bits_),
      word_(checkpoint * kCheckpointDistance) {
  reader_.skip(stream.checkpoints_[checkpoint]);
}

std::optional<std::uint32_t> DecodedStream::Walk::next() {
  const Result<std::uint32_t> symbol = decoder_->next(reader_);
  if (!symbol) return std::nullopt;
  ++word_;
  return *symbol;
}

DecodedStream::Walk DecodedStream::walk_at_bit(std::uint64_t bit) const {
  const auto above =
      std::upper_bound(checkpoints_.begin(), checkpoints_.end(), bit);
  Walk walk(*this, static_cast<std::size_t>(above - checkpoints_.begin()) - 1);
  for (Walk ahead = walk; walk.bit() < bit; walk = ahead) {
    if (!ahead.next() || ahead.bit() > bit) break;
  }
  return walk;
}

std::uint64_t DecodedStream::word_at_bit(std::uint64_t bit) const {
  return walk_at_bit(bit).word();
}

StreamView::Window DecodedStream::window(std::uint64_t first_bit,
                                         std::size_t bit_count) const {
  first_bit = std::min(first_bit, bits_.bit_count);
  const std::uint64_t last_bit =
      first_bit +
      std::min<std::uint64_t>(bit_count, bits_.bit_count - first_bit);
  StreamView::Window window;
  window.first_bit = first_bit;
  window.bits.reserve(static_cast<std::size_t>(last_bit - first_bit));
  const BitReader reader(bits_);
  for (std::uint64_t bit = first_bit; bit < last_bit; ++bit) {
    window.bits.push_back(static_cast<std::uint8_t>(reader.peek_at(bit, 1)));
  }
  Walk walk = walk_at_bit(first_bit);
  window.first_symbol = walk.word();
  while (walk.bit() < last_bit) {
    const auto start = static_cast<std::int64_t>(walk.bit()) -
                       static_cast<std::int64_t>(first_bit);
    const std::optional<std::uint32_t> symbol = walk.next();
    if (!symbol) break;
    window.symbols.push_back(*symbol);
    window.starts.push_back(static_cast<std::int32_t>(start));
  }
  return window;
}

}  // namespace surprisal
