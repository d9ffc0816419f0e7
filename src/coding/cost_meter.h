#pragma once

#include <cstdint>

#include "coding/coder.h"
#include "information/self_information.h"

namespace surprisal {

// Adds up what is coded, -log2 p bits, and writes nothing. The integers that it
// sees are the encoder's; only the sum is a double.
class CostMeter : public Coder {
 public:
  CostMeter() : Coder(false) {}

  unsigned code_bit(unsigned bit, std::uint32_t one) override {
    p_ *= (bit != 0 ? one : 65536 - one) / 65536.0;
    return bit;
  }

  std::uint64_t find(std::uint64_t) override { return 0; }

  void narrow(std::uint64_t, std::uint64_t count,
              std::uint64_t total) override {
    p_ *= static_cast<double>(count) / static_cast<double>(total);
  }

  // The bits since the last call: of one symbol, or a few. One logarithm for
  // all; the product of a symbol's probabilities is far above the smallest
  // double.
  double take_bits() {
    const double bits = self_information(p_);
    p_ = 1;
    return bits;
  }

 private:
  double p_ = 1;
};

}  // namespace surprisal
