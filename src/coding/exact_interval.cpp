#include "coding/exact_interval.h"

#include <cassert>
#include <cstddef>
#include <numeric>
#include <vector>

#include "coding/natural.h"
#include "source/distribution.h"

namespace surprisal {
namespace {

// numerator / denominator in lowest terms. The denominator is a power of
// `total`, so only the primes of the total can be common.
std::string fraction(Natural numerator, Natural denominator,
                     std::uint32_t total) {
  if (numerator.is_zero()) return "0/1";
  std::uint32_t common = total;
  while (common > 1) {
    Natural top = numerator;
    Natural bottom = denominator;
    const std::uint32_t above = top.divide(common);
    const std::uint32_t below = bottom.divide(common);
    if (above == 0 && below == 0) {
      numerator = top;
      denominator = bottom;
    } else {
      common = std::gcd(std::gcd(above, below), common);
    }
  }
  return numerator.decimal() + "/" + denominator.decimal();
}

struct Bounds {
  Natural low;  // numerators
  Natural high;
  Natural denominator;  // total^n

  // Whether all numbers begin with a 0, or with a 1.
  bool below_half() const {
    Natural twice = high;
    twice.multiply(2);
    return twice.compare(denominator) <= 0;
  }
  bool above_half() const {
    Natural twice = low;
    twice.multiply(2);
    return twice.compare(denominator) >= 0;
  }
  // The half that `bit` says, drawn to the whole.
  void take_half(bool bit) {
    for (Natural* bound : {&low, &high}) {
      bound->multiply(2);
      if (bit) bound->subtract(denominator);
    }
  }
};

// Bit by bit towards the shortest number: a number that is inside ends it; a
// half that lies inside as a whole is left by its lowest number.
std::string shortest_bits(Bounds rest) {
  std::string bits;
  while (!rest.low.is_zero()) {
    const bool bit = !rest.below_half();
    if (bit && !rest.above_half()) return bits + '1';
    rest.take_half(bit);
    bits += bit ? '1' : '0';
  }
  return bits;
}

}  // namespace

Result<ExactInterval> exact_interval(std::span<const std::uint32_t> counts,
                                     std::span<const std::uint32_t> message) {
  if (message.size() > kLongestExact) return Error::kSizeTooLarge;
  const std::uint64_t sum = total_count(counts);
  assert(sum >> 32 == 0);
  const auto total = static_cast<std::uint32_t>(sum);
  Bounds whole = {Natural(0), Natural(1), Natural(1)};
  Bounds rest = whole;  // after the settled bits
  ExactInterval interval;
  for (const std::uint32_t symbol : message) {
    if (symbol >= counts.size() || counts[symbol] == 0) {
      return Error::kNoCodeword;
    }
    const auto before =
        static_cast<std::uint32_t>(total_count(counts.first(symbol)));
    for (Bounds* bounds : {&whole, &rest}) {
      // low' = low * total + width * before; high' = low' + width * count.
      Natural width = bounds->high;
      width.subtract(bounds->low);
      Natural share = width;
      width.multiply(before);
      share.multiply(counts[symbol]);
      bounds->low.multiply(total);
      bounds->low.add(width);
      bounds->high = bounds->low;
      bounds->high.add(share);
      bounds->denominator.multiply(total);
    }
    while (rest.below_half() || rest.above_half()) {
      const bool bit = rest.above_half();
      interval.settled += bit ? '1' : '0';
      rest.take_half(bit);
    }
    interval.steps.push_back(
        {fraction(whole.low, whole.denominator, total),
         fraction(whole.high, whole.denominator, total),
         static_cast<std::uint32_t>(interval.settled.size())});
  }
  interval.shortest = shortest_bits(whole);
  return interval;
}

}  // namespace surprisal
