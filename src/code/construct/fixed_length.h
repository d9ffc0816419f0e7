#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace surprisal {

// The number of bits that tell n symbols apart, ceil(log2 n); 1 for one
// symbol, 0 for none.
unsigned fixed_length(std::uint64_t n);

// Every symbol that occurs has fixed_length(how many occur) bits; a zero count
// has 0, no code word.
std::vector<std::uint16_t> fixed_lengths(std::span<const std::uint32_t> counts);

}  // namespace surprisal
