#pragma once

#include <cstdint>

#include "base/result.h"
#include "bits/bit_reader.h"
#include "bits/bit_writer.h"

namespace surprisal {

// Elias's codes of the integers n >= 1 (Elias 1975). With k = floor(log2 n):
//   gamma: k zeros, then n in k + 1 bits; 2k + 1 bits
//   delta: gamma of k + 1, then the k low bits of n
// Writers require n >= 1. Readers give kTruncatedStream, or kIntegerTooLarge
// for an integer of more than 64 bits, and then have not moved.

unsigned gamma_bits(std::uint64_t n);
unsigned delta_bits(std::uint64_t n);

void write_gamma(BitWriter& writer, std::uint64_t n);
void write_delta(BitWriter& writer, std::uint64_t n);

Result<std::uint64_t> read_gamma(BitReader& reader);
Result<std::uint64_t> read_delta(BitReader& reader);

}  // namespace surprisal
