#include "coding/elias.h"

#include <bit>
#include <cassert>

namespace surprisal {

namespace {

unsigned floor_log2(std::uint64_t n) {
  assert(n >= 1);
  return static_cast<unsigned>(std::bit_width(n)) - 1;
}

}  // namespace

unsigned gamma_bits(std::uint64_t n) { return 2 * floor_log2(n) + 1; }

unsigned delta_bits(std::uint64_t n) {
  const unsigned k = floor_log2(n);
  return gamma_bits(k + 1) + k;
}

void write_gamma(BitWriter& writer, std::uint64_t n) {
  const unsigned k = floor_log2(n);
  writer.append(0, k);
  writer.append(n, k + 1);
}

void write_delta(BitWriter& writer, std::uint64_t n) {
  const unsigned k = floor_log2(n);
  write_gamma(writer, k + 1);
  writer.append(n ^ std::uint64_t{1} << k, k);
}

Result<std::uint64_t> read_gamma(BitReader& reader) {
  if (reader.remaining() == 0) return Error::kTruncatedStream;
  const auto k = static_cast<unsigned>(std::countl_zero(reader.peek(64)));
  if (k >= reader.remaining()) return Error::kTruncatedStream;
  if (k == 64) return Error::kIntegerTooLarge;
  if (2 * k + 1 > reader.remaining()) return Error::kTruncatedStream;
  reader.skip(k);
  return reader.read(k + 1);
}

Result<std::uint64_t> read_delta(BitReader& reader) {
  BitReader ahead = reader;
  const Result<std::uint64_t> width = read_gamma(ahead);
  if (!width) return width.error();
  if (*width > 64) return Error::kIntegerTooLarge;
  const auto k = static_cast<unsigned>(*width - 1);
  const Result<std::uint64_t> low = ahead.read(k);
  if (!low) return low.error();
  reader = ahead;
  return std::uint64_t{1} << k | *low;
}

}  // namespace surprisal
