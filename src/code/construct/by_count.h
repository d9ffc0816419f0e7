#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace surprisal {

// The symbols that occur, the smallest count first, then by symbol: where the
// constructions begin.
std::vector<std::uint32_t> symbols_by_count(
    std::span<const std::uint32_t> counts);

}  // namespace surprisal
