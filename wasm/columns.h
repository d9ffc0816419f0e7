#pragma once

#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/error.h"
#include "base/result.h"
#include "bits/bit_string.h"
#include "code/code.h"

namespace surprisal::wasm {

// Columns cross the boundary as typed arrays, copied whole; no view of the
// heap outlives a call. Errors cross as their number, 0 for none.

using emscripten::val;

// A JavaScript typed array of the given class with a copy of `column`.
template <typename T>
val typed_array(const char* name, std::span<const T> column) {
  val array = val::global(name).new_(column.size());
  array.call<void>(
      "set", val(emscripten::typed_memory_view(column.size(), column.data())));
  return array;
}

inline val column(std::span<const std::uint8_t> c) {
  return typed_array("Uint8Array", c);
}
inline val column(std::span<const std::uint16_t> c) {
  return typed_array("Uint16Array", c);
}
inline val column(std::span<const std::uint32_t> c) {
  return typed_array("Uint32Array", c);
}
inline val column(std::span<const std::int32_t> c) {
  return typed_array("Int32Array", c);
}
inline val column(std::span<const double> c) {
  return typed_array("Float64Array", c);
}
template <typename T>
val column(const std::vector<T>& c) {
  return column(std::span<const T>(c));
}

// A copy of a typed array of the same element type.
template <typename T>
std::vector<T> vector_of(const val& array) {
  std::vector<T> copy(array["length"].as<std::size_t>());
  val(emscripten::typed_memory_view(copy.size(), copy.data()))
      .call<void>("set", array);
  return copy;
}

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

// The code words of `code` by index, packed one after another.
BitString packed_words(const Code& code);

// The code whose words are packed in `words`, lengths[i] bits for index i.
Result<Code> code_of(const val& lengths, const val& words);

}  // namespace surprisal::wasm
