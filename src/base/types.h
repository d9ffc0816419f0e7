#pragma once

#include <cstdint>

namespace surprisal {

// An element of the alphabet, as the caller numbers it: a byte, a code point,
// the rank of a word. The engine gives it no meaning beyond its order.
using Symbol = std::uint32_t;

}  // namespace surprisal
