#include "base/order.h"

#include <array>
#include <cstddef>
#include <numeric>

namespace surprisal {
namespace {

constexpr unsigned kDigitBits = 8;
constexpr std::size_t kDigits = 1u << kDigitBits;

}  // namespace

std::vector<std::uint32_t> order_by_key(std::span<const std::uint32_t> keys) {
  std::vector<std::uint32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0u);
  std::vector<std::uint32_t> next(keys.size());
  for (unsigned shift = 0; shift < 32; shift += kDigitBits) {
    // starts[d]: where the next index with digit d goes.
    std::array<std::size_t, kDigits> starts{};
    for (const std::uint32_t key : keys) ++starts[(key >> shift) % kDigits];
    std::size_t sum = 0;
    bool one_digit = false;
    for (std::size_t& start : starts) {
      const std::size_t count = start;
      one_digit = one_digit || count == keys.size();
      start = sum;
      sum += count;
    }
    if (one_digit) continue;
    for (const std::uint32_t index : order) {
      next[starts[(keys[index] >> shift) % kDigits]++] = index;
    }
    order.swap(next);
  }
  return order;
}

}  // namespace surprisal
