#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "coding/code_table.h"
#include "support/messages.h"

namespace surprisal::test {

inline Spellings spellings_of(const std::vector<std::string>& texts) {
  Spellings spellings;
  for (const std::string& text : texts) {
    spellings.bytes.insert(spellings.bytes.end(), text.begin(), text.end());
    spellings.ends.push_back(
        static_cast<std::uint32_t>(spellings.bytes.size()));
  }
  return spellings;
}

template <typename Alphabet>
BitString table_of(const Alphabet& alphabet, const Code& code) {
  BitWriter writer;
  write_code_table(writer, alphabet, code);
  return writer.take();
}

template <typename Alphabet>
BitString table_of(const Alphabet& alphabet, const Lengths& lengths) {
  return table_of(alphabet, code_of_lengths(lengths));
}

// Reads one table, which must fill the bits.
inline Result<CodeTable> read_all(const BitString& bits) {
  BitReader reader(bits);
  Result<CodeTable> table = read_code_table(reader);
  if (table) {
    EXPECT_EQ(reader.remaining(), 0u);
  }
  return table;
}

}  // namespace surprisal::test
