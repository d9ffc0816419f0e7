#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace surprisal {

// The sum of the counts.
std::uint64_t total_count(std::span<const std::uint32_t> counts);

// p_i = count_i / total. A zero count has probability 0; if all counts are
// zero there is no distribution, and the answer is empty.
std::vector<double> probabilities(std::span<const std::uint32_t> counts);

}  // namespace surprisal
