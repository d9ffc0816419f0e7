#include "model/coded_text.h"

#include <memory>
#include <optional>
#include <utility>

#include "bits/bit_string.h"
#include "coding/arithmetic_coder.h"
#include "coding/block_checksum.h"
#include "coding/cost_meter.h"

namespace surprisal {
namespace {

constexpr unsigned kChecksumFlag = 16;

void learn(Model& model, std::span<const std::uint8_t> text) {
  CostMeter meter;
  for (const std::uint8_t byte : text) {
    model.code(byte, meter);
    meter.take_bits();
  }
}

struct Header {
  ModelChoice choice;
  bool has_checksum = false;
  std::uint64_t size = 0;
  std::uint32_t checksum = 0;
};

void write(const Header& header, std::vector<std::uint8_t>& bytes) {
  bytes.push_back(static_cast<std::uint8_t>(
      static_cast<unsigned>(header.choice.kind) << 5 |
      (header.has_checksum ? kChecksumFlag : 0) | header.choice.order));
  std::uint64_t size = header.size;
  for (; size >= 128; size >>= 7) {
    bytes.push_back(static_cast<std::uint8_t>(size | 128));
  }
  bytes.push_back(static_cast<std::uint8_t>(size));
}

// Takes bytes from the front of a view.
std::optional<std::uint8_t> take(std::span<const std::uint8_t>& bytes) {
  if (bytes.empty()) return std::nullopt;
  const std::uint8_t byte = bytes.front();
  bytes = bytes.subspan(1);
  return byte;
}

Result<Header> read_header(std::span<const std::uint8_t>& bytes) {
  const auto first = take(bytes);
  if (!first) return Error::kTruncatedStream;
  Header header;
  header.choice.kind = static_cast<ModelKind>(*first >> 5);
  header.choice.order = *first & 15;
  header.has_checksum = (*first & kChecksumFlag) != 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = take(bytes);
    if (!byte) return Error::kTruncatedStream;
    if (shift > 56) return Error::kIntegerTooLarge;
    header.size |= std::uint64_t{*byte & 127u} << shift;
    if (*byte < 128) break;
  }
  for (unsigned i = 0; header.has_checksum && i < 4; ++i) {
    const auto byte = take(bytes);
    if (!byte) return Error::kTruncatedStream;
    header.checksum |= std::uint32_t{*byte} << (8 * i);
  }
  return header;
}

}  // namespace

Result<CodedText> code_text(const ModelChoice& choice,
                            std::span<const std::uint8_t> text,
                            std::span<const std::uint8_t> prior,
                            bool with_checksum) {
  Header header{.choice = {.kind = choice.kind, .order = choice.order},
                .has_checksum = with_checksum,
                .size = text.size()};
  if (choice.alphabet != 256) return Error::kUnknownModel;
  Result<std::unique_ptr<Model>> model = make_model(header.choice);
  if (!model) return model.error();
  CodedText coded;
  write(header, coded.bytes);
  coded.header_bits = 8 * std::uint64_t{coded.bytes.size()};
  if (with_checksum) {
    const std::uint32_t checksum = block_checksum(text, 0);
    for (unsigned i = 0; i < 4; ++i) {
      coded.bytes.push_back(static_cast<std::uint8_t>(checksum >> (8 * i)));
    }
    coded.checksum_bits = 32;
  }
  learn(**model, prior);
  ArithmeticEncoder encoder;
  for (const std::uint8_t byte : text) (*model)->code(byte, encoder);
  const BitString body = encoder.finish();
  coded.body_bits = body.bit_count;
  coded.bytes.insert(coded.bytes.end(), body.bytes.begin(), body.bytes.end());
  return coded;
}

Result<DecodedText> decode_text(std::span<const std::uint8_t> bytes,
                                std::uint64_t max_size,
                                std::span<const std::uint8_t> prior) {
  const Result<Header> header = read_header(bytes);
  if (!header) return header.error();
  Result<std::unique_ptr<Model>> model = make_model(header->choice);
  if (!model) return model.error();
  if (header->size > max_size) return Error::kSizeTooLarge;
  learn(**model, prior);
  ArithmeticDecoder decoder(bytes);
  DecodedText decoded;
  while (decoded.text.size() < header->size) {
    decoded.text.push_back(
        static_cast<std::uint8_t>((*model)->code(0, decoder)));
    if (!decoder.has_bits()) return Error::kTruncatedStream;
  }
  const Result<void> end = decoder.finish();
  if (!end) return end.error();
  if (header->has_checksum &&
      block_checksum(decoded.text, 0) != header->checksum) {
    return Error::kChecksumMismatch;
  }
  decoded.verified = header->has_checksum;
  return decoded;
}

}  // namespace surprisal
