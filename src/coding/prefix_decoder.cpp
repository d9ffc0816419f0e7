#include <algorithm>
#include <cstddef>

#include "coding/prefix_coder.h"

namespace surprisal {
namespace {

// Eleven bits make a table of 24 KB, which stays in the nearest cache.
constexpr unsigned kMaxTableBits = 11;

}  // namespace

PrefixDecoder::PrefixDecoder(const Code& code)
    : code_(&code),
      table_bits_(std::clamp(code.longest(), 1u, kMaxTableBits)),
      entries_(std::size_t{1} << table_bits_) {
  const std::vector<std::uint32_t>& order = code.order();
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    const unsigned length = code.length(order[i]);
    const std::uint64_t front = code.limb(order[i], 0) >> (64 - table_bits_);
    const auto slot = static_cast<std::size_t>(front);
    if (length <= table_bits_) {
      const std::size_t slots = std::size_t{1} << (table_bits_ - length);
      std::fill_n(entries_.begin() + static_cast<std::ptrdiff_t>(slot), slots,
                  Entry{.first = order[i], .last = 0, .length = length});
    } else {
      if (entries_[slot].last == 0) entries_[slot].first = i;
      entries_[slot].last = i + 1;
    }
  }
}

Result<void> PrefixDecoder::decode(BitReader& reader,
                                   std::span<std::uint32_t> out) const {
  for (std::uint32_t& place : out) {
    const Result<std::uint32_t> symbol = next(reader);
    if (!symbol) return symbol.error();
    place = *symbol;
  }
  return {};
}

// Key observation: with zeros after both, the word that begins the stream is
// the last one that is not above it: any later word is above the stream, since
// it differs from the right word within that word's bits.
Result<std::uint32_t> PrefixDecoder::next_slowly(BitReader& reader,
                                                 Entry entry) const {
  if (entry.length > 0) return Error::kTruncatedStream;
  const auto begin =
      code_->order().begin() + static_cast<std::ptrdiff_t>(entry.first);
  const auto end =
      code_->order().begin() +
      static_cast<std::ptrdiff_t>(std::max(entry.first, entry.last));
  const auto above = std::partition_point(begin, end, [&](std::uint32_t word) {
    return compare(word, reader) <= 0;
  });
  if (above == begin) return why_none(reader);
  const std::uint32_t symbol = *(above - 1);
  const unsigned length = code_->length(symbol);
  if (length > reader.remaining() || !agrees(symbol, reader, length)) {
    return why_none(reader);
  }
  reader.skip(length);
  return symbol;
}

// The word of `symbol` against the stream, both followed by zeros: below 0,
// 0 or above 0.
int PrefixDecoder::compare(std::uint32_t symbol,
                           const BitReader& reader) const {
  for (unsigned k = 0; 64 * k < code_->longest(); ++k) {
    const std::uint64_t word = code_->limb(symbol, k);
    const std::uint64_t stream =
        reader.peek_at(reader.position() + std::uint64_t{64} * k, 64);
    if (word != stream) return word < stream ? -1 : 1;
  }
  return 0;
}

// True if the first `count` bits of the word and of the stream are equal.
bool PrefixDecoder::agrees(std::uint32_t symbol, const BitReader& reader,
                           unsigned count) const {
  for (unsigned k = 0; 64 * k < count; ++k) {
    const unsigned bits = std::min(64u, count - 64 * k);
    const std::uint64_t word = code_->limb(symbol, k);
    const std::uint64_t stream =
        reader.peek_at(reader.position() + std::uint64_t{64} * k, 64);
    if ((word ^ stream) >> (64 - bits) != 0) return false;
  }
  return true;
}

// No word stands here: because the bits end within one, or because they lead
// nowhere? The words that begin with all the bits that are left, if there are
// any, start at the first word that is not below the stream.
Error PrefixDecoder::why_none(const BitReader& reader) const {
  const std::uint64_t left = reader.remaining();
  if (left == 0) return Error::kTruncatedStream;
  if (left >= code_->longest()) return Error::kDeadEnd;
  const std::vector<std::uint32_t>& order = code_->order();
  const auto first = std::partition_point(
      order.begin(), order.end(),
      [&](std::uint32_t word) { return compare(word, reader) < 0; });
  const bool within = first != order.end() && code_->length(*first) > left &&
                      agrees(*first, reader, static_cast<unsigned>(left));
  return within ? Error::kTruncatedStream : Error::kDeadEnd;
}

}  // namespace surprisal
