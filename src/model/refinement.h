#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/logistic.h"

namespace surprisal {

// Final refinement (secondary estimation; Shkarin 2002, Mahoney 2005): what a
// prediction turned out to be worth in a context, as a curve over the stretched
// prediction through 33 points that moves with each bit.
class Refinement {
 public:
  // At first what goes in comes out.
  explicit Refinement(std::size_t contexts) : points_(contexts * kPoints) {
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const int x = 128 * (static_cast<int>(i % kPoints) - 16);
      points_[i] = static_cast<std::uint16_t>(logistic.squash(x));
    }
  }

  // What a stretched prediction is worth, in parts of 65536.
  std::uint32_t refine(int stretched, std::size_t context) const {
    const auto x = static_cast<std::uint32_t>(stretched + 2048);
    const std::uint16_t* low = &points_[context * kPoints + (x >> 7)];
    const std::uint32_t part = x & 127;
    return (low[0] * (128 - part) + low[1] * part) >> 7;
  }

  // Moves the nearer point, by 2^-rate of the way.
  void learn(int stretched, std::size_t context, unsigned bit, int rate) {
    const auto x = static_cast<std::uint32_t>(stretched + 2048 + 64);
    std::uint16_t& point = points_[context * kPoints + (x >> 7)];
    const int target = bit != 0 ? 65535 : 0;
    point = static_cast<std::uint16_t>(point + ((target - point) >> rate));
  }

 private:
  static constexpr std::size_t kPoints = 33;
  std::vector<std::uint16_t> points_;
};

}  // namespace surprisal
