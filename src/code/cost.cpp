#include "code/cost.h"

#include <cassert>
#include <cstddef>

#include "information/entropy.h"
#include "information/self_information.h"
#include "information/sum.h"
#include "source/distribution.h"

namespace surprisal {

bool covers(std::span<const std::uint32_t> counts,
            std::span<const std::uint16_t> lengths) {
  if (counts.size() != lengths.size()) return false;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0 && lengths[i] == 0) return false;
  }
  return true;
}

std::uint64_t total_bits(std::span<const std::uint32_t> counts,
                         std::span<const std::uint16_t> lengths) {
  assert(covers(counts, lengths));
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    bits += std::uint64_t{counts[i]} * lengths[i];
  }
  return bits;
}

double expected_length(std::span<const std::uint32_t> counts,
                       std::span<const std::uint16_t> lengths) {
  const std::uint64_t total = total_count(counts);
  if (total == 0) return 0;
  return static_cast<double>(total_bits(counts, lengths)) /
         static_cast<double>(total);
}

Redundancy redundancy(std::span<const std::uint32_t> counts,
                      std::span<const std::uint16_t> lengths) {
  assert(covers(counts, lengths));
  const std::uint64_t total = total_count(counts);
  Redundancy result;
  result.by_symbol.assign(counts.size(), 0);
  CompensatedSum overpaid;
  CompensatedSum underpaid;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const double p =
        static_cast<double>(counts[i]) / static_cast<double>(total);
    const double part = p * (lengths[i] - self_information(counts[i], total));
    result.by_symbol[i] = part;
    (part > 0 ? overpaid : underpaid).add(part > 0 ? part : -part);
  }
  result.overpaid = overpaid.value();
  result.underpaid = underpaid.value();
  result.total = result.overpaid - result.underpaid;
  return result;
}

double efficiency(std::span<const std::uint32_t> counts,
                  std::span<const std::uint16_t> lengths) {
  const double length = expected_length(counts, lengths);
  return length == 0 ? 1 : entropy(counts) / length;
}

}  // namespace surprisal
