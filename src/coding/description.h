#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "bits/bit_string.h"
#include "code/code.h"
#include "coding/code_table.h"
#include "source/message.h"

namespace surprisal {

// The honest total: all that a reader who knows nothing but the format needs.
// In this order: the code table, the number of symbols as Elias delta of
// count + 1 (so no end mark is needed), the message. The code has a word for
// every symbol of the message and for no other. Spellings, where symbols have
// them, are by index of the alphabet.

struct DescriptionLength {
  std::uint64_t table_bits = 0;
  std::uint64_t count_bits = 0;
  std::uint64_t message_bits = 0;

  std::uint64_t total_bits() const {
    return table_bits + count_bits + message_bits;
  }
  bool operator==(const DescriptionLength&) const = default;
};

// The lengths of the three parts, without making them.
DescriptionLength describe(const Histogram& histogram, const Code& code);
DescriptionLength describe(const Histogram& histogram, const Code& code,
                           const Spellings& spellings);

// The description itself. kNoCodeword if a symbol of the message has none.
Result<BitString> encode_description(const Message& message, const Code& code);
Result<BitString> encode_description(const Message& message, const Code& code,
                                     const Spellings& spellings);

struct Description {
  CodeTable table;
  std::vector<std::uint32_t> message;  // indices into the table's alphabet

  bool operator==(const Description&) const = default;
};

// Reads a description that ends exactly where the bits end; errors as
// read_code_table and decode.
Result<Description> decode_description(const BitString& bits);

}  // namespace surprisal
