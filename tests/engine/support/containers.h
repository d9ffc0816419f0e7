#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "coding/block_bytes.h"
#include "coding/container.h"
#include "coding/crc32.h"
#include "support/messages.h"

namespace surprisal::test {

using Bytes = std::vector<std::uint8_t>;

// Where the parts of a file begin.
inline constexpr std::size_t kVersionAt = 4;
inline constexpr std::size_t kUnitAt = 5;
inline constexpr std::size_t kFormAt = 7;
inline constexpr std::size_t kTextSizeAt = 8;
inline constexpr std::size_t kBodySizeAt = 12;
inline constexpr std::size_t kBodyAt = 16;

// A file with whatever header and body, its size and CRC-32 told right.
inline Bytes file_with(std::uint8_t unit, std::uint8_t form,
                       std::uint32_t text_size, const Bytes& body) {
  Bytes file = {0x89, 'S', 'u', 'r', 1, unit, 5, form, 0, 0, 0, 0, 0, 0, 0, 0};
  store_little_endian(&file[kTextSizeAt], text_size);
  store_little_endian(&file[kBodySizeAt],
                      static_cast<std::uint32_t>(body.size()));
  file.insert(file.end(), body.begin(), body.end());
  const std::uint32_t checksum = crc32(file);
  file.resize(file.size() + 4);
  store_little_endian(&file[file.size() - 4], checksum);
  return file;
}

// The same file with its CRC-32 made right, after a change.
inline Bytes resealed(Bytes file) {
  const std::span<const std::uint8_t> checked(file.data(), file.size() - 4);
  store_little_endian(&file[file.size() - 4], crc32(checked));
  return file;
}

// Of a text of code points below 128.
inline Bytes file_of(std::string_view text, const Codebook& codebook) {
  const Message message = message_of(symbols_of(std::string(text)));
  const auto file = write_container(message, codebook, {}, {});
  return file ? *file : Bytes();
}

}  // namespace surprisal::test
