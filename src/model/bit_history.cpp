#include "model/bit_history.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace surprisal {
namespace {

// The most that the greater count may be, by the smaller one.
constexpr int kSmallerCounts = 6;
constexpr int kGreatest[kSmallerCounts] = {40, 20, 12, 8, 6, 5};

bool is_state(int zeros, int ones) {
  const int smaller = std::min(zeros, ones);
  return smaller < kSmallerCounts &&
         std::max(zeros, ones) <= kGreatest[smaller];
}

// What is left of a count when the other bit comes: 3 to 2, 4 to 3, 8 to 4, ...
int discounted(int count) {
  if (count <= 2) return count;
  if (count == 3) return 2;
  return static_cast<int>(std::bit_width(static_cast<unsigned>(count)));
}

}  // namespace

BitHistories::BitHistories() {
  for (int sum = 0; sum <= kGreatest[0]; ++sum) {
    for (int zeros = 0; zeros <= sum; ++zeros) {
      const int ones = sum - zeros;
      if (!is_state(zeros, ones)) continue;
      const int kinds = zeros > 0 && ones > 0 ? 2 : 1;
      for (int last = 0; last < kinds; ++last) {
        assert(count < 256);
        states[count++] = {static_cast<std::uint8_t>(zeros),
                           static_cast<std::uint8_t>(ones),
                           static_cast<std::uint8_t>(last)};
      }
    }
  }
  for (int i = 0; i < count; ++i) {
    for (int bit = 0; bit < 2; ++bit) next[i][bit] = after(states[i], bit);
  }
}

std::uint8_t BitHistories::find(int zeros, int ones, int last) const {
  int i = 0;
  while (i < count && (states[i].zeros != zeros || states[i].ones != ones ||
                       states[i].last != last)) {
    ++i;
  }
  assert(i < count);
  return static_cast<std::uint8_t>(i);
}

std::uint8_t BitHistories::after(const State& state, int bit) const {
  int same = (bit != 0 ? state.ones : state.zeros) + 1;
  int other = discounted(bit != 0 ? state.zeros : state.ones);
  other = std::min(other, kSmallerCounts - 1);
  while (!is_state(same, other)) --(same > other ? same : other);
  const int last = same > 0 && other > 0 ? bit : 0;
  return bit != 0 ? find(other, same, last) : find(same, other, last);
}

const BitHistories& bit_histories = *new BitHistories;

}  // namespace surprisal
