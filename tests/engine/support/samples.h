#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/types.h"

namespace surprisal::test {

using Counts = std::vector<std::uint32_t>;
using Lengths = std::vector<std::uint16_t>;
using Indices = std::vector<std::uint32_t>;

struct Sample {
  std::string name;
  Counts counts;
};

// Counts that have gone wrong somewhere: small, tied, dyadic, Fibonacci,
// uniform, steep, with zeros, random.
std::vector<Sample> samples();

// Those with at least one symbol that occurs, and all counts powers of two
// that sum to one.
std::vector<Sample> dyadic_samples();

// n Fibonacci numbers 1, 1, 2, 3, 5, ...: the deepest Huffman tree.
Counts fibonacci_counts(unsigned n);

// The bytes of `text` as symbols.
std::vector<Symbol> symbols_of(const std::string& text);

// Every symbol as often as its count says, in an order made by `seed`.
Indices message_with(const Counts& counts, std::uint64_t seed);

// A file of tests/data with lines "byte count".
Counts counts_of_file(const std::string& name);

}  // namespace surprisal::test
