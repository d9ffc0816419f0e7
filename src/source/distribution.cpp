#include "source/distribution.h"

namespace surprisal {

std::uint64_t total_count(std::span<const std::uint32_t> counts) {
  std::uint64_t total = 0;
  for (const std::uint32_t count : counts) total += count;
  return total;
}

std::vector<double> probabilities(std::span<const std::uint32_t> counts) {
  std::vector<double> result;
  const std::uint64_t total = total_count(counts);
  if (total == 0) return result;
  result.reserve(counts.size());
  for (const std::uint32_t count : counts) {
    result.push_back(static_cast<double>(count) / static_cast<double>(total));
  }
  return result;
}

}  // namespace surprisal
