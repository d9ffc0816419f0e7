#include "coding/packed_words.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "code/canonical.h"
#include "coding/prefix_coder.h"

// Key observation: nearly every codebook that is read is the canonical code of
// its lengths, which is made without a sort and without a Codeword for each
// symbol. So the bits are compared with that one first.

namespace surprisal {
namespace {

// True if the reader stands before the words of the codebook.
bool stands_before(BitReader reader, const Codebook& codebook) {
  for (std::size_t symbol = 0; symbol < codebook.size(); ++symbol) {
    const unsigned length = codebook.length(symbol);
    for (unsigned k = 0; 64 * k < length; ++k) {
      const unsigned count = std::min(64u, length - 64 * k);
      const std::uint64_t bits = codebook.limb(symbol, k) >> (64 - count);
      if (reader.peek(count) != bits) return false;
      reader.skip(count);
    }
  }
  return true;
}

}  // namespace

void write_words(BitWriter& writer, const Codebook& codebook) {
  for (std::size_t symbol = 0; symbol < codebook.size(); ++symbol) {
    if (codebook.length(symbol) == 0) continue;
    append_codeword(writer, codebook, symbol);
  }
}

Result<Codebook> read_words(BitReader& reader,
                            std::span<const std::uint16_t> lengths) {
  std::uint64_t bits = 0;
  for (const std::uint16_t length : lengths) {
    if (length > kMaxCodewordLength) return Error::kCodewordTooLong;
    bits += length;
  }
  if (bits > reader.remaining()) return Error::kTruncatedStream;

  Result<Code> canonical = canonical_code(lengths);
  if (canonical && stands_before(reader, *canonical)) {
    reader.skip(bits);
    return Codebook(*std::move(canonical));
  }
  std::vector<Codeword> words(lengths.size());
  for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
    for (unsigned left = lengths[symbol]; left > 0;) {
      const unsigned count = std::min(left, 64u);
      words[symbol].append(reader.peek(count), count);
      reader.skip(count);
      left -= count;
    }
  }
  return make_codebook(words);
}

}  // namespace surprisal
