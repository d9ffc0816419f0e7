#include "coding/description.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "bits/bit_reader.h"
#include "bits/bit_writer.h"
#include "code/cost.h"
#include "coding/preamble.h"
#include "coding/prefix_coder.h"

namespace surprisal {
namespace {

constexpr std::uint64_t kSymbolsAtOnce = 4096;

DescriptionLength lengths_of_parts(const Preamble& preamble,
                                   const Histogram& histogram,
                                   const Code& code) {
  return {.table_bits = preamble.table_bits,
          .count_bits = preamble.count_bits,
          .message_bits = total_bits(histogram.counts, code.lengths())};
}

void append_bits(BitWriter& writer, const BitString& bits) {
  BitReader reader(bits);
  while (reader.remaining() > 0) {
    const auto count =
        static_cast<unsigned>(std::min<std::uint64_t>(64, reader.remaining()));
    writer.append(reader.peek(count), count);
    reader.skip(count);
  }
}

BitString preamble_and_message(const Preamble& preamble, const Message& message,
                               const Code& code) {
  BitWriter writer;
  writer.reserve(preamble.bits.bit_count +
                 total_bits(message.histogram().counts, code.lengths()));
  append_bits(writer, preamble.bits);
  std::vector<std::uint32_t> part;
  for (std::uint64_t position = 0; position < message.size();
       position += part.size()) {
    part.resize(static_cast<std::size_t>(
        std::min(kSymbolsAtOnce, message.size() - position)));
    message.read(position, part);
    for (const std::uint32_t symbol : part) {
      append_codeword(writer, code, symbol);
    }
  }
  return writer.take();
}

}  // namespace

DescriptionLength describe(const Histogram& histogram, const Code& code) {
  return lengths_of_parts(
      make_preamble(histogram.symbols, code, histogram.total), histogram, code);
}

DescriptionLength describe(const Histogram& histogram, const Code& code,
                           const Spellings& spellings) {
  return lengths_of_parts(make_preamble(spellings, code, histogram.total),
                          histogram, code);
}

Result<BitString> encode_description(const Message& message, const Code& code) {
  const Histogram& histogram = message.histogram();
  if (!covers(histogram.counts, code.lengths())) return Error::kNoCodeword;
  return preamble_and_message(
      make_preamble(histogram.symbols, code, message.size()), message, code);
}

Result<BitString> encode_description(const Message& message, const Code& code,
                                     const Spellings& spellings) {
  const Histogram& histogram = message.histogram();
  if (!covers(histogram.counts, code.lengths())) return Error::kNoCodeword;
  return preamble_and_message(make_preamble(spellings, code, message.size()),
                              message, code);
}

Result<Description> decode_description(const BitString& bits) {
  BitReader reader(bits);
  Result<PreambleContent> preamble = read_preamble(reader);
  if (!preamble) return preamble.error();
  Result<std::vector<std::uint32_t>> message =
      decode(reader, preamble->table.code, preamble->count, End::kExact);
  if (!message) return message.error();
  return Description{.table = std::move(preamble->table),
                     .message = *std::move(message)};
}

}  // namespace surprisal
