#include "coding/container_text.h"

#include "code/construct/utf8.h"

namespace surprisal {
namespace {

bool has(FileUnit unit, Symbol symbol) {
  switch (unit) {
    case FileUnit::kByte:
    case FileUnit::kByteOfText:
      return symbol < 0x100;
    case FileUnit::kLetter:
      return symbol == ' ' || (symbol >= 'a' && symbol <= 'z');
    default:
      return symbol <= 0x10FFFF;
  }
}

}  // namespace

Result<Spellings> texts_of(std::span<const Symbol> symbols, FileUnit unit) {
  Spellings texts;
  texts.ends.reserve(symbols.size());
  for (const Symbol symbol : symbols) {
    if (!has(unit, symbol)) return Error::kInvalidFileTable;
    if (symbol < (unit == FileUnit::kCodePoint ? 0x80u : 0x100u)) {
      texts.bytes.push_back(static_cast<std::uint8_t>(symbol));
    } else {
      const Code utf8 = utf8_code(std::span(&symbol, 1));
      for (unsigned left = utf8.length(0); left > 0;) {
        left -= 8;
        texts.bytes.push_back(static_cast<std::uint8_t>(utf8.tail(0) >> left));
      }
    }
    texts.ends.push_back(static_cast<std::uint32_t>(texts.bytes.size()));
  }
  return texts;
}

}  // namespace surprisal
