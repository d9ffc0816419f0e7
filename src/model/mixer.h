#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace surprisal {

// Logistic mixing (Mahoney 2005): the stretched predictions, each times a
// weight, added up, are the stretched answer; each weight then moves by its
// input times the error, the gradient of the cost. One set of weights a
// context. A weight of 65536 is 1.
class Mixer {
 public:
  Mixer(std::size_t inputs, std::size_t sets, std::int32_t weight)
      : inputs_(inputs), weights_(inputs * sets, weight) {}

  // Stretched, within the domain of logistic.h.
  int mix(std::span<const std::int32_t> inputs, std::size_t set) const;

  std::span<std::int32_t> weights(std::size_t set) {
    return std::span(weights_).subspan(set * inputs_, inputs_);
  }

  // `answer` is what mix() said. `rate`: of the error, in parts of 2^18.
  void learn(std::span<const std::int32_t> inputs, std::size_t set, int answer,
             unsigned bit, std::int32_t rate);

 private:
  std::size_t inputs_;
  std::vector<std::int32_t> weights_;
};

}  // namespace surprisal
