#include <algorithm>
#include <array>
#include <vector>

#include "randomness/each_bit.h"
#include "randomness/runs.h"
#include "randomness/special_functions.h"

namespace surprisal {
namespace {

constexpr unsigned kMostClasses = 7;

// Longest runs of at most `shortest`, of each length between, and of at least
// shortest + classes - 1 are one class each.
struct Blocks {
  unsigned length;
  unsigned shortest;
  unsigned classes;
};

Blocks blocks_for(std::uint64_t bit_count) {
  if (bit_count < 6272) return {8, 1, 4};
  if (bit_count < 750'000) return {128, 4, 6};
  return {10'000, 10, kMostClasses};
}

// The probability that `length` flips have no run of ones above `most`. With
// f(k) for k flips: the first such run ends at flip k when its most + 1 ones
// follow a zero, and before that zero there was none,
//   f(k) = f(k-1) - 2^-(most+2) f(k-most-2).
double share_up_to(unsigned most, unsigned length) {
  double ones = 1;  // 2^-(most+1)
  for (unsigned i = 0; i <= most; ++i) ones /= 2;
  std::vector<double> f(length + 1, 1.0);
  f[most + 1] = 1 - ones;
  for (unsigned k = most + 2; k <= length; ++k) {
    f[k] = f[k - 1] - ones / 2 * f[k - most - 2];
  }
  return f[length];
}

using Classes = std::array<std::uint64_t, kMostClasses>;

// How many whole blocks are in which class.
Classes count_classes(const BitString& bits, const Blocks& blocks) {
  Classes counts{};
  unsigned left = blocks.length;
  unsigned run = 0;
  unsigned longest = 0;
  each_bit(bits, [&](unsigned bit) {
    run = bit == 0 ? 0 : run + 1;
    longest = std::max(longest, run);
    if (--left > 0) return;
    const unsigned above = std::max(longest, blocks.shortest) - blocks.shortest;
    ++counts[std::min(above, blocks.classes - 1)];
    left = blocks.length;
    run = longest = 0;
  });
  return counts;
}

}  // namespace

Result<Outcome> longest_run_test(const BitString& bits) {
  const Blocks blocks = blocks_for(bits.bit_count);
  if (bits.bit_count < blocks.length) return Error::kTooFewBits;
  const Classes counts = count_classes(bits, blocks);
  const auto total = static_cast<double>(bits.bit_count / blocks.length);
  double chi_square = 0;
  double before = 0;
  for (unsigned i = 0; i < blocks.classes; ++i) {
    const bool is_last = i + 1 == blocks.classes;
    const double up_to =
        is_last ? 1 : share_up_to(blocks.shortest + i, blocks.length);
    const double expected = total * (up_to - before);
    const double difference = static_cast<double>(counts[i]) - expected;
    chi_square += difference * difference / expected;
    before = up_to;
  }
  return Outcome{.statistic = chi_square,
                 .p_value = chi_square_tail(blocks.classes - 1, chi_square)};
}

}  // namespace surprisal
