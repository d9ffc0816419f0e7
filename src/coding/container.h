#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "code/codebook.h"
#include "coding/code_table.h"
#include "source/message.h"

namespace surprisal {

// The file: a text in bits, with all that is needed to have it back. Its name
// ends in ".surprisal". Integers of the header are little-endian.
//
//    at  bytes
//     0      4  magic: 89 53 75 72, the last three "Sur". No UTF-8 text begins
//               so.
//     4      1  version: 1. Whatever stands behind it in a greater version is
//               not described here.
//     5      1  the unit, what one symbol is:
//                 0 a code point          1 a grapheme
//                 2 a byte of a text      3 a letter of 27: a to z, or a space
//                 4 a word, or what stands between words
//                 5 a byte, of what is no text
//     6      1  the code, for readers that want to show it; the words are those
//               of the table all the same. 0 fixed-length, 1 truncated binary,
//               2 Shannon, 3 Fano, 4 Shannon-Fano-Elias, 5 Huffman,
//               6 alphabetic, 7 unary, 8 Golomb-Rice, 9 Elias gamma,
//               10 Elias delta, 11 Fibonacci, 12 ASCII of 7 bits, 13 of 8 bits,
//               14 UTF-8, 15 Morse. Plus 128: somebody gave words of his own
//               to symbols of that code.
//     7      1  the form of the message: 0 ... 7 bits, of which so many of the
//               last byte are not used
//     8      4  t, the size of the text in bytes, at most 64 MiB
//    12      4  b, the size of the body in bytes
//    16      b  the body
//  16+b      4  CRC-32 of the 16 + b bytes before it: see coding/crc32.h
//
// The body is a string of bits, the first one highest in its byte; those not
// used are 0. One behind the other:
//
//   table     which symbols there are, ascending, and their words: see
//             coding/code_table.h. Spelled symbols for units 1 and 4, integers
//             for the others. Its words may begin each other; what may not be
//             is a string of bits with two readings.
//   count     Elias delta of c + 1, where c is the number of symbols of the
//   text message   the words of the c symbols, without commas
//
// Every symbol of the table occurs in the text, so there are at most c.
//
// The text is the symbols' own bytes one behind the other, t in all: of a unit
// of bytes the byte; of code points and letters their UTF-8; of a spelled
// symbol its spelling. A surrogate without its partner has the three bytes that
// UTF-8 would give to its number (WTF-8), so that every string of a browser has
// a file. Of letters of 27 it is the reduced text that is kept.
//
// Faults, in the order in which they are looked for:
//
//   kNotASurprisalFile     another magic, or version 0
//   kNewerFile             another version
//   kCutFile               fewer bytes than the header announces
//   kFileLengthLies        more
//   kDamagedFile           another CRC-32
//   kFileTooLarge          t above 64 MiB
//   kInvalidFileTable      no such unit or form; or a table that cannot be
//                          read, has symbols that the unit has not, or words
//                          with a Kraft sum above 1
//   kNotUniquelyDecodable  words that some bits can be read in two ways as; if
//                          that takes long to tell, the bits of this message
//   kFileLengthLies        c, t and the bits do not belong together
//   kDeadEnd               bits that begin no word
//
// Not taken: the message in the block format (coding/block_format.h), which
// holds complete canonical codes of at most 11 bits over at most 256 symbols.
// Huffman's code of English is such a one up to some 3,000 letters (alice29 has
// words of 16 bits), and there its frame, table and four streams make every
// file larger: 64 bytes in place of 32 for "banana bandana", 391 in place of
// 348 for a paragraph, 1,847 in place of 1,788 for 3,000 letters. A long text
// that fits, 400,000 draws of four symbols, costs 0.1 % more, and opens within
// 30 ms as it is. Its checksums find nothing that the CRC-32 does not. Forms
// from 8 on are left for it.
//
// Nothing is allocated on the word of t or c before they can be true: each
// symbol has a bit at least, and t is at most c of the longest symbol. Memory:
// within 16 * (size of the file + t), and some fixed tables.

inline constexpr std::uint64_t kMostTextBytes = std::uint64_t{64} << 20;

enum class FileUnit : std::uint8_t {
  kCodePoint = 0,
  kGrapheme = 1,
  kByteOfText = 2,
  kLetter = 3,
  kWord = 4,
  kByte = 5,
};

// What the header says of the text, and the engine does not ask about.
struct FileLabel {
  FileUnit unit = FileUnit::kCodePoint;
  std::uint8_t code = 0;

  bool operator==(const FileLabel&) const = default;
};

// The size of the file in bytes, without making it. Requires a word for each
// symbol, and spellings for a unit that has them.
std::uint64_t container_size(const Message& message, const Codebook& codebook,
                             const Spellings& spellings);

// The file. kNoCodeword if a symbol of the message has none,
// kNotUniquelyDecodable, kFileTooLarge if it or the text has more than 64 MiB.
// Symbols are those that the unit has.
Result<std::vector<std::uint8_t>> write_container(const Message& message,
                                                  const Codebook& codebook,
                                                  const Spellings& spellings,
                                                  FileLabel label);

struct Container {
  FileLabel label;
  CodebookTable table;
  std::vector<std::uint8_t> text;
};

// What a file holds, or the first fault as listed above.
Result<Container> read_container(std::span<const std::uint8_t> file);

}  // namespace surprisal
