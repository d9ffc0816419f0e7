#pragma once

namespace surprisal {

// What a test of randomness answers. Its null hypothesis is a fair coin: the
// p-value is the probability that a coin gives a statistic at least as
// extreme, so that a coin itself gives p < 0.01 once in a hundred streams.
struct Outcome {
  double statistic = 0;
  double p_value = 0;
};

}  // namespace surprisal
