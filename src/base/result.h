#pragma once

#include <cassert>
#include <optional>
#include <utility>

#include "base/error.h"

namespace surprisal {

// A value, or the error that the caller's data caused. Its members are named
// as those of std::expected, which the minimum toolchain lacks. It never
// throws: to ask for what is not there is our own bug, and asserts.
template <typename T>
class [[nodiscard]] Result {
 public:
  // Implicit, so that a function may return a value or an Error as it stands.
  Result(T value) : value_(std::move(value)) {}
  Result(Error error) : error_(error) {}

  bool has_value() const { return value_.has_value(); }
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
    assert(!value_);
    return error_;
  }

 private:
  T* pointer() {
    assert(value_);
    return &*value_;
  }
  const T* pointer() const {
    assert(value_);
    return &*value_;
  }

  // Not a variant: it is copied and destroyed through tables of functions,
  // which no optimiser sees through and which weigh much in wasm.
  std::optional<T> value_;
  Error error_{};  // means something where there is no value
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
