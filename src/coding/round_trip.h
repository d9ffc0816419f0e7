#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "base/result.h"
#include "bits/bit_string.h"
#include "code/code.h"
#include "coding/prefix_coder.h"
#include "source/message.h"

namespace surprisal {

// The proof, in steps that a caller can stop between: writes the message with
// the code, reads it back with the code that the *written* preamble gives, and
// compares. All steps are one continuous stream of bits: a step begins within
// the byte where the one before ended. Keeps references to both, which must
// outlive it unchanged.
class RoundTrip {
 public:
  // Requires a finished message and a word for each of its symbols (`covers`).
  RoundTrip(const Message& message, const Codebook& codebook,
            const BitString& preamble);
  RoundTrip(const RoundTrip&) = delete;
  RoundTrip& operator=(const RoundTrip&) = delete;

  // Why the preamble cannot be read, or announces another message, or that the
  // codebook is not prefix-free; then no step can be taken.
  const std::optional<Error>& error() const { return error_; }

  // Checks up to max_symbols more. True while all that was read equals what
  // was written, and false where it does not; an error where the stream could
  // not be read. After either nothing moves. Requires no error().
  Result<bool> step(std::size_t max_symbols);

  bool done() const { return position_ == message_->size(); }
  std::uint64_t symbols_checked() const { return position_; }
  std::uint64_t bits_checked() const { return bits_; }

 private:
  const Message* message_;
  const Codebook* codebook_;
  std::optional<Error> error_;
  Code rebuilt_;
  std::optional<PrefixDecoder> decoder_;
  std::uint64_t position_ = 0;
  std::uint64_t bits_ = 0;
  std::uint64_t carry_ = 0;  // the last bits_ % 8 bits, of a byte not yet full
};

}  // namespace surprisal
