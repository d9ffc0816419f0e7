#pragma once

#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/error.h"
#include "base/result.h"
#include "bits/bit_string.h"
#include "code/code.h"
#include "coding/code_table.h"
#include "coding/stream_view.h"
#include "source/histogram.h"

namespace surprisal::wasm {

// Columns cross the boundary as typed arrays, copied whole; no view of the
// heap outlives a call. Errors cross as their number, 0 for none.

using emscripten::val;

// A copy of `view`, a view of the heap, as an array of JavaScript's own.
val copy_of(const val& view);

template <typename T>
val column(std::span<const T> c) {
  return copy_of(val(emscripten::typed_memory_view(c.size(), c.data())));
}
template <typename T>
val column(const std::vector<T>& c) {
  return column(std::span<const T>(c));
}

// An object for an answer, filled by put(). The error comes first: 0 for none.
val answer_with(int error);
void put(val& answer, const char* name, const val& value);
void put(val& answer, const char* name, double value);

void copy_into(const val& view, const val& array);

// A copy of a typed array of the same element type.
template <typename T>
std::vector<T> vector_of(const val& array) {
  std::vector<T> copy(array["length"].as<std::size_t>());
  copy_into(val(emscripten::typed_memory_view(copy.size(), copy.data())),
            array);
  return copy;
}

// The same in memory that was not cleared before the copy: for the largest
// arrays, where that would cost as much as what is done with them.
template <typename T>
class Copied {
 public:
  explicit Copied(const val& array)
      : size_(array["length"].as<std::size_t>()), data_(new T[size_]) {
    copy_into(val(emscripten::typed_memory_view(size_, data_.get())), array);
  }

  operator std::span<const T>() const { return {data_.get(), size_}; }

 private:
  std::size_t size_;
  std::unique_ptr<T[]> data_;
};

inline int number(Error error) { return static_cast<int>(error); }

// 0, or the number of the error.
template <typename T>
int error_of(const Result<T>& result) {
  return result ? 0 : number(result.error());
}

// Integers up to 2^53 travel as doubles: embind at the minimum has no 64 bits.
inline double as_double(std::uint64_t integer) {
  return static_cast<double>(integer);
}

// The columns `bytes` and `bitCount`, and bits that came as such.
void put_bits(val& answer, const BitString& bits);
BitString bits_of(const val& bytes, double bit_count);

val histogram_columns(const Histogram& histogram);

val window_columns(const StreamView::Window& window);

// The columns `lengths` and `words` of a code.
val code_columns(const Codebook& code);
val code_columns(const Result<Code>& code);

// Spellings as they come: bytes, and the end of each.
Spellings spellings_of(const val& bytes, const val& ends);

// The code words by index, packed one after another.
BitString packed_words(const Codebook& codebook);

// The codebook whose words are packed in `words`, lengths[i] bits for index i.
Result<Codebook> codebook_of(const val& lengths, const val& words);

// The same as a code; kNotPrefixFree where it is none.
Result<Code> code_of(const val& lengths, const val& words);

}  // namespace surprisal::wasm
