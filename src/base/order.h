#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace surprisal {

// The indices 0 ... keys.size()-1 in ascending order of their keys, equal keys
// in order of index. One sort for everything that is sorted by an integer: by
// counting, a byte at a time from the lowest, so that each pass is stable
// (Knuth, The Art of Computer Programming 3, 5.2.5). keys.size() < 2^32.
std::vector<std::uint32_t> order_by_key(std::span<const std::uint32_t> keys);

}  // namespace surprisal
