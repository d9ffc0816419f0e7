#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "code/code.h"
#include "code/codeword.h"

namespace surprisal {

// Codes of the integers 1, 2, 3, ... become codes of symbols by way of ranks:
// the most frequent symbol that occurs has rank 1, equal counts rank by symbol.

// The symbols that occur, by rank: entry i has rank i + 1.
std::vector<std::uint32_t> symbols_by_rank(
    std::span<const std::uint32_t> counts);

// Gives each symbol that occurs the word of its rank; a zero count has none.
// Requires that no word of a rank begins another's.
Code code_by_rank(std::span<const std::uint32_t> counts,
                  Codeword (*word_of)(std::uint32_t rank));

}  // namespace surprisal
