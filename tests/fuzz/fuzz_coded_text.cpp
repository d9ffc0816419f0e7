// Any bytes read as a coded text: either an error, or a text that, coded again
// by the same model, is the same stream. And any bytes as a text, which must
// survive every model.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "model/coded_text.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

constexpr std::uint64_t kMost = 2000;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  using namespace surprisal;
  const std::span<const std::uint8_t> bytes(data, size);
  const auto decoded = decode_text(bytes, kMost, {});
  if (decoded) {
    const ModelChoice choice{.kind = static_cast<ModelKind>(data[0] >> 5),
                             .order = data[0] & 15u};
    const auto again = code_text(choice, decoded->text, {}, decoded->verified);
    require(again.has_value());
    const auto back = decode_text(again->bytes, kMost, {});
    require(back && back->text == decoded->text);
  }
  if (size < 1 || size > kMost) return 0;
  const ModelChoice choice{.kind = static_cast<ModelKind>(data[0] & 3),
                           .order = (data[0] & 3) == 3 ? 0 : data[0] >> 2 & 7u};
  const auto text = bytes.subspan(1);
  const auto coded = code_text(choice, text, {}, true);
  require(coded.has_value());
  const auto back = decode_text(coded->bytes, kMost, {});
  require(back && back->verified && back->text.size() == text.size());
  return 0;
}
