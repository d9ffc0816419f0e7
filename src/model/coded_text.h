#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "model/models.h"

namespace surprisal {

// A text coded by a model, as bytes that say all a reader needs:
//   model      1 byte: kind in the upper 3 bits, 1 if a checksum follows, order
//   size       of the text in bytes, 7 bits a byte, the lowest first, the top
//              bit set where more follow: so the end is told, not marked
//   checksum   4 bytes, where there is one: the block format's, lowest first
//   body       the arithmetic coder's bits (see coding/arithmetic_coder.h)
// The model has the default memory. If it has read another text before, its
// reader must have read the same.
struct CodedText {
  std::vector<std::uint8_t> bytes;
  std::uint64_t header_bits = 0;    // model and size
  std::uint64_t checksum_bits = 0;  // 0 or 32
  std::uint64_t body_bits = 0;      // exact; the last byte is filled with zeros
};

// kUnknownModel where the choice is none, or not of bytes.
Result<CodedText> code_text(const ModelChoice& choice,
                            std::span<const std::uint8_t> text,
                            std::span<const std::uint8_t> prior,
                            bool with_checksum);

struct DecodedText {
  std::vector<std::uint8_t> text;
  // Whether a checksum agreed. Without one, bits that were changed, or another
  // prior, may pass for another text.
  bool verified = false;
};

// kTruncatedStream, kUnknownModel; kSizeTooLarge for a text above `max_size`
// bytes; kTrailingBits, kInvalidEnd, kChecksumMismatch.
Result<DecodedText> decode_text(std::span<const std::uint8_t> bytes,
                                std::uint64_t max_size,
                                std::span<const std::uint8_t> prior);

}  // namespace surprisal
