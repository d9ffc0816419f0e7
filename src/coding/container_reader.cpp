#include <algorithm>
#include <optional>
#include <utility>

#include "bits/bit_reader.h"
#include "code/decodability.h"
#include "code/kraft.h"
#include "coding/block_bytes.h"
#include "coding/container.h"
#include "coding/container_frame.h"
#include "coding/container_text.h"
#include "coding/crc32.h"
#include "coding/elias.h"
#include "coding/only_reading.h"
#include "coding/prefix_coder.h"

namespace surprisal {
namespace {

using Bytes = std::span<const std::uint8_t>;

struct Header {
  FileLabel label;
  unsigned unused_bits;
  std::uint64_t text_size;
  Bytes body;
};

std::uint32_t u32_at(Bytes file, std::size_t at) {
  return load_little_endian<std::uint32_t>(&file[at]);
}

// Whether these bytes are a whole, undamaged file of this version.
Result<void> check_frame(Bytes file) {
  constexpr std::size_t kFrame = kFileHeaderSize + kFileChecksumSize;
  if (file.size() < kFileMagic.size() ||
      !std::equal(kFileMagic.begin(), kFileMagic.end(), file.begin())) {
    return Error::kNotASurprisalFile;
  }
  if (file.size() == kFileMagic.size()) return Error::kCutFile;
  if (file[4] == 0) return Error::kNotASurprisalFile;
  if (file[4] != kFileVersion) return Error::kNewerFile;
  if (file.size() < kFrame) return Error::kCutFile;
  const std::size_t body = file.size() - kFrame;
  if (u32_at(file, 12) > body) return Error::kCutFile;
  if (u32_at(file, 12) < body) return Error::kFileLengthLies;
  const std::size_t checked = kFileHeaderSize + body;
  if (crc32(file.first(checked)) != u32_at(file, checked)) {
    return Error::kDamagedFile;
  }
  return {};
}

Result<Header> read_header(Bytes file) {
  const Result<void> whole = check_frame(file);
  if (!whole) return whole.error();
  const Header header{.label = {static_cast<FileUnit>(file[5]), file[6]},
                      .unused_bits = file[7],
                      .text_size = u32_at(file, 8),
                      .body = file.subspan(kFileHeaderSize, u32_at(file, 12))};
  if (header.text_size > kMostTextBytes) return Error::kFileTooLarge;
  if (header.label.unit > FileUnit::kByte || header.unused_bits > 7) {
    return Error::kInvalidFileTable;
  }
  if (header.body.empty() ||
      (header.body.back() & ((1u << header.unused_bits) - 1)) != 0) {
    return Error::kFileLengthLies;
  }
  return header;
}

// The search for two readings takes memory with its steps: 128 of them for
// some 64 bytes.
Result<void> check_words(const Codebook& codebook, std::uint64_t size) {
  if (codebook.is_prefix_free()) return {};
  if (kraft_sum(codebook.lengths()).compare_with_one() ==
      KraftClass::kOverSubscribed) {
    return Error::kInvalidFileTable;
  }
  const auto steps = static_cast<std::uint32_t>(
      std::min<std::uint64_t>(kMaxDecodabilitySteps, 4096 + 16 * size));
  const Result<Decodability> found = decodability(codebook, steps);
  if (found && !found->is_uniquely_decodable) {
    return Error::kNotUniquelyDecodable;
  }
  return {};
}

// The symbols of a message one after the other, whatever kind of code it has.
class Symbols {
 public:
  // The code must outlive it.
  static Result<Symbols> open(const BitReader& reader, const Code* code,
                              const Codebook& codebook);

  Result<std::uint32_t> next() {
    if (decoder_) return decoder_->next(reader_);
    if (reading_->done()) return Error::kTruncatedStream;
    return reading_->next();
  }

  bool done() const {
    return decoder_ ? reader_.remaining() == 0 : reading_->done();
  }

 private:
  explicit Symbols(const BitReader& reader) : reader_(reader) {}

  BitReader reader_;
  std::optional<PrefixDecoder> decoder_;
  std::optional<OnlyReading> reading_;
};

Result<Symbols> Symbols::open(const BitReader& reader, const Code* code,
                              const Codebook& codebook) {
  Symbols symbols(reader);
  if (code != nullptr) {
    symbols.decoder_.emplace(*code);
    return symbols;
  }
  Result<OnlyReading> reading = OnlyReading::open(reader, codebook);
  if (!reading) return reading.error();
  symbols.reading_ = *std::move(reading);
  return symbols;
}

// The bits and the announced lengths must have been found in disagreement.
Error as_file_error(Error error) {
  return error == Error::kTruncatedStream ? Error::kFileLengthLies : error;
}

Result<std::vector<std::uint8_t>> read_text(Symbols symbols,
                                            std::uint64_t count,
                                            const Spellings& texts,
                                            std::uint64_t size) {
  std::vector<std::uint8_t> text;
  text.reserve(static_cast<std::size_t>(size));
  for (std::uint64_t i = 0; i < count; ++i) {
    const Result<std::uint32_t> symbol = symbols.next();
    if (!symbol) return as_file_error(symbol.error());
    const Bytes bytes = texts[*symbol];
    if (bytes.size() > size - text.size()) return Error::kFileLengthLies;
    text.insert(text.end(), bytes.begin(), bytes.end());
  }
  if (!symbols.done() || text.size() != size) return Error::kFileLengthLies;
  return text;
}

// Whether a text of `size` bytes can have `count` of these symbols, each of
// them once at least, in so many bits.
bool can_be(std::uint64_t size, std::uint64_t count, const Spellings& texts,
            std::uint64_t bits) {
  std::uint64_t longest = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    longest = std::max<std::uint64_t>(longest, texts[i].size());
  }
  return texts.size() <= count && count <= std::min(bits, size) &&
         texts.bytes.size() <= size && size <= count * longest;
}

}  // namespace

Result<Container> read_container(std::span<const std::uint8_t> file) {
  const Result<Header> header = read_header(file);
  if (!header) return header.error();
  const std::uint64_t size = header->text_size;
  BitReader reader(header->body, std::uint64_t{8} * header->body.size() -
                                     header->unused_bits);
  Result<CodebookTable> table = read_codebook_table(reader, size);
  if (!table || table->spelled != is_spelled(header->label.unit)) {
    return Error::kInvalidFileTable;
  }
  const Result<void> checked = check_words(table->codebook, file.size() + size);
  if (!checked) return checked.error();
  const Result<Spellings> made =
      table->spelled ? Spellings()
                     : texts_of(table->symbols, header->label.unit);
  if (!made) return made.error();
  const Spellings& texts = table->spelled ? table->spellings : *made;

  const Result<std::uint64_t> count_plus_one = read_delta(reader);
  if (!count_plus_one ||
      !can_be(size, *count_plus_one - 1, texts, reader.remaining())) {
    return Error::kFileLengthLies;
  }
  Result<Code> code = make_code(table->codebook);
  Result<Symbols> symbols =
      Symbols::open(reader, code ? &*code : nullptr, table->codebook);
  if (!symbols) return as_file_error(symbols.error());
  Result<std::vector<std::uint8_t>> text =
      read_text(*std::move(symbols), *count_plus_one - 1, texts, size);
  if (!text) return text.error();
  return Container{.label = header->label,
                   .table = *std::move(table),
                   .text = *std::move(text)};
}

}  // namespace surprisal
