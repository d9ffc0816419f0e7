#include "base/error.h"

namespace surprisal {
namespace {

struct Entry {
  const char* name;
  const char* text;
};

Entry describe(Error error) {
  switch (error) {
    case Error::kTruncatedStream:
      return {"truncated-stream",
              "The bits end before the message does; take all of them."};
    case Error::kDeadEnd:
      return {"dead-end",
              "These bits begin no code word of this code, which is "
              "incomplete; check that the bits and the code belong together."};
    case Error::kTrailingBits:
      return {"trailing-bits",
              "Bits are left after the end of the message; remove them."};
    case Error::kNoCodeword:
      return {"no-codeword",
              "A symbol of the message has no code word; give it one."};
    case Error::kNotPrefixFree:
      return {"not-prefix-free",
              "One code word begins another; change one of the two."};
    case Error::kOverSubscribed:
      return {"over-subscribed",
              "The Kraft sum of the lengths is above 1, so no prefix-free "
              "code has them; make a code word longer."};
    case Error::kCodewordTooLong:
      return {"codeword-too-long",
              "A code word has more than 4,096 bits; make it shorter."};
    case Error::kInvalidBit:
      return {"invalid-bit",
              "A code word holds a character other than 0 and 1; remove it."};
    case Error::kLimitTooSmall:
      return {"limit-too-small",
              "There are more symbols than code words within the length "
              "limit; raise the limit."};
    case Error::kMessageTooLong:
      return {"message-too-long",
              "A message has at most 4,294,967,295 symbols; shorten it."};
    case Error::kNotAPermutation:
      return {"not-a-permutation",
              "The ranks are not 0 to n - 1, each once; give every symbol a "
              "rank of its own."};
    case Error::kIntegerTooLarge:
      return {"integer-too-large",
              "An integer in the stream does not fit in 64 bits; check that "
              "these bits are in this format."};
    case Error::kAlphabetTooLarge:
      return {"alphabet-too-large",
              "The table announces more symbols than its bits can hold; "
              "check that these bits are in this format."};
    case Error::kSymbolTooLarge:
      return {"symbol-too-large",
              "A symbol of the table is above 4,294,967,295; check that "
              "these bits are in this format."};
    case Error::kSymbolsNotAscending:
      return {"symbols-not-ascending",
              "The symbols of the table are not in ascending order; check "
              "that these bits are in this format."};
    case Error::kInvalidLength:
      return {"invalid-length",
              "A code word length of the table is not between 1 and 4,096; "
              "check that these bits are in this format."};
    case Error::kSizeTooLarge:
      return {"size-too-large",
              "The stream announces more than it can hold or more than is "
              "allowed here; check where it comes from."};
    case Error::kInvalidTable:
      return {"invalid-table",
              "The table describes no usable code; check that these bits are "
              "in this format."};
    case Error::kChecksumMismatch:
      return {"checksum-mismatch",
              "The message differs from what was stored; take an undamaged "
              "copy."};
    case Error::kInvalidBlock:
      return {"invalid-block",
              "A block is empty, or of no known kind, or its size does not "
              "fit its kind; check that these bytes are in this format."};
    case Error::kTooManySteps:
      return {"too-many-steps",
              "The search for two readings has taken 16,777,216 steps, its "
              "limit, without an answer; shorten the code words or take "
              "fewer."};
    case Error::kBlockAlphabetTooLarge:
      return {"block-alphabet-too-large",
              "More than 65,536 different blocks of this length would need a "
              "code word each; take shorter blocks."};
  }
  return {"unknown-error", "An unknown error; please report it."};
}

}  // namespace

const char* error_name(Error error) { return describe(error).name; }

const char* error_text(Error error) { return describe(error).text; }

}  // namespace surprisal
