#pragma once

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

#include "base/error.h"

namespace surprisal {

// A value, or the error that the caller's data caused. Its members are named
// as those of std::expected, which the minimum toolchain lacks. It never
// throws: to ask for what is not there is our own bug, and asserts.
template <typename T>
class [[nodiscard]] Result {
 public:
  // Implicit, so that a function may return a value or an Error as it stands.
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, error) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & { return *pointer(); }
  const T& value() const& { return *pointer(); }
  T&& value() && { return std::move(*pointer()); }
  T& operator*() & { return *pointer(); }
  const T& operator*() const& { return *pointer(); }
  T&& operator*() && { return std::move(*pointer()); }
  T* operator->() { return pointer(); }
  const T* operator->() const { return pointer(); }

  Error error() const {
    const Error* held = std::get_if<1>(&state_);
    assert(held != nullptr);
    return *held;
  }

 private:
  T* pointer() {
    T* held = std::get_if<0>(&state_);
    assert(held != nullptr);
    return held;
  }
  const T* pointer() const {
    const T* held = std::get_if<0>(&state_);
    assert(held != nullptr);
    return held;
  }

  std::variant<T, Error> state_;
};

// Success without a value (`return {};`), or an error.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(error) {}

  bool has_value() const { return !error_; }
  explicit operator bool() const { return has_value(); }

  Error error() const {
    assert(error_);
    return *error_;
  }

 private:
  std::optional<Error> error_;
};

}  // namespace surprisal
