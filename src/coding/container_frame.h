#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace surprisal {

// The frame of a file around its body, see coding/container.h.

inline constexpr std::array<std::uint8_t, 4> kFileMagic = {0x89, 'S', 'u', 'r'};
inline constexpr std::uint8_t kFileVersion = 1;
inline constexpr std::size_t kFileHeaderSize = 16;
inline constexpr std::size_t kFileChecksumSize = 4;

}  // namespace surprisal
