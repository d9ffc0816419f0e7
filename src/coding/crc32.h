#pragma once

#include <cstdint>
#include <span>

namespace surprisal {

// The CRC-32 of zlib, PNG and Ethernet: bits reflected, polynomial 0xEDB88320,
// begun with 32 ones and inverted at the end. Of "123456789" it is 0xCBF43926.
// Every error of up to 32 bits in a row, hence every flipped bit, changes it.
std::uint32_t crc32(std::span<const std::uint8_t> bytes);

}  // namespace surprisal
