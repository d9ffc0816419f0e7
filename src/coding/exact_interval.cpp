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

// numerator / denominator, which is below 1, to what a picture shows of it.
double place_of(Natural numerator, const Natural& denominator) {
  double place = 0;
  for (double bit = 0.5; bit > 1e-6; bit /= 2) {
    numerator.multiply(2);
    if (numerator.compare(denominator) < 0) continue;
    numerator.subtract(denominator);
    place += bit;
  }
  return place;
}

// After the settled bits a half lies inside, or nothing is missing. No block of
// the halved wall goes across the half: the largest inside begins there, or
// ends there.
std::string bits_of_block(const Bounds& rest) {
  if (rest.low.is_zero() && rest.high.compare(rest.denominator) == 0) return "";
  Natural above = rest.high;  // 2 * (high - 1/2), then 2^k times that
  Natural below = rest.denominator;
  above.multiply(2);
  above.subtract(rest.denominator);
  for (int i = 0; i < 2; ++i) below.subtract(rest.low);
  std::string after_half = "1";
  std::string before_half = "0";
  for (;;) {
    if (above.compare(rest.denominator) >= 0) return after_half;
    if (below.compare(rest.denominator) >= 0) return before_half;
    above.multiply(2);
    below.multiply(2);
    after_half += '0';
    before_half += '1';
  }
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
    Natural width = whole.high;
    width.subtract(whole.low);
    interval.steps.push_back(
        {fraction(whole.low, whole.denominator, total),
         fraction(whole.high, whole.denominator, total),
         fraction(width, whole.denominator, total),
         static_cast<std::uint32_t>(interval.settled.size())});
  }
  interval.shortest = interval.settled + bits_of_block(rest);
  return interval;
}

// Symbol by symbol, the number is measured anew from the low end of its share:
// no interval is built, so that reading back proves what was written.
Result<ExactReading> read_exact(std::span<const std::uint32_t> counts,
                                std::string_view bits, std::size_t size) {
  if (size > kLongestExact || bits.size() > kMostExactBits) {
    return Error::kSizeTooLarge;
  }
  const std::uint64_t sum = total_count(counts);
  assert(sum >> 32 == 0);
  if (sum == 0) return Error::kNoCodeword;
  Natural number(0);  // < whole
  Natural whole(1);
  for (const char bit : bits) {
    number.multiply(2);
    if (bit == '1') number.add(Natural(1));
    whole.multiply(2);
  }
  ExactReading reading;
  reading.places.push_back(place_of(number, whole));
  while (reading.symbols.size() < size) {
    number.multiply(static_cast<std::uint32_t>(sum));
    for (std::uint32_t symbol = 0;; ++symbol) {
      Natural share = whole;
      share.multiply(counts[symbol]);
      if (number.compare(share) < 0) {
        reading.symbols.push_back(symbol);
        whole = share;
        break;
      }
      number.subtract(share);
    }
    reading.places.push_back(place_of(number, whole));
  }
  return reading;
}

}  // namespace surprisal
