#pragma once

#include "bits/bit_string.h"

namespace surprisal {

// How much a predictor that knows nothing but the last bits still squeezes out
// of a stream. After n0 zeros and n1 ones in the same context it expects a one
// with probability (n1 + 1/2) / (n0 + n1 + 1) (Krichevsky and Trofimov 1981).

inline constexpr unsigned kDefaultKtOrder = 16;
inline constexpr unsigned kMostKtOrder = 20;

// The sum of -log2 p over all bits, each predicted from the `order` bits before
// it (zeros stand before the first), in bits. It is the ideal code length: it
// codes nothing yet; an arithmetic coder would come within 2 bits. 0 for no
// bits. Requires order <= kMostKtOrder and fewer than 2^32 bits; holds 8 bytes
// a context, of which there are 2^order.
double kt_code_length(const BitString& bits, unsigned order = kDefaultKtOrder);

}  // namespace surprisal
