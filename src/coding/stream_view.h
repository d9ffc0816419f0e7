#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "code/codebook.h"
#include "source/message.h"

namespace surprisal {

// A message under a codebook, as the bits it would be, without making them: any
// window is computed when it is asked for. Holds one 64-bit position for every
// 1,024 symbols, and references to both, which must outlive it unchanged.
class StreamView {
 public:
  // Requires a finished message and a word for each of its symbols (`covers`).
  StreamView(const Message& message, const Codebook& codebook);

  std::uint64_t bit_count() const { return checkpoints_.back(); }

  // Where the word of the symbol at `position` begins; bit_count() at size().
  std::uint64_t bit_of_symbol(std::uint64_t position) const;

  // The position of the symbol whose word holds `bit`; size() at the end and
  // beyond.
  std::uint64_t symbol_at_bit(std::uint64_t bit) const;

  // A run of words. One row a word: its symbol (index into the alphabet) and
  // where it begins, counted from the window's first bit; the first word may
  // begin before it (a negative start), the last may end after it.
  struct Window {
    std::uint64_t first_symbol = 0;  // position in the message of row 0
    std::uint64_t first_bit = 0;     // position in the stream of bits[0]
    std::vector<std::uint32_t> symbols;
    std::vector<std::int32_t> starts;
    std::vector<std::uint8_t> bits;  // 0 or 1, one byte a bit
  };

  // The bits first_bit ... first_bit + bit_count - 1 and every word that
  // touches them. What lies past the end is left out.
  Window window_by_bits(std::uint64_t first_bit, std::size_t bit_count) const;

  // The words of `count` symbols from position `first`, all of their bits.
  Window window_by_symbols(std::uint64_t first, std::size_t count) const;

 private:
  Window window(std::uint64_t first_symbol, std::uint64_t last_symbol,
                std::uint64_t first_bit, std::uint64_t last_bit) const;

  const Message* message_;
  const Codebook* codebook_;
  std::vector<std::uint64_t> checkpoints_;  // bit of symbol 0, 1024, ...; end
};

}  // namespace surprisal
