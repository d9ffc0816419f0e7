#pragma once

#include <cstdint>

namespace surprisal {

// Everything that the caller's data can cause. The integer values cross the
// wasm boundary and never change; a new error takes the next free one.
enum class Error : std::uint8_t {
  kTruncatedStream = 1,
  kDeadEnd = 2,
  kTrailingBits = 3,
  kNoCodeword = 4,
  kNotPrefixFree = 5,
  kOverSubscribed = 6,
  kCodewordTooLong = 7,
  kInvalidBit = 8,
  kLimitTooSmall = 9,
  kMessageTooLong = 10,
  kNotAPermutation = 11,
  kIntegerTooLarge = 12,
  kAlphabetTooLarge = 13,
  kSymbolTooLarge = 14,
  kSymbolsNotAscending = 15,
  kInvalidLength = 16,
  kSizeTooLarge = 17,
  kInvalidTable = 18,
  kChecksumMismatch = 19,
  kInvalidBlock = 20,
  kTooManySteps = 21,
  kBlockAlphabetTooLarge = 22,
  kTooFewBits = 23,
  kInvalidEnd = 24,
  kUnknownModel = 25,
  kNotASurprisalFile = 26,
  kNewerFile = 27,
  kCutFile = 28,
  kDamagedFile = 29,
  kInvalidFileTable = 30,
  kFileLengthLies = 31,
  kFileTooLarge = 32,
  kNotUniquelyDecodable = 33,
};

// The stable name of an error, in kebab case: "truncated-stream".
const char* error_name(Error error);

// One English sentence: what is wrong and what to do about it.
const char* error_text(Error error);

}  // namespace surprisal
