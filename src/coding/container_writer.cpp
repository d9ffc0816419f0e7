#include <algorithm>
#include <cassert>
#include <utility>

#include "bits/bit_writer.h"
#include "code/cost.h"
#include "code/decodability.h"
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

constexpr std::uint64_t kSymbolsAtOnce = 4096;

void write_preamble(BitWriter& writer, const Message& message,
                    const Codebook& codebook, const Spellings& spellings,
                    bool spelled) {
  if (spelled) {
    write_code_table(writer, spellings, codebook);
  } else {
    write_code_table(writer, message.histogram().symbols, codebook);
  }
  write_delta(writer, message.size() + 1);
}

void write_message(BitWriter& writer, const Message& message,
                   const Codebook& codebook) {
  std::vector<std::uint32_t> part;
  for (std::uint64_t position = 0; position < message.size();
       position += part.size()) {
    part.resize(static_cast<std::size_t>(
        std::min(kSymbolsAtOnce, message.size() - position)));
    message.read(position, part);
    for (const std::uint32_t symbol : part) {
      append_codeword(writer, codebook, symbol);
    }
  }
}

std::uint64_t file_size(std::uint64_t bits) {
  return kFileHeaderSize + (bits + 7) / 8 + kFileChecksumSize;
}

// In bytes.
std::uint64_t text_size(const Histogram& histogram, const Spellings& texts) {
  std::uint64_t size = 0;
  for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
    size += std::uint64_t{histogram.counts[i]} * texts[i].size();
  }
  return size;
}

std::vector<std::uint8_t> framed(const BitString& body, FileLabel label,
                                 std::uint64_t size) {
  std::vector<std::uint8_t> file(kFileHeaderSize);
  file.reserve(kFileHeaderSize + body.bytes.size() + kFileChecksumSize);
  std::copy(kFileMagic.begin(), kFileMagic.end(), file.begin());
  file[4] = kFileVersion;
  file[5] = static_cast<std::uint8_t>(label.unit);
  file[6] = label.code;
  file[7] = static_cast<std::uint8_t>(-body.bit_count & 7);
  store_little_endian(&file[8], static_cast<std::uint32_t>(size));
  store_little_endian(&file[12], static_cast<std::uint32_t>(body.bytes.size()));
  file.insert(file.end(), body.bytes.begin(), body.bytes.end());
  const std::uint32_t checksum = crc32(file);
  file.resize(file.size() + kFileChecksumSize);
  store_little_endian(&file[file.size() - kFileChecksumSize], checksum);
  return file;
}

}  // namespace

std::uint64_t container_size(const Message& message, const Codebook& codebook,
                             const Spellings& spellings) {
  BitWriter writer;
  write_preamble(writer, message, codebook, spellings, spellings.size() > 0);
  return file_size(writer.bit_count() +
                   total_bits(message.histogram().counts, codebook.lengths()));
}

Result<std::vector<std::uint8_t>> write_container(const Message& message,
                                                  const Codebook& codebook,
                                                  const Spellings& spellings,
                                                  FileLabel label) {
  const Histogram& histogram = message.histogram();
  if (!covers(histogram.counts, codebook.lengths())) return Error::kNoCodeword;
  bool decided = codebook.is_prefix_free();
  if (!decided) {
    const Result<Decodability> found = decodability(codebook);
    decided = found.has_value();
    if (found && !found->is_uniquely_decodable) {
      return Error::kNotUniquelyDecodable;
    }
  }
  const Result<Spellings> texts = is_spelled(label.unit)
                                      ? spellings
                                      : texts_of(histogram.symbols, label.unit);
  if (!texts) return texts.error();
  const std::uint64_t size = text_size(histogram, *texts);
  BitWriter writer;
  write_preamble(writer, message, codebook, spellings, is_spelled(label.unit));
  const std::uint64_t preamble_bits = writer.bit_count();
  const std::uint64_t bits =
      preamble_bits + total_bits(histogram.counts, codebook.lengths());
  if (std::max(size, file_size(bits)) > kMostTextBytes) {
    return Error::kFileTooLarge;
  }
  writer.reserve(bits);
  write_message(writer, message, codebook);
  const BitString body = writer.take();
  if (!decided) {
    BitReader reader(body);
    reader.skip(preamble_bits);
    const Result<OnlyReading> reading = OnlyReading::open(reader, codebook);
    if (!reading) return reading.error();
  }
  return framed(body, label, size);
}

}  // namespace surprisal
