// Any bits read as a description: either an error, or a message that, described
// again, reads the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "coding/description.h"
#include "coding/preamble.h"
#include "coding/prefix_coder.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  surprisal::BitString bits;
  bits.bytes.assign(data, data + size);
  for (std::uint64_t cut = 0; cut < 8 && cut <= 8 * size; ++cut) {
    bits.bit_count = 8 * size - cut;
    const auto description = decode_description(bits);
    if (!description) continue;
    const surprisal::Code& code = description->table.code;
    const auto encoded = encode(description->message, code);
    require(encoded.has_value());
    surprisal::BitReader reader(bits);
    const auto preamble = read_preamble(reader);
    require(preamble && preamble->table == description->table);
    require(preamble->count == description->message.size());
    require(reader.remaining() == encoded->bit_count);
    surprisal::BitReader message(*encoded);
    const auto decoded =
        decode(message, code, preamble->count, surprisal::End::kExact);
    require(decoded && *decoded == description->message);
  }
  return 0;
}
