// Bindings of the file, src/coding/container.h.
#include "coding/container.h"

#include <emscripten/bind.h>

#include "columns.h"
#include "handles.h"

namespace surprisal::wasm {
namespace {

// No ends where the symbols stand for themselves.
val write_file(unsigned handle, val lengths, val words, val spellings, val ends,
               unsigned unit, unsigned code) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  if (!codebook) return answer_with(number(codebook.error()));
  const auto file = write_container(
      message_of(handle), *codebook, spellings_of(spellings, ends),
      {static_cast<FileUnit>(unit), static_cast<std::uint8_t>(code)});
  val answer = answer_with(error_of(file));
  if (file) put(answer, "bytes", column(*file));
  return answer;
}

val read_file(val bytes) {
  const Result<Container> read = read_container(Copied<std::uint8_t>(bytes));
  if (!read) return answer_with(number(read.error()));
  val answer = code_columns(read->table.codebook);
  put(answer, "unit", static_cast<double>(read->label.unit));
  put(answer, "code", read->label.code);
  put(answer, "text", column(read->text));
  put(answer, "symbols", column(read->table.symbols));
  put(answer, "spellings", column(read->table.spellings.bytes));
  put(answer, "ends", column(read->table.spellings.ends));
  return answer;
}

}  // namespace

EMSCRIPTEN_BINDINGS(container) {
  emscripten::function("writeFile", &write_file);
  emscripten::function("readFile", &read_file);
}

}  // namespace surprisal::wasm
