#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "bits/bit_reader.h"
#include "bits/bit_string.h"
#include "coding/prefix_coder.h"
#include "coding/stream_view.h"

namespace surprisal {

// Any bits, read under a prefix-free code from the first one on, as far as code
// words can be completed; seen through windows. Holds the bits, one position
// for every 1,024 words, and a reference to the decoder, which must outlive it.
class DecodedStream {
 public:
  DecodedStream(BitString bits, const PrefixDecoder& decoder);

  const BitString& bits() const { return bits_; }

  // Code words that are complete, and where the last of them ends.
  std::uint64_t word_count() const { return word_count_; }
  std::uint64_t read_bits() const { return read_bits_; }

  // What stands after the last word: nothing; a beginning of one,
  // kTruncatedStream; or bits that begin none, kDeadEnd.
  std::optional<Error> trouble() const { return trouble_; }

  // The word that holds a bit; word_count() at read_bits() and beyond.
  std::uint64_t word_at_bit(std::uint64_t bit) const;

  // The bits first_bit ... first_bit + bit_count - 1, and every complete word
  // that touches them. What lies past the end is left out.
  StreamView::Window window(std::uint64_t first_bit,
                            std::size_t bit_count) const;

  // Goes through the words one by one.
  class Walk {
   public:
    // The next symbol, if another word is complete.
    std::optional<std::uint32_t> next();
    // Words that lie behind, and where the next one begins.
    std::uint64_t word() const { return word_; }
    std::uint64_t bit() const { return reader_.position(); }

   private:
    friend class DecodedStream;
    Walk(const DecodedStream& stream, std::size_t checkpoint);

    const PrefixDecoder* decoder_;
    BitReader reader_;
    std::uint64_t word_;
  };

  // From the word that holds `bit`, or from the end.
  Walk walk_at_bit(std::uint64_t bit) const;

 private:
  BitString bits_;
  const PrefixDecoder* decoder_;
  std::vector<std::uint64_t> checkpoints_;  // bit of word 0, 1024, ...
  std::uint64_t word_count_ = 0;
  std::uint64_t read_bits_ = 0;
  std::optional<Error> trouble_;
};

}  // namespace surprisal
