#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "bits/bit_reader.h"
#include "code/codebook.h"

namespace surprisal {

// Bits read under words that may begin each other. Under a uniquely decodable
// code they have one reading at most, and which word comes first may depend on
// the very last bit. Keeps a reference to the codebook, and two bits for each
// bit that is read.
class OnlyReading {
 public:
  // Of all bits that are left. kTruncatedStream if they have no reading,
  // kNotUniquelyDecodable if several. No bits have one, of no symbols.
  static Result<OnlyReading> open(const BitReader& reader,
                                  const Codebook& codebook);

  bool done() const { return reader_.remaining() == 0; }

  // The next symbol of the reading. Requires !done().
  std::uint32_t next();

 private:
  OnlyReading(const BitReader& reader, const Codebook& codebook);

  template <typename Use>
  void each_word_at(std::uint64_t at, Use use) const;
  bool is_above(std::uint32_t symbol, std::uint64_t at) const;
  unsigned agreeing(std::uint32_t symbol, std::uint64_t at) const;
  unsigned readings_from(std::uint64_t at) const;
  void count_readings();

  BitReader reader_;
  std::uint64_t begin_;
  std::uint64_t end_;
  const Codebook* codebook_;
  std::vector<std::uint32_t> links_;    // by place in the codebook's order
  std::vector<std::uint8_t> readings_;  // of the bits from each on: 0, 1, or 2
};

}  // namespace surprisal
