#include "coding/table_lengths.h"

#include <algorithm>
#include <bit>
#include <cassert>

#include "code/codeword.h"
#include "coding/elias.h"

namespace surprisal {
namespace {

constexpr unsigned kMaxParameter = 12;  // 2^12 is the longest length
constexpr unsigned kWordsFollow = 13;   // stands where r is expected

// The parameter that needs fewest bits; the smallest of those.
unsigned best_parameter(std::span<const std::uint16_t> lengths,
                        unsigned longest) {
  unsigned best = 0;
  std::uint64_t best_bits = ~std::uint64_t{0};
  for (unsigned r = 0; r <= kMaxParameter; ++r) {
    std::uint64_t bits = gamma_bits(r + 1);
    for (const std::uint16_t length : lengths) {
      bits += ((longest - length) >> r) + 1 + r;
    }
    if (bits >= best_bits) continue;
    best = r;
    best_bits = bits;
  }
  return best;
}

void write_rice(BitWriter& writer, unsigned value, unsigned r) {
  unsigned zeros = value >> r;
  for (; zeros >= 64; zeros -= 64) writer.append(0, 64);
  writer.append(1, zeros + 1);
  writer.append(value & ((1u << r) - 1), r);
}

// A value of at most `most`; kInvalidLength as soon as it must be greater.
Result<unsigned> read_rice(BitReader& reader, unsigned r, unsigned most) {
  unsigned high = 0;
  while (true) {
    if (reader.remaining() == 0) return Error::kTruncatedStream;
    const unsigned zeros = static_cast<unsigned>(std::min<std::uint64_t>(
        static_cast<unsigned>(std::countl_zero(reader.peek(64))),
        reader.remaining()));
    high += zeros;
    if (high > most >> r) return Error::kInvalidLength;
    reader.skip(zeros);
    if (zeros < 64) break;
  }
  if (reader.remaining() < 1 + r) return Error::kTruncatedStream;
  reader.skip(1);
  const Result<std::uint64_t> low = reader.read(r);
  if (!low) return low.error();
  const unsigned value = high << r | static_cast<unsigned>(*low);
  if (value > most) return Error::kInvalidLength;
  return value;
}

}  // namespace

void write_table_lengths(BitWriter& writer,
                         std::span<const std::uint16_t> lengths,
                         bool words_follow) {
  assert(!lengths.empty());
  const unsigned longest = *std::max_element(lengths.begin(), lengths.end());
  assert(longest <= kMaxCodewordLength);
  const unsigned r = best_parameter(lengths, longest);
  write_gamma(writer, longest);
  if (words_follow) write_gamma(writer, kWordsFollow + 1);
  write_gamma(writer, r + 1);
  for (const std::uint16_t length : lengths) {
    assert(length > 0);
    write_rice(writer, longest - length, r);
  }
}

Result<TableLengths> read_table_lengths(BitReader& reader, std::size_t n) {
  const Result<std::uint64_t> longest = read_gamma(reader);
  if (!longest) return longest.error();
  if (*longest > kMaxCodewordLength) return Error::kInvalidLength;
  Result<std::uint64_t> r_plus_one = read_gamma(reader);
  if (!r_plus_one) return r_plus_one.error();
  const bool words_follow = *r_plus_one == kWordsFollow + 1;
  if (words_follow) r_plus_one = read_gamma(reader);
  if (!r_plus_one) return r_plus_one.error();
  if (*r_plus_one > kMaxParameter + 1) return Error::kInvalidLength;
  const auto r = static_cast<unsigned>(*r_plus_one - 1);
  const auto most = static_cast<unsigned>(*longest - 1);

  TableLengths table{.lengths = {}, .words_follow = words_follow};
  table.lengths.reserve(n);
  for (std::size_t i = 0; i < n; ++i) {
    const Result<unsigned> difference = read_rice(reader, r, most);
    if (!difference) return difference.error();
    table.lengths.push_back(static_cast<std::uint16_t>(*longest - *difference));
  }
  return table;
}

}  // namespace surprisal
