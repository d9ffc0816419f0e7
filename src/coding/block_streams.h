#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "base/result.h"
#include "coding/block_code.h"

namespace surprisal {

// Decodes stream k into parts[k], for all four. kTruncatedStream or
// kTrailingBits, of the first stream at fault; the parts mean nothing then.
// Writes nothing outside the parts and reads nothing outside the streams.
Result<void> decode_streams(
    const std::array<std::span<const std::uint8_t>, 4>& streams,
    const BlockLengths& lengths,
    const std::array<std::span<std::uint8_t>, 4>& parts);

}  // namespace surprisal
