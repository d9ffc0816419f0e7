#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "source/message.h"

namespace surprisal::wasm {

// Objects that JavaScript holds by number, from 1 on. Numbers instead of
// embind's classes: those would double the size of the glue code. A number is
// valid from open() to close(), which only web/src/engine calls.
template <typename T>
class Handles {
 public:
  unsigned open(std::unique_ptr<T> object) {
    for (std::size_t i = 0; i < objects_.size(); ++i) {
      if (objects_[i] == nullptr) {
        objects_[i] = std::move(object);
        return static_cast<unsigned>(i + 1);
      }
    }
    objects_.push_back(std::move(object));
    return static_cast<unsigned>(objects_.size());
  }

  T& operator[](unsigned handle) { return *objects_[handle - 1]; }

  void close(unsigned handle) { objects_[handle - 1].reset(); }

 private:
  std::vector<std::unique_ptr<T>> objects_;
};

// The message behind a handle (source.cpp).
const Message& message_of(unsigned handle);

}  // namespace surprisal::wasm
