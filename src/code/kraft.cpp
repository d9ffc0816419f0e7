#include "code/kraft.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace surprisal {
namespace {

using Limbs = std::vector<std::uint64_t>;

void add_shifted(Limbs& sum, std::uint64_t value, unsigned shift) {
  const unsigned offset = shift % 64;
  std::uint64_t low = value << offset;
  std::uint64_t high = offset == 0 ? 0 : value >> (64 - offset);
  std::size_t k = shift / 64;
  // One carry at most passes on: high + 1 cannot overflow, since value < 2^63.
  for (; low != 0 || high != 0; ++k) {
    assert(k < sum.size());
    sum[k] += low;
    low = high + (sum[k] < low ? 1 : 0);
    high = 0;
  }
}

unsigned trailing_zeros(const Limbs& limbs) {
  unsigned zeros = 0;
  for (const std::uint64_t limb : limbs) {
    if (limb != 0) return zeros + static_cast<unsigned>(std::countr_zero(limb));
    zeros += 64;
  }
  return zeros;
}

// limbs / 2^shift, which has to fit in 64 bits; false if it does not.
bool shift_down(const Limbs& limbs, unsigned shift, std::uint64_t& result) {
  const std::size_t first = shift / 64;
  const unsigned offset = shift % 64;
  result = limbs[first] >> offset;
  for (std::size_t k = first + 1; k < limbs.size(); ++k) {
    if (limbs[k] == 0) continue;
    if (k > first + 1 || offset == 0 || limbs[k] >> offset != 0) return false;
    result |= limbs[k] << (64 - offset);
  }
  return true;
}

// Writes the decimal digits of `value` so that they end before `end`; returns
// where they begin.
char* write_before(char* end, std::uint64_t value) {
  do {
    *--end = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  return end;
}

}  // namespace

KraftSum kraft_sum(std::span<const std::uint16_t> lengths) {
  unsigned longest = 0;
  for (const std::uint16_t length : lengths) {
    longest = std::max<unsigned>(longest, length);
  }
  std::vector<std::uint64_t> words_of_length(longest + 1, 0);
  for (const std::uint16_t length : lengths) ++words_of_length[length];

  KraftSum sum;
  sum.exponent = longest;
  // K 2^L < n 2^L; two limbs more than L needs hold it and its carries.
  sum.numerator.assign(longest / 64 + 3, 0);
  for (unsigned length = 1; length <= longest; ++length) {
    add_shifted(sum.numerator, words_of_length[length], longest - length);
  }
  return sum;
}

KraftClass KraftSum::compare_with_one() const {
  const std::size_t place = exponent / 64;
  const std::uint64_t one = std::uint64_t{1} << exponent % 64;
  for (std::size_t k = place + 1; k < numerator.size(); ++k) {
    if (numerator[k] != 0) return KraftClass::kOverSubscribed;
  }
  if (numerator[place] < one) return KraftClass::kIncomplete;
  if (numerator[place] > one) return KraftClass::kOverSubscribed;
  for (std::size_t k = 0; k < place; ++k) {
    if (numerator[k] != 0) return KraftClass::kOverSubscribed;
  }
  return KraftClass::kComplete;
}

double KraftSum::value() const {
  double result = 0;
  for (std::size_t k = 0; k < numerator.size(); ++k) {
    result += std::ldexp(static_cast<double>(numerator[k]),
                         static_cast<int>(64 * k) - static_cast<int>(exponent));
  }
  return result;
}

std::string KraftSum::fraction() const {
  const unsigned common = std::min(trailing_zeros(numerator), exponent);
  std::uint64_t above = 0;
  if (exponent - common > 63 || !shift_down(numerator, common, above)) {
    return {};
  }
  std::array<char, 41> text;  // two numbers of 20 digits and a stroke
  char* const end = text.data() + text.size();
  char* begin = end;
  if (exponent > common) {
    begin = write_before(begin, std::uint64_t{1} << (exponent - common));
    *--begin = '/';
  }
  return std::string(write_before(begin, above), end);
}

}  // namespace surprisal
