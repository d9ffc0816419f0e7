// Any bytes read as a file, as they are and with a frame that is right around
// them: either an error, or a text of the announced size that, written again
// with the same code, reads the same. Never in more memory than is promised.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

#include "coding/block_bytes.h"
#include "coding/container.h"
#include "coding/crc32.h"
#include "support/peak_memory.h"

namespace {

using surprisal::Container;
using surprisal::FileUnit;
using surprisal::Symbol;
using Bytes = std::span<const std::uint8_t>;
namespace peak_memory = surprisal::test::peak_memory;

constexpr std::size_t kHeader = 16;

void require(bool condition) {
  if (!condition) std::abort();
}

// The data as unit, code, form, size of the text, body.
std::vector<std::uint8_t> framed(Bytes data) {
  std::vector<std::uint8_t> file = {0x89, 'S', 'u', 'r', 1};
  file.insert(file.end(), data.begin(), data.begin() + 7);
  file.resize(kHeader);
  const Bytes body = data.subspan(7);
  surprisal::store_little_endian(&file[12],
                                 static_cast<std::uint32_t>(body.size()));
  file.insert(file.end(), body.begin(), body.end());
  const std::uint32_t checksum = surprisal::crc32(file);
  file.resize(file.size() + 4);
  surprisal::store_little_endian(&file[file.size() - 4], checksum);
  return file;
}

// The text of a unit that has integers as the symbols that it is.
std::vector<Symbol> symbols_of(const Container& container) {
  const bool bytes = container.label.unit != FileUnit::kCodePoint;
  std::vector<Symbol> symbols;
  for (const std::uint8_t byte : container.text) {
    if (bytes || byte < 0x80) {
      symbols.push_back(byte);
    } else if (byte < 0xC0) {
      symbols.back() = symbols.back() << 6 | (byte & 0x3Fu);
    } else {
      symbols.push_back(byte & (byte < 0xE0 ? 0x1Fu : byte < 0xF0 ? 0xFu : 7u));
    }
  }
  return symbols;
}

void check_written_again(const Container& container) {
  surprisal::Message message;
  require(message.append(symbols_of(container)).has_value());
  message.finish();
  if (message.histogram().symbols != container.table.symbols) return;
  const auto file =
      write_container(message, container.table.codebook, {}, container.label);
  // What cannot be told to be uniquely decodable in few steps may be read.
  if (!file) {
    require(file.error() == surprisal::Error::kNotUniquelyDecodable);
    return;
  }
  const auto again = surprisal::read_container(*file);
  require(again.has_value() && again->text == container.text);
  require(again->label == container.label);
  require(again->table == container.table);
}

void check(Bytes file) {
  const std::size_t before = peak_memory::begin();
  const auto read = surprisal::read_container(file);
  const std::size_t peak = peak_memory::since(before);
  const std::size_t announced = read ? read->text.size() : 0;
  require(
      peak <= 16 * (file.size() + announced) + peak_memory::kFixed ||
      (!read && file.size() > kHeader &&
       peak <= 16 * (file.size() +
                     surprisal::load_little_endian<std::uint32_t>(&file[8])) +
                   peak_memory::kFixed));
  if (!read || read->table.spelled) return;
  check_written_again(*read);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  check({data, size});
  if (size >= 7) check(framed({data, size}));
  return 0;
}
