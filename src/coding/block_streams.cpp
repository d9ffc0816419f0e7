#include "coding/block_streams.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <tuple>

#include "coding/block_bytes.h"
#include "coding/block_format.h"

// Key observations.
// - One look at 11 bits yields up to three bytes, about two for English. All
//   are stored with one 32-bit store; the next look overwrites what was too
//   much.
// - Each stream fills a part of its own, so four chains of look and shift are
//   in flight. Each takes five looks in a row: that keeps its state in
//   registers, of which WebAssembly gets about eleven, and the processor
//   reorders across the streams by itself.
// - A marker bit above the unread bits counts what was taken: after some
//   shifts to the right, the leading zeros are the bits gone.
// - The number of rounds that cannot leave a stream or a part is computed in
//   front, so that the rounds themselves check nothing.
// - Not taken: 12 bits a look need a table of twice the size and give four
//   looks a load instead of five.

namespace surprisal {
namespace {

constexpr unsigned kLookBits = kBlockLengthLimit;
constexpr std::size_t kLooks = std::size_t{1} << kLookBits;
constexpr std::uint64_t kMarker = std::uint64_t{1} << 63;

// A round is five looks and a load. Five times 11 bits, 7 left over from a
// byte that was begun, and the marker fit in 64 bits.
constexpr unsigned kLooksPerRound = 5;
constexpr std::ptrdiff_t kRoundBytesIn = 7;    // 62 bits end in the eighth byte
constexpr std::ptrdiff_t kRoundBytesOut = 16;  // 5 * 3, and one touched beyond
constexpr std::ptrdiff_t kLoadBytes = 8;

// What the next 11 bits begin with: bits 0-7 the bits taken, bits 8-31 up to
// three bytes, the first lowest, bits 56-63 how many.
using Entry = std::uint64_t;
constexpr Entry kOneByte = Entry{1} << 56;
constexpr unsigned kMaxBytes = 3;

using Table = std::array<Entry, kLooks>;
using Bytes = std::span<const std::uint8_t>;

// First one word an entry, as length | byte << 8.
std::array<std::uint16_t, kLooks> first_words(const BlockLengths& lengths) {
  std::array<std::uint16_t, kLooks> first;
  const auto words = reversed_words(lengths);
  for (std::size_t value = 0; value < 256; ++value) {
    const unsigned length = lengths[value];
    if (length == 0) continue;
    const auto entry = static_cast<std::uint16_t>(length | value << 8);
    for (std::size_t look = words[value]; look < kLooks;
         look += std::size_t{1} << length) {
      first[look] = entry;
    }
  }
  return first;
}

// Then further words for as long as they lie within the 11 bits. Without a
// branch on whether they do, which would be mispredicted every other time.
void build_table(const BlockLengths& lengths, Table& table) {
  const auto first = first_words(lengths);
  for (std::size_t look = 0; look < kLooks; ++look) {
    Entry entry = first[look] + kOneByte;
    for (unsigned bytes = 1; bytes < kMaxBytes; ++bytes) {
      const Entry next = first[look >> (entry & 63)];
      const Entry longer =
          entry + (next & 63) + ((next >> 8) << (8 + 8 * bytes)) + kOneByte;
      entry = (longer & 63) <= kLookBits ? longer : entry;
    }
    table[look] = entry;
  }
}

struct Stream {
  Bytes bytes;
  const std::uint8_t* in;  // in + kLoadBytes <= the end, from the first load on
  std::uint64_t bits = kMarker;  // unread bits, then the marker, then zeros
  std::uint8_t* out;
  std::uint8_t* out_end;
};

void load(Stream& stream) {
  const int taken = std::countl_zero(stream.bits);
  stream.in += taken >> 3;
  stream.bits =
      (load_little_endian<std::uint64_t>(stream.in) | kMarker) >> (taken & 7);
}

inline void decode_round(Stream& stream, const Table& table) {
  for (unsigned i = 0; i < kLooksPerRound; ++i) {
    const Entry entry = table[stream.bits & (kLooks - 1)];
    store_little_endian(stream.out, static_cast<std::uint32_t>(entry >> 8));
    stream.bits >>= entry & 63;
    stream.out += static_cast<std::size_t>(entry >> 56);
  }
  load(stream);
}

// How many rounds can leave neither the stream nor the part.
std::ptrdiff_t safe_rounds(const Stream& stream) {
  const std::uint8_t* end = stream.bytes.data() + stream.bytes.size();
  const auto in = (end - stream.in - kLoadBytes) / kRoundBytesIn;
  const auto out = (stream.out_end - stream.out) / kRoundBytesOut;
  return std::min(in, out);
}

// Decodes the streams in turns until one of them is nearly at its end. Each
// must have been loaded. By value: a store to a part could otherwise change the
// state, for all that the compiler knows, which then never stays in registers.
template <typename... Streams>
std::tuple<Streams...> decode_rounds(const Table& table, Streams... streams) {
  for (;;) {
    std::ptrdiff_t rounds = std::min({safe_rounds(streams)...});
    if (rounds <= 0) return {streams...};
    for (; rounds > 0; --rounds) (decode_round(streams, table), ...);
  }
}

// The next 11 bits; zeros past the end.
std::size_t look_at(Bytes bytes, std::size_t position) {
  std::size_t bits = 0;
  const std::size_t first = position / 8;
  const std::size_t end = std::min(bytes.size(), first + 3);
  for (std::size_t i = first; i < end; ++i) {
    bits |= std::size_t{bytes[i]} << (8 * (i - first));
  }
  return bits >> (position % 8) & (kLooks - 1);
}

// Decodes what is left of one part, with all care, and judges the stream.
Result<void> finish(const Stream& stream, const BlockLengths& lengths,
                    const Table& table) {
  const Bytes bytes = stream.bytes;
  const auto whole = static_cast<std::size_t>(stream.in - bytes.data());
  const auto taken = static_cast<std::size_t>(std::countl_zero(stream.bits));
  std::size_t position = whole * 8 + taken;  // in bits
  for (std::uint8_t* out = stream.out; out != stream.out_end; ++out) {
    const Entry entry = table[look_at(bytes, position)];
    *out = static_cast<std::uint8_t>(entry >> 8);
    position += lengths[*out];
  }
  if (position > bytes.size() * 8) return Error::kTruncatedStream;
  const bool padded =
      position % 8 == 0 || bytes[position / 8] >> (position % 8) == 0;
  if ((position + 7) / 8 != bytes.size() || !padded) {
    return Error::kTrailingBits;
  }
  return {};
}

}  // namespace

Result<void> decode_streams(
    const std::array<Bytes, 4>& streams, const BlockLengths& lengths,
    const std::array<std::span<std::uint8_t>, 4>& parts) {
  Table table;
  build_table(lengths, table);
  std::array<Stream, 4> states;
  bool loaded = true;
  for (std::size_t k = 0; k < 4; ++k) {
    states[k] = {.bytes = streams[k],
                 .in = streams[k].data(),
                 .out = parts[k].data(),
                 .out_end = parts[k].data() + parts[k].size()};
    if (streams[k].size() < kLoadBytes) loaded = false;
  }
  if (loaded) {
    for (Stream& state : states) load(state);
    auto& [a, b, c, d] = states;
    std::tie(a, b, c, d) = decode_rounds(table, a, b, c, d);
  }
  for (Stream& state : states) {
    if (loaded) std::tie(state) = decode_rounds(table, state);
    if (const auto done = finish(state, lengths, table); !done) {
      return done.error();
    }
  }
  return {};
}

}  // namespace surprisal
