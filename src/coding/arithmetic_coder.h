#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "bits/bit_string.h"
#include "coding/coder.h"
#include "source/generator.h"

namespace surprisal {

// Arithmetic coding (Rissanen 1976; Pasco 1976), as a range coder (Martin
// 1979): the message is an interval [low, low + range) of the unit interval,
// each symbol takes its share of it, and the bits name a number inside. Only
// the lowest 64 bits of low are at hand; the settled ones above them are bytes.
// Invariant between symbols: 2^56 <= range < 2^64, so that a share of a total
// up to 2^40 is off by less than 2^-16 of itself.

// The shortest number in [low, low + range), of `bits` binary digits out of
// the 64 at hand; zeros follow. `value` may wrap around: the carry.
struct ShortestNumber {
  std::uint64_t value;
  unsigned bits;
};
ShortestNumber shortest_number(std::uint64_t low, std::uint64_t range);

class ArithmeticEncoder : public Coder {
 public:
  ArithmeticEncoder() : Coder(false) {}

  unsigned code_bit(unsigned bit, std::uint32_t one) override;
  std::uint64_t find(std::uint64_t total) override;
  void narrow(std::uint64_t first, std::uint64_t count,
              std::uint64_t total) override;

  // Hands over the bits, the fewest that say what was coded to a decoder that
  // knows where the message ends, and is at the beginning again.
  BitString finish();

 private:
  void add(std::uint64_t part);
  void settle();

  std::vector<std::uint8_t> bytes_;  // settled, but for a carry
  std::uint64_t low_ = 0;
  std::uint64_t range_ = ~std::uint64_t{0};
};

class ArithmeticDecoder : public Coder {
 public:
  // Keeps a view of the bytes. After the end come zeros.
  explicit ArithmeticDecoder(std::span<const std::uint8_t> bytes);

  // Instead of a message, the bits of a generator, without an end: what comes
  // out is drawn by the model's probabilities. Keeps a reference.
  explicit ArithmeticDecoder(Generator& source);

  unsigned code_bit(unsigned bit, std::uint32_t one) override;
  std::uint64_t find(std::uint64_t total) override;
  void narrow(std::uint64_t first, std::uint64_t count,
              std::uint64_t total) override;

  // False as soon as more bits are used up than there are: stop then.
  bool has_bits() const { return source_ != nullptr || used_ <= bytes_.size(); }

  // After the last symbol: whether the encoder would have ended with these
  // very bytes. kTruncatedStream, kTrailingBits or kInvalidEnd if not.
  Result<void> finish() const;

 private:
  std::uint8_t next_byte();
  void take(std::uint64_t part, std::uint64_t range);

  std::span<const std::uint8_t> bytes_;
  Generator* source_ = nullptr;
  std::size_t position_ = 0;  // of the next byte to read
  std::size_t used_ = 0;      // bytes that the encoder has settled
  std::uint64_t low_ = 0;     // as the encoder's
  std::uint64_t value_ = 0;   // the number minus low, < range
  std::uint64_t range_ = ~std::uint64_t{0};
};

}  // namespace surprisal
