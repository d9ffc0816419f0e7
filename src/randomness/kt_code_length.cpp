#include "randomness/kt_code_length.h"

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "information/self_information.h"
#include "randomness/each_bit.h"

namespace surprisal {
namespace {

// A probability is at least 2^-33 here, so that a product above this bound
// never leaves the range of a double with one more factor.
constexpr double kSmallestProduct = 0x1p-900;

}  // namespace

// Key observation: the logarithm of a product is the sum of the logarithms, so
// one logarithm serves some hundred bits, and no table is needed. (The sum
// also has a closed form in the final counts, by log-gamma; but that loses
// digits where counts are large, and this pass is bound by memory anyway.)
double kt_code_length(const BitString& bits, unsigned order) {
  assert(order <= kMostKtOrder && bits.bit_count >> 32 == 0);
  std::vector<std::array<std::uint32_t, 2>> contexts(std::size_t{1} << order);
  const std::size_t mask = contexts.size() - 1;
  std::size_t context = 0;
  double product = 1;
  double total = 0;
  each_bit(bits, [&](unsigned bit) {
    std::array<std::uint32_t, 2>& counts = contexts[context];
    const double of_both = static_cast<double>(counts[0]) + counts[1] + 1;
    product *= (counts[bit] + 0.5) / of_both;
    ++counts[bit];
    context = (context << 1 | bit) & mask;
    if (product < kSmallestProduct) {
      total += self_information(product);
      product = 1;
    }
  });
  return total + self_information(product);
}

}  // namespace surprisal
