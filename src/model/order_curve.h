#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "base/types.h"
#include "model/witten_bell.h"

namespace surprisal {

// Bits per symbol by the length k of the context, 0 ... 8. At the beginning of
// the message, where there are fewer than k symbols, all of them are the
// context. Zeros for an empty message.
struct OrderCurve {
  using Bits = std::array<double, WittenBell::kMaxOrder + 1>;

  // The plug-in conditional entropy: -log2 of c / N with the counts of the
  // whole message, averaged over it. It falls by memorising.
  Bits in_sample = {};

  // -log2 p_k with what came before each symbol only: adaptive, interpolated
  // Witten-Bell (see model/witten_bell.h). What a coder would spend.
  Bits honest = {};
};

// Requires symbols below `alphabet` <= 256.
OrderCurve order_curve(std::span<const Symbol> message, unsigned alphabet,
                       std::size_t max_bytes);

}  // namespace surprisal
