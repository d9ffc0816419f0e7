#include "code/construct/shannon_fano_elias.h"

#include <cassert>
#include <cstddef>
#include <vector>

#include "code/codeword.h"
#include "code/construct/shannon.h"
#include "source/distribution.h"

namespace surprisal {
namespace {

// The first `length` <= 64 bits of numerator / denominator < 1, by long
// division. The remainder is doubled by halves, which do not overflow.
std::uint64_t leading_bits(std::uint64_t numerator, std::uint64_t denominator,
                           unsigned length) {
  std::uint64_t bits = 0;
  std::uint64_t remainder = numerator;  // < denominator
  for (unsigned i = 0; i < length; ++i) {
    const std::uint64_t missing = denominator - remainder;
    const bool bit = remainder >= missing;
    remainder = bit ? remainder - missing : 2 * remainder;
    bits = bits << 1 | (bit ? 1 : 0);
  }
  return bits;
}

}  // namespace

// Key observation: with c for the counts before a symbol, the middle of its
// part is (2c + count) / (2 total), a fraction of integers. A double would
// place it wrongly once the total passes 2^52.
Code shannon_fano_elias_code(std::span<const std::uint32_t> counts) {
  const std::uint64_t total = total_count(counts);
  assert(total >> 63 == 0);
  const std::vector<std::uint16_t> lengths = shannon_lengths(counts);
  std::vector<Codeword> words(counts.size());
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const unsigned length = lengths[i] + 1u;
    const std::uint64_t middle = 2 * before + counts[i];
    words[i] = counts[i] == total
                   ? Codeword(0, 1)
                   : Codeword(leading_bits(middle, 2 * total, length), length);
    before += counts[i];
  }
  return make_code(words).value();
}

}  // namespace surprisal
