#include "randomness/frequency.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "randomness/each_bit.h"
#include "randomness/special_functions.h"

namespace surprisal {
namespace {

// Ones less zeros among the bits begin ... begin + length - 1.
double excess_of_ones(const BitString& bits, std::uint64_t begin,
                      std::uint64_t length) {
  return 2 * static_cast<double>(count_ones(bits, begin, begin + length)) -
         static_cast<double>(length);
}

}  // namespace

Result<Outcome> frequency_test(const BitString& bits) {
  if (bits.bit_count == 0) return Error::kTooFewBits;
  const double z = std::abs(excess_of_ones(bits, 0, bits.bit_count)) /
                   std::sqrt(static_cast<double>(bits.bit_count));
  return Outcome{.statistic = z, .p_value = two_sided_normal_tail(z)};
}

std::uint64_t recommended_block_length(std::uint64_t bit_count) {
  return std::max<std::uint64_t>(20, bit_count / 100 + 1);
}

Result<Outcome> block_frequency_test(const BitString& bits,
                                     std::uint64_t block_length) {
  assert(block_length >= 1);
  const std::uint64_t blocks = bits.bit_count / block_length;
  if (blocks == 0) return Error::kTooFewBits;
  double squares = 0;
  for (std::uint64_t block = 0; block < blocks; ++block) {
    const double excess =
        excess_of_ones(bits, block * block_length, block_length);
    squares += excess * excess;
  }
  const double chi_square = squares / static_cast<double>(block_length);
  return Outcome{
      .statistic = chi_square,
      .p_value = chi_square_tail(static_cast<double>(blocks), chi_square)};
}

}  // namespace surprisal
