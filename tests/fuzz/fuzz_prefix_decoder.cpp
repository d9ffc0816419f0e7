// Any code, any bits: the table decoder and the bit-by-bit one say the same.
// Input: n; n bytes of lengths (255 stands for 4,096); the count; one byte for
// the end: from 128 on bits may be left, and modulo 8 so many bits are cut off;
// the bits.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "code/canonical.h"
#include "coding/prefix_coder.h"

namespace {

using surprisal::BitReader;
using surprisal::End;

void require(bool condition) {
  if (!condition) std::abort();
}

template <typename T>
void require_equal(const surprisal::Result<T>& a,
                   const surprisal::Result<T>& b) {
  require(a.has_value() == b.has_value());
  require(a ? *a == *b : a.error() == b.error());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  if (size < 3 || size < 3u + data[0]) return 0;
  std::vector<std::uint16_t> lengths;
  for (std::size_t i = 0; i < data[0]; ++i) {
    const std::uint8_t length = data[1 + i];
    lengths.push_back(length == 255 ? std::uint16_t{4096} : length);
  }
  const auto code = surprisal::canonical_code(lengths);
  if (!code) return 0;
  const std::uint64_t count = data[1 + lengths.size()];
  const std::uint8_t ending = data[2 + lengths.size()];
  const End end = ending < 128 ? End::kExact : End::kAnything;
  const std::span<const std::uint8_t> bytes(data + 3 + lengths.size(),
                                            size - 3 - lengths.size());
  const std::uint64_t bits = bytes.size() * 8;
  const std::uint64_t cut = std::min<std::uint64_t>(ending % 8, bits);
  BitReader fast(bytes, bits - cut);
  BitReader slow(bytes, bits - cut);
  require_equal(decode(fast, *code, count, end),
                decode_bit_by_bit(slow, *code, count, end));
  require(fast.position() == slow.position());
  return 0;
}
