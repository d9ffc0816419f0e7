#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "code/codebook.h"

namespace surprisal {

// How many bits the words of two symbols share at the front: all of a word
// that begins the other.
unsigned shared_bits(const Codebook& codebook, std::size_t a, std::size_t b);

inline constexpr std::uint32_t kNoLink =
    std::numeric_limits<std::uint32_t>::max();

// For each position in `order`, which is codebook.order() or a part of it: the
// nearest position before it whose word begins its word, or equals it; kNoLink
// if there is none. Following the links from a position meets every word of
// `order` that begins its word, the longest first.
std::vector<std::uint32_t> prefix_links(const Codebook& codebook,
                                        std::span<const std::uint32_t> order);

}  // namespace surprisal
