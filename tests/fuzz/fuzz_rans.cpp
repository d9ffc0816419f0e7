// Any bytes read as rANS: either an error, or a message that comes back when
// coded anew. And any bytes as a message, which must survive.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "coding/rans.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  using namespace surprisal;
  const std::span<const std::uint8_t> bytes(data, size);
  const auto decoded = decode_rans(bytes, 1u << 16);
  if (decoded) {
    const auto back = decode_rans(encode_rans(*decoded).bytes, 1u << 16);
    require(back && *back == *decoded);
  }
  const auto back = decode_rans(encode_rans(bytes).bytes, size);
  require(back &&
          std::equal(back->begin(), back->end(), bytes.begin(), bytes.end()));
  return 0;
}
