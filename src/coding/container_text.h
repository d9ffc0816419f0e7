#pragma once

#include <cstdint>
#include <span>

#include "base/result.h"
#include "coding/container.h"

namespace surprisal {

inline bool is_spelled(FileUnit unit) {
  return unit == FileUnit::kGrapheme || unit == FileUnit::kWord;
}

// What each symbol of a unit that has integers adds to the text, see
// coding/container.h. kInvalidFileTable for one that the unit has not.
Result<Spellings> texts_of(std::span<const Symbol> symbols, FileUnit unit);

}  // namespace surprisal
