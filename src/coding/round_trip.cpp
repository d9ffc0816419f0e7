#include "coding/round_trip.h"

#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

#include "bits/bit_reader.h"
#include "bits/bit_writer.h"
#include "code/cost.h"
#include "coding/preamble.h"

namespace surprisal {
namespace {

// The code that a reader makes of the preamble of a message of `count` symbols.
Result<Code> announced_code(const BitString& preamble, std::uint64_t count) {
  BitReader reader(preamble);
  Result<PreambleContent> content = read_preamble(reader);
  if (!content) return content.error();
  if (reader.remaining() > 0) return Error::kTrailingBits;
  if (content->count != count) return Error::kInvalidTable;
  return std::move(content->table.code);
}

}  // namespace

RoundTrip::RoundTrip(const Message& message, const Codebook& codebook,
                     const BitString& preamble)
    : message_(&message), codebook_(&codebook) {
  assert(covers(message.histogram().counts, codebook.lengths()));
  if (!codebook.is_prefix_free()) {
    error_ = Error::kNotPrefixFree;
    return;
  }
  Result<Code> announced = announced_code(preamble, message.size());
  if (!announced) {
    error_ = announced.error();
    return;
  }
  rebuilt_ = *std::move(announced);
  decoder_.emplace(rebuilt_);
}

Result<bool> RoundTrip::step(std::size_t max_symbols) {
  assert(!error_);
  std::vector<std::uint32_t> sent(static_cast<std::size_t>(
      std::min<std::uint64_t>(max_symbols, message_->size() - position_)));
  message_->read(position_, sent);

  const auto carried = static_cast<unsigned>(bits_ % 8);
  BitWriter writer;
  writer.append(carry_, carried);
  for (const std::uint32_t symbol : sent) {
    append_codeword(writer, *codebook_, symbol);
  }
  const BitString stream = writer.take();

  BitReader reader(stream);
  reader.skip(carried);
  std::vector<std::uint32_t> received(sent.size());
  const Result<void> decoded = decoder_->decode(reader, received);
  if (!decoded) return decoded.error();
  if (received != sent || reader.remaining() > 0) return false;

  position_ += sent.size();
  bits_ += stream.bit_count - carried;
  const auto left = static_cast<unsigned>(bits_ % 8);
  carry_ = left == 0 ? 0u : unsigned{stream.bytes.back()} >> (8 - left);
  return true;
}

}  // namespace surprisal
