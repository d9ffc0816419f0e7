#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "code/codebook.h"

namespace surprisal {

// Whether a prefix-free code is optimal for a message: no prefix-free code
// writes it in fewer bits than Huffman's. Where one does, what to mend.
enum class OptimalityClass : std::uint8_t {
  kOptimal = 0,
  kSpare = 1,    // budget is left: a node of the tree has only one child
  kSwap = 2,     // of two symbols the more frequent one has the longer word
  kLengths = 3,  // neither: only other lengths are better
};

struct Optimality {
  OptimalityClass kind = OptimalityClass::kOptimal;
  std::uint64_t total_bits = 0;  // of the message under this code
  std::uint64_t least_bits = 0;  // under Huffman's

  // kOptimal: every symbol that occurs has the length that huffman_lengths
  // gives it. There may be several optimal sets of lengths.
  bool is_ours = false;

  // What the one thing named below takes off total_bits; 0 if kOptimal.
  std::uint64_t saved_bits = 0;

  // kSpare: the bits that lead to the node, none for the root. The bit after
  // them is the same in all words below of symbols that occur, and can be taken
  // out of these; the other symbols' words below are then in their way.
  Codeword spare;

  // kSwap: the two symbols.
  std::uint32_t longer = 0;   // the more frequent one
  std::uint32_t shorter = 0;  // the less frequent one

  // huffman_lengths of the counts, by symbol.
  std::vector<std::uint16_t> lengths;
};

// `counts` by symbol, of the codebook's size. Only symbols that occur make the
// tree: a branch that leads to words of others alone is spare room, too. Of
// several spare nodes or swaps the one that saves most is named; among equals
// the first node in the tree, or the shorter words, then the first symbols. One
// symbol that occurs: a word of one bit is optimal. None: every code is.
// kNotPrefixFree if any two words clash, kNoCodeword if a symbol that occurs
// has no word.
Result<Optimality> optimality(std::span<const std::uint32_t> counts,
                              const Codebook& codebook);

}  // namespace surprisal
