#pragma once

#include <cstdint>
#include <span>

namespace surprisal {

// The low 32 bits of XXH64 (Collet; RFC 8878 section 3.1.1 uses the same with
// seed 0). Four independent lanes of multiplications, so that it costs a small
// part of decoding; damage passes unseen with probability 2^-32.
std::uint32_t block_checksum(std::span<const std::uint8_t> bytes,
                             std::uint64_t seed);

}  // namespace surprisal
