#include "model/logistic.h"

namespace surprisal {
namespace {

constexpr std::uint64_t kOne = std::uint64_t{1} << 40;

// e^(1/256) by its series; the error is below the last bit that is kept.
std::uint64_t next_power(std::uint64_t power) {
  return power + power / 256 + power / (2 * 256 * 256) +
         power / (6 * 256 * 256 * 256);
}

}  // namespace

Logistic::Logistic() {
  std::uint64_t power = kOne;  // e^(x / 256), below 2^52
  for (int x = 0; x < 2048; ++x) {
    // 65536 * power / (power + 1), rounded down, of which 4 bits go to make
    // room.
    const std::uint64_t p = (power << 12) / ((power + kOne) >> 4);
    squashed[2048 + x] = static_cast<std::uint16_t>(p);
    if (x > 0) squashed[2048 - x] = static_cast<std::uint16_t>(65536 - p);
    power = next_power(power);
  }
  squashed[0] = squashed[1];
  // The inverse: the first x at which p is reached.
  int x = 0;
  for (unsigned p = 0; p < 4096; ++p) {
    while (x < 4095 && squashed[x] < 16 * p + 8) ++x;
    stretched[p] = static_cast<std::int16_t>(x - 2048);
  }
  stretched[0] = -kMaxStretch;
}

const Logistic& logistic = *new Logistic;

}  // namespace surprisal
