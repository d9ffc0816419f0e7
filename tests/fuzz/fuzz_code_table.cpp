// Any bits read as a code table: either an error, or a table with a prefix-free
// code that, written again, reads the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "coding/code_table.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

surprisal::BitString written(const surprisal::CodeTable& table) {
  surprisal::BitWriter writer;
  if (table.spelled) {
    write_code_table(writer, table.spellings, table.code);
  } else {
    write_code_table(writer, table.symbols, table.code);
  }
  return writer.take();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  surprisal::BitReader reader({data, size}, std::uint64_t{size} * 8);
  const auto table = read_code_table(reader);
  if (!table) return 0;
  require(table->code.is_prefix_free());
  const surprisal::BitString bits = written(*table);
  surprisal::BitReader again(bits);
  const auto reread = read_code_table(again);
  require(reread && *reread == *table && again.remaining() == 0);
  // The writer shares as much and chooses as well as any writer can.
  require(bits.bit_count <= reader.position());
  return 0;
}
