#pragma once

#include <cstdint>

namespace surprisal {

// What a model talks to while a symbol is coded: the encoder, the decoder, or
// a meter that only measures. The model names shares of the probability that
// is left; who decodes answers which of them it is. Integers only, so that
// both ends agree on every machine.
class Coder {
 public:
  // The largest total that narrow() and find() take.
  static constexpr std::uint64_t kMaxTotal = std::uint64_t{1} << 40;

  virtual ~Coder() = default;

  // Whether symbols come out of it. If not, they go in.
  bool decodes() const { return decodes_; }

  // Codes one bit that is 1 with probability one / 65536, 0 < one < 65536.
  // Returns it; `bit` matters only where !decodes().
  virtual unsigned code_bit(unsigned bit, std::uint32_t one) = 0;

  // A place in 0 ... total - 1: the symbol is the one in whose share it lies.
  // narrow() must follow. Requires decodes().
  virtual std::uint64_t find(std::uint64_t total) = 0;

  // Takes the share [first, first + count) of total. Requires count >= 1 and
  // first + count <= total <= kMaxTotal.
  virtual void narrow(std::uint64_t first, std::uint64_t count,
                      std::uint64_t total) = 0;

 protected:
  explicit Coder(bool decodes) : decodes_(decodes) {}

 private:
  bool decodes_;
};

}  // namespace surprisal
