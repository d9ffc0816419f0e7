#pragma once

#include <cstdint>

#include "base/error.h"
#include "base/result.h"
#include "bits/bit_string.h"
#include "bridge.h"
#include "code/code.h"

namespace surprisal::wasm {

// What the bindings share: errors cross as their number, 0 for none; codes and
// bits as columns.

inline int number(Error error) { return static_cast<int>(error); }

// 0, or the number of the error.
template <typename T>
int error_of(const Result<T>& result) {
  return result ? 0 : number(result.error());
}

// Puts the number as "error".
void put_error(int error);

// Puts the error of `result`, or 0; true if there is a value.
template <typename T>
bool has_value(const Result<T>& result) {
  put_error(error_of(result));
  return result.has_value();
}

// Integers up to 2^53 travel as doubles.
inline double as_double(std::uint64_t integer) {
  return static_cast<double>(integer);
}

// Puts "bytes" and "bitCount".
void put_bits(const BitString& bits);

// The code words by index, packed one after another.
BitString packed_words(const Codebook& codebook);

// The codebook whose words are packed in `words`, lengths[i] bits for index i.
Result<Codebook> codebook_of(Column lengths, Column words);

// The same as a code; kNotPrefixFree where it is none.
Result<Code> code_of(Column lengths, Column words);

}  // namespace surprisal::wasm
