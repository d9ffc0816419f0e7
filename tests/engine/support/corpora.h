#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/types.h"

namespace surprisal::test {

// A text of corpora/bench; empty where SURPRISAL_CORPORA names no such folder.
inline std::vector<std::uint8_t> corpus_text(const std::string& name) {
  const char* folder = std::getenv("SURPRISAL_CORPORA");
  const std::string path =
      std::string(folder != nullptr ? folder : SURPRISAL_CORPORA_DEFAULT) +
      "/bench/" + name;
  std::vector<std::uint8_t> text;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return text;
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
    text.push_back(static_cast<std::uint8_t>(c));
  }
  std::fclose(file);
  return text;
}

// ASCII letters as 1 to 26, whatever their case; what lies between two of them
// as one 0.
inline std::vector<Symbol> letters_of_27(
    const std::vector<std::uint8_t>& text) {
  std::vector<Symbol> letters;
  for (const std::uint8_t byte : text) {
    const unsigned lower = byte | 32u;
    if (lower >= 'a' && lower <= 'z') {
      letters.push_back(lower - 'a' + 1);
    } else if (!letters.empty() && letters.back() != 0) {
      letters.push_back(0);
    }
  }
  if (!letters.empty() && letters.back() == 0) letters.pop_back();
  return letters;
}

}  // namespace surprisal::test
