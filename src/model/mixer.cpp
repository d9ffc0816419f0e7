#include "model/mixer.h"

#include <algorithm>
#include <cassert>

#include "model/logistic.h"

namespace surprisal {

int Mixer::mix(std::span<const std::int32_t> inputs, std::size_t set) const {
  assert(inputs.size() == inputs_);
  const std::int32_t* weights = weights_.data() + set * inputs_;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    sum += std::int64_t{inputs[i]} * weights[i];
  }
  return static_cast<int>(
      std::clamp<std::int64_t>(sum >> 16, -kMaxStretch, kMaxStretch));
}

void Mixer::learn(std::span<const std::int32_t> inputs, std::size_t set,
                  int answer, unsigned bit, std::int32_t rate) {
  std::int32_t* weights = weights_.data() + set * inputs_;
  const auto p = static_cast<std::int32_t>(logistic.squash(answer));
  // |error| < 2^16 and rate < 2^9: 15 bits and the sign, times an input of 12.
  const std::int32_t error =
      ((static_cast<std::int32_t>(bit << 16) - p) * rate + 512) >> 10;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    weights[i] += (inputs[i] * error + 128) >> 8;
  }
}

}  // namespace surprisal
