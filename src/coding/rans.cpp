#include "coding/rans.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

#include "bits/bit_reader.h"
#include "bits/bit_writer.h"
#include "coding/elias.h"

namespace surprisal {
namespace {

// States between symbols: [2^31, 2^63). A word moves in or out at the ends.
constexpr std::uint64_t kFirstState = std::uint64_t{1} << 31;
constexpr unsigned kLeastBits = 8;
constexpr unsigned kMostBits = 16;

using Counts = std::array<std::uint64_t, 256>;

struct Table {
  unsigned bits = kLeastBits;                 // k
  std::array<std::uint32_t, 257> first = {};  // F; F[256] is 2^k

  std::uint32_t share(unsigned s) const { return first[s + 1] - first[s]; }
};

// Shares in proportion to the counts, at least 1 where one occurs: rounded
// down, and what is left goes where it saves most, which is to the largest
// share by all but a trifle; what is missing is taken there too.
Table table_of(const Counts& counts, std::uint64_t size) {
  Table table;
  table.bits = std::clamp(static_cast<unsigned>(std::bit_width(size)) + 2,
                          kLeastBits, kMostBits);
  const std::int64_t whole = std::int64_t{1} << table.bits;
  std::array<std::int64_t, 256> shares = {};
  std::int64_t left = whole;
  for (unsigned s = 0; s < 256; ++s) {
    if (counts[s] == 0) continue;
    shares[s] = std::max<std::int64_t>(
        1, static_cast<std::int64_t>((counts[s] << table.bits) / size));
    left -= shares[s];
  }
  while (left != 0) {
    auto& largest = *std::max_element(shares.begin(), shares.end());
    const std::int64_t change = std::max(left, 1 - largest);
    largest += change;
    left -= change;
  }
  for (unsigned s = 0; s < 256; ++s) {
    table.first[s + 1] = table.first[s] + static_cast<std::uint32_t>(shares[s]);
  }
  return table;
}

void write_table(BitWriter& writer, const Table& table) {
  writer.append(table.bits - kLeastBits, 4);
  std::uint64_t distinct = 0;
  for (unsigned s = 0; s < 256; ++s) distinct += table.share(s) > 0 ? 1 : 0;
  write_delta(writer, distinct);
  int last = -1;
  for (int s = 0; s < 256; ++s) {
    const std::uint32_t share = table.share(static_cast<unsigned>(s));
    if (share == 0) continue;
    write_gamma(writer, static_cast<std::uint64_t>(s - last));
    write_gamma(writer, share);
    last = s;
  }
}

Result<Table> read_table(BitReader& reader) {
  Table table;
  const auto bits = reader.read(4);
  if (!bits) return bits.error();
  table.bits = kLeastBits + static_cast<unsigned>(*bits);
  const auto distinct = read_delta(reader);
  if (!distinct) return distinct.error();
  if (table.bits > kMostBits || *distinct > 256) return Error::kInvalidTable;
  std::array<std::uint32_t, 256> shares = {};
  std::uint64_t place = 0;  // one after the last symbol
  for (std::uint64_t i = 0; i < *distinct; ++i) {
    const auto gap = read_gamma(reader);
    if (!gap) return gap.error();
    const auto share = read_gamma(reader);
    if (!share) return share.error();
    if (*gap > 256 - place || *share > std::uint64_t{1} << table.bits) {
      return Error::kInvalidTable;
    }
    place += *gap;
    shares[static_cast<std::size_t>(place - 1)] =
        static_cast<std::uint32_t>(*share);
  }
  for (unsigned s = 0; s < 256; ++s) {
    table.first[s + 1] = table.first[s] + shares[s];
  }
  if (table.first[256] != 1u << table.bits) return Error::kInvalidTable;
  return table;
}

void append_low_first(std::vector<std::uint8_t>& bytes, std::uint64_t value,
                      unsigned count) {
  for (unsigned i = 0; i < count; ++i) {
    bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  }
}

std::uint64_t low_first(std::span<const std::uint8_t> bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8 | bytes[i];
  return value;
}

}  // namespace

// Key observation: before a symbol is coded, the state gives up its low word if
// it would leave the range after it; the decoder, going back, sees a state
// below the range at that very point and takes the word.
RansStream encode_rans(std::span<const std::uint8_t> message) {
  RansStream stream;
  BitWriter writer;
  write_delta(writer, std::uint64_t{message.size()} + 1);
  stream.size_bits = writer.bit_count();
  if (message.empty()) {
    stream.bytes = writer.take().bytes;
    stream.size_bits = 8 * std::uint64_t{stream.bytes.size()};
    return stream;
  }
  Counts counts = {};
  for (const std::uint8_t symbol : message) ++counts[symbol];
  const Table table = table_of(counts, message.size());
  write_table(writer, table);
  stream.table_bits = writer.bit_count() - stream.size_bits;
  stream.bytes = writer.take().bytes;
  stream.size_bits = 8 * std::uint64_t{stream.bytes.size()} - stream.table_bits;

  std::vector<std::uint32_t> words;
  std::uint64_t state = kFirstState;
  for (std::size_t i = message.size(); i-- > 0;) {
    const std::uint64_t share = table.share(message[i]);
    // (share << 63) >> bits, without passing 64 bits.
    if (state >= share << (63 - table.bits)) {
      words.push_back(static_cast<std::uint32_t>(state));
      state >>= 32;
    }
    state =
        (state / share << table.bits) + table.first[message[i]] + state % share;
  }
  append_low_first(stream.bytes, state, 8);
  for (std::size_t i = words.size(); i-- > 0;) {
    append_low_first(stream.bytes, words[i], 4);
  }
  stream.state_bits = 64 + 32 * std::uint64_t{words.size()};
  return stream;
}

Result<std::vector<std::uint8_t>> decode_rans(
    std::span<const std::uint8_t> bytes, std::uint64_t max_size) {
  BitReader reader(bytes, 8 * std::uint64_t{bytes.size()});
  const auto size = read_delta(reader);
  if (!size) return size.error();
  if (*size - 1 > max_size) return Error::kSizeTooLarge;
  std::vector<std::uint8_t> message;
  Table table;
  if (*size > 1) {
    const Result<Table> read = read_table(reader);
    if (!read) return read.error();
    table = *read;
  }
  std::span<const std::uint8_t> rest =
      bytes.subspan(static_cast<std::size_t>((reader.position() + 7) / 8));
  if (*size > 1) {
    std::vector<std::uint8_t> symbols(std::size_t{1} << table.bits);
    for (unsigned s = 0; s < 256; ++s) {
      std::fill_n(symbols.data() + table.first[s], table.share(s),
                  static_cast<std::uint8_t>(s));
    }
    if (rest.size() < 8) return Error::kTruncatedStream;
    std::uint64_t state = low_first(rest.first(8));
    rest = rest.subspan(8);
    const std::uint64_t mask = (std::uint64_t{1} << table.bits) - 1;
    for (std::uint64_t i = 1; i < *size; ++i) {
      const auto place = static_cast<std::uint32_t>(state & mask);
      const std::uint8_t symbol = symbols[place];
      message.push_back(symbol);
      state = table.share(symbol) * (state >> table.bits) + place -
              table.first[symbol];
      if (state >= kFirstState) continue;
      if (rest.size() < 4) return Error::kTruncatedStream;
      state = state << 32 | low_first(rest.first(4));
      rest = rest.subspan(4);
    }
    if (state != kFirstState) return Error::kInvalidEnd;
  }
  if (!rest.empty()) return Error::kTrailingBits;
  return message;
}

}  // namespace surprisal
