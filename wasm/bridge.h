#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <vector>

namespace surprisal::wasm {

// How JavaScript calls the engine (its half: bridge.js). Numbers cross as they
// are, columns as typed arrays, copied whole; no view of the heap outlives a
// call. An answer is a number that is returned, or what was put.
//
// Not taken: Emscripten's embind, whose types and glue weigh 9 KB more, gzipped.

// Numbers of the typed arrays in bridge.js.
template <typename T>
inline constexpr unsigned kElementType = -1u;
template <>
inline constexpr unsigned kElementType<std::uint8_t> = 0;
template <>
inline constexpr unsigned kElementType<std::uint16_t> = 1;
template <>
inline constexpr unsigned kElementType<std::uint32_t> = 2;
template <>
inline constexpr unsigned kElementType<std::int32_t> = 3;
template <>
inline constexpr unsigned kElementType<double> = 4;

template <typename T>
concept Element = kElementType<T> <= 4;

extern "C" {
void bridge_expose(const char* name, void (*function)());
std::size_t bridge_size(unsigned place);
void bridge_copy(unsigned place, unsigned type, void* to);
void bridge_put_number(const char* name, double value);
void bridge_put_text(const char* name, const char* text);
void bridge_put_column(const char* name, unsigned type, const void* from,
                       std::size_t size);
void bridge_put_bytes(const char* name, std::size_t size);
void bridge_fill_bytes(const char* name, std::size_t first,
                       const std::uint8_t* from, std::size_t size);
}

// A typed array that the running call was given: only its place among the
// arguments, which is what JavaScript passes for it.
struct Column {
  unsigned place;
};

// A copy of a typed array of the same element type.
template <Element T>
std::vector<T> vector_of(Column column) {
  std::vector<T> copy(bridge_size(column.place));
  bridge_copy(column.place, kElementType<T>, copy.data());
  return copy;
}

// The same in memory that was not cleared before the copy: for the largest
// arrays, where that would cost as much as what is done with them.
template <Element T>
class Copied {
 public:
  explicit Copied(Column column)
      : size_(bridge_size(column.place)), data_(new T[size_]) {
    bridge_copy(column.place, kElementType<T>, data_.get());
  }

  operator std::span<const T>() const { return {data_.get(), size_}; }

 private:
  std::size_t size_;
  std::unique_ptr<T[]> data_;
};

// Each puts a member into the answer; or, under the name kAnswer, the answer.
// Names and texts are ASCII.
inline constexpr const char* kAnswer = "";

inline void put(const char* name, double value) {
  bridge_put_number(name, value);
}
inline void put(const char* name, const char* text) {
  bridge_put_text(name, text);
}
template <Element T>
void put(const char* name, const std::vector<T>& column) {
  bridge_put_column(name, kElementType<T>, column.data(), column.size());
}

// A function and its name in JavaScript. It takes numbers and Columns, and
// returns a number or nothing; WebAssembly has both as plain arguments, and
// JavaScript calls it through the table of functions.
struct Binding {
  template <typename Result, typename... Arguments>
  Binding(const char* its_name, Result (*its_function)(Arguments...))
      : name(its_name), function(reinterpret_cast<void (*)()>(its_function)) {}

  const char* name;
  void (*function)();
};

// Makes functions of the module, when it starts.
struct Exposed {
  Exposed(std::initializer_list<Binding> bindings) {
    for (const auto& [name, function] : bindings) bridge_expose(name, function);
  }
};

}  // namespace surprisal::wasm
