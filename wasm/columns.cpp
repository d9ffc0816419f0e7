#include "columns.h"

#include <algorithm>

#include "bits/bit_reader.h"
#include "bits/bit_writer.h"
#include "coding/prefix_coder.h"

namespace surprisal::wasm {

// The slice of a typed array is a copy with the same element type.
val copy_of(const val& view) { return view.call<val>("slice"); }

void copy_into(const val& view, const val& array) {
  view.call<void>("set", array);
}

val answer_with(int error) {
  val answer = val::object();
  put(answer, "error", error);
  return answer;
}

void put(val& answer, const char* name, const val& value) {
  answer.set(name, value);
}

void put(val& answer, const char* name, double value) {
  answer.set(name, value);
}

BitString packed_words(const Code& code) {
  BitWriter writer;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code.length(i) != 0) append_codeword(writer, code, i);
  }
  return writer.take();
}

Result<Code> code_of(const val& lengths, const val& words) {
  const auto bit_lengths = vector_of<std::uint16_t>(lengths);
  BitString bits{vector_of<std::uint8_t>(words), 0};
  bits.bit_count = 8 * std::uint64_t{bits.bytes.size()};
  BitReader reader(bits);
  std::vector<Codeword> codewords(bit_lengths.size());
  for (std::size_t i = 0; i < codewords.size(); ++i) {
    if (bit_lengths[i] > kMaxCodewordLength) return Error::kCodewordTooLong;
    for (unsigned left = bit_lengths[i]; left > 0;) {
      const unsigned count = std::min(left, 64u);
      const Result<std::uint64_t> value = reader.read(count);
      if (!value) return value.error();
      codewords[i].append(*value, count);
      left -= count;
    }
  }
  return make_code(codewords);
}

}  // namespace surprisal::wasm
