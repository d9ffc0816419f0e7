#include <algorithm>
#include <utility>

#include "code/canonical.h"
#include "coding/code_table.h"
#include "coding/elias.h"
#include "coding/packed_words.h"
#include "coding/table_lengths.h"

namespace surprisal {
namespace {

using Bytes = std::span<const std::uint8_t>;

// What one symbol takes at least: gap and length; or two gammas, a byte and a
// length.
constexpr std::uint64_t kLeastIntegerBits = 2;
constexpr std::uint64_t kLeastSpelledBits = 11;
constexpr std::uint64_t kMaxShared = 255;

Result<std::vector<Symbol>> read_symbols(BitReader& reader, std::size_t n) {
  std::vector<Symbol> symbols;
  symbols.reserve(n);
  std::uint64_t next = 0;  // the smallest that the symbol can be, <= 2^32
  for (std::size_t i = 0; i < n; ++i) {
    const Result<std::uint64_t> gap = read_gamma(reader);
    if (!gap) return gap.error();
    if (*gap > 0x100000000 - next) return Error::kSymbolTooLarge;
    symbols.push_back(static_cast<Symbol>(next + *gap - 1));
    next += *gap;
  }
  return symbols;
}

bool is_below(Bytes a, Bytes b) {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
}

// Appends one spelling, of which `previous` bytes before it are the last.
Result<void> read_spelling(BitReader& reader, std::size_t previous,
                           std::vector<std::uint8_t>& bytes) {
  const Result<std::uint64_t> shared_plus_one = read_gamma(reader);
  if (!shared_plus_one) return shared_plus_one.error();
  const std::uint64_t shared = *shared_plus_one - 1;
  if (shared > std::min<std::uint64_t>(previous, kMaxShared)) {
    return Error::kInvalidTable;
  }
  const Result<std::uint64_t> fresh = read_gamma(reader);
  if (!fresh) return fresh.error();
  if (*fresh > reader.remaining() / 8) return Error::kTruncatedStream;

  const std::size_t begin = bytes.size() - previous;
  for (std::size_t i = 0; i < shared; ++i) bytes.push_back(bytes[begin + i]);
  for (std::uint64_t i = 0; i < *fresh; ++i) {
    bytes.push_back(static_cast<std::uint8_t>(reader.peek(8)));
    reader.skip(8);
  }
  return {};
}

Result<Spellings> read_spellings(BitReader& reader, std::size_t n) {
  Spellings spellings;
  spellings.ends.reserve(n);
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t previous = i == 0 ? 0 : spellings[i - 1].size();
    const Result<void> read = read_spelling(reader, previous, spellings.bytes);
    if (!read) return read.error();
    if (spellings.bytes.size() > 0xFFFFFFFF) return Error::kSizeTooLarge;
    spellings.ends.push_back(
        static_cast<std::uint32_t>(spellings.bytes.size()));
    if (i > 0 && !is_below(spellings[i - 1], spellings[i])) {
      return Error::kSymbolsNotAscending;
    }
  }
  return spellings;
}

Result<Codebook> read_codebook(BitReader& reader, std::size_t n) {
  const Result<TableLengths> table = read_table_lengths(reader, n);
  if (!table) return table.error();
  if (table->words_follow) return read_words(reader, table->lengths);
  Result<Code> code = canonical_code(table->lengths);
  if (!code) return code.error();
  return Codebook(*std::move(code));
}

}  // namespace

Result<CodebookTable> read_codebook_table(BitReader& reader,
                                          std::uint64_t most_symbols) {
  CodebookTable table;
  const Result<std::uint64_t> kind = reader.read(1);
  if (!kind) return kind.error();
  table.spelled = *kind == 1;
  const Result<std::uint64_t> n_plus_one = read_delta(reader);
  if (!n_plus_one) return n_plus_one.error();
  if (*n_plus_one == 1) return table;
  const std::uint64_t least =
      table.spelled ? kLeastSpelledBits : kLeastIntegerBits;
  if (*n_plus_one - 1 > std::min(most_symbols, reader.remaining() / least)) {
    return Error::kAlphabetTooLarge;
  }
  const auto n = static_cast<std::size_t>(*n_plus_one - 1);

  if (table.spelled) {
    Result<Spellings> spellings = read_spellings(reader, n);
    if (!spellings) return spellings.error();
    table.spellings = *std::move(spellings);
  } else {
    Result<std::vector<Symbol>> symbols = read_symbols(reader, n);
    if (!symbols) return symbols.error();
    table.symbols = *std::move(symbols);
  }
  Result<Codebook> codebook = read_codebook(reader, n);
  if (!codebook) return codebook.error();
  table.codebook = *std::move(codebook);
  return table;
}

Result<CodeTable> read_code_table(BitReader& reader) {
  Result<CodebookTable> table = read_codebook_table(reader, ~std::uint64_t{0});
  if (!table) return table.error();
  Result<Code> code = make_code(std::move(table->codebook));
  if (!code) return code.error();
  return CodeTable{.spelled = table->spelled,
                   .symbols = std::move(table->symbols),
                   .spellings = std::move(table->spellings),
                   .code = *std::move(code)};
}

}  // namespace surprisal
