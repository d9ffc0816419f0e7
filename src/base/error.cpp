#include "base/error.h"

#include <cstddef>
#include <iterator>

namespace surprisal {
namespace {

struct Entry {
  const char* name;
  const char* text;
};

// In the order of Error, which begins with 1. A table weighs less than a
// switch.
constexpr Entry kEntries[] = {
    {"truncated-stream",
     "The bits end before the message does; take all of them."},
    {"dead-end",
     "These bits begin no code word of this code; check that they belong "
     "together."},
    {"trailing-bits",
     "Bits are left after the end of the message; remove them."},
    {"no-codeword", "A symbol of the message has no code word; give it one."},
    {"not-prefix-free", "One code word begins another; change one of the two."},
    {"over-subscribed",
     "The Kraft sum of the lengths is above 1, so no prefix-free code has "
     "them; make a code word longer."},
    {"codeword-too-long",
     "A code word has more than 4,096 bits; make it shorter."},
    {"invalid-bit",
     "A code word holds a character other than 0 and 1; remove it."},
    {"limit-too-small",
     "There are more symbols than code words within the length limit; raise "
     "the limit."},
    {"message-too-long",
     "A message has at most 4,294,967,295 symbols; shorten it."},
    {"not-a-permutation",
     "The ranks are not 0 to n - 1, each once; give every symbol a rank of its "
     "own."},
    {"integer-too-large",
     "An integer in the stream does not fit in 64 bits; check that these bits "
     "are in this format."},
    {"alphabet-too-large",
     "The table announces more symbols than its bits can hold; check that "
     "these bits are in this format."},
    {"symbol-too-large",
     "A symbol of the table is above 4,294,967,295; check that these bits are "
     "in this format."},
    {"symbols-not-ascending",
     "The symbols of the table are not in ascending order; check that these "
     "bits are in this format."},
    {"invalid-length",
     "A code word length of the table is not between 1 and 4,096; check that "
     "these bits are in this format."},
    {"size-too-large",
     "The stream announces more than it can hold or than is allowed; check "
     "where it comes from."},
    {"invalid-table",
     "The table describes no code; check that these bits are in this format."},
    {"checksum-mismatch",
     "The message differs from what was stored; take an undamaged copy."},
    {"invalid-block",
     "A block is empty, of no known kind, or of another size; check that these "
     "bytes are in this format."},
    {"too-many-steps",
     "No answer within the limit of 16,777,216 steps; shorten the code words "
     "or take fewer."},
    {"block-alphabet-too-large",
     "There are more than 65,536 blocks of this length; take shorter blocks."},
    {"too-few-bits",
     "The stream is too short for this test; take a longer one."},
    {"invalid-end",
     "The bits do not end as this model ends a message; take an undamaged copy, "
     "and the model that wrote it."},
    {"unknown-model",
     "The stream names a model that is not known here; check that these bytes "
     "are in this format."},
    {"not-a-surprisal-file",
     "This is no Surprisal file: it begins with other bytes; choose another."},
    {"newer-file",
     "A newer version wrote this file; open it with that one."},
    {"cut-file",
     "The end of the file is missing; take a whole copy."},
    {"damaged-file",
     "The CRC-32 of the file does not match, so a bit of it has changed; take "
     "an undamaged copy."},
    {"invalid-file-table",
     "The table of the file describes no code for its symbols; have the file "
     "written anew."},
    {"file-length-lies",
     "The lengths that the file announces are not those of its contents; have "
     "the file written anew."},
    {"file-too-large",
     "A file, and the text in it, have at most 64 MiB; take a shorter text."},
    {"not-uniquely-decodable",
     "Some bits can be read in two ways under this code; change a code word."},
};
constexpr Entry kUnknown = {"unknown-error",
                            "An unknown error; please report it."};

static_assert(std::size(kEntries) ==
              static_cast<std::size_t>(Error::kNotUniquelyDecodable));

const Entry& describe(Error error) {
  const auto place = static_cast<std::size_t>(error) - 1;
  return place < std::size(kEntries) ? kEntries[place] : kUnknown;
}

}  // namespace

const char* error_name(Error error) { return describe(error).name; }

const char* error_text(Error error) { return describe(error).text; }

}  // namespace surprisal
