#include "coding/block_checksum.h"

#include <array>
#include <bit>
#include <cstddef>

#include "coding/block_bytes.h"

namespace surprisal {
namespace {

constexpr std::uint64_t kPrime1 = 0x9E3779B185EBCA87;
constexpr std::uint64_t kPrime2 = 0xC2B2AE3D27D4EB4F;
constexpr std::uint64_t kPrime3 = 0x165667B19E3779F9;
constexpr std::uint64_t kPrime4 = 0x85EBCA77C2B2AE63;
constexpr std::uint64_t kPrime5 = 0x27D4EB2F165667C5;

std::uint64_t mix(std::uint64_t lane, std::uint64_t input) {
  return std::rotl(lane + input * kPrime2, 31) * kPrime1;
}

std::uint64_t avalanche(std::uint64_t hash) {
  hash = (hash ^ hash >> 33) * kPrime2;
  hash = (hash ^ hash >> 29) * kPrime3;
  return hash ^ hash >> 32;
}

// Takes whole stripes of 32 bytes off the front of `bytes`.
std::uint64_t take_stripes(std::span<const std::uint8_t>& bytes,
                           std::uint64_t seed) {
  std::uint64_t a = seed + kPrime1 + kPrime2;
  std::uint64_t b = seed + kPrime2;
  std::uint64_t c = seed;
  std::uint64_t d = seed - kPrime1;
  while (bytes.size() >= 32) {
    a = mix(a, load_little_endian<std::uint64_t>(bytes.data()));
    b = mix(b, load_little_endian<std::uint64_t>(bytes.data() + 8));
    c = mix(c, load_little_endian<std::uint64_t>(bytes.data() + 16));
    d = mix(d, load_little_endian<std::uint64_t>(bytes.data() + 24));
    bytes = bytes.subspan(32);
  }
  std::uint64_t hash =
      std::rotl(a, 1) + std::rotl(b, 7) + std::rotl(c, 12) + std::rotl(d, 18);
  for (const std::uint64_t lane : {a, b, c, d}) {
    hash = (hash ^ mix(0, lane)) * kPrime1 + kPrime4;
  }
  return hash;
}

}  // namespace

std::uint32_t block_checksum(std::span<const std::uint8_t> bytes,
                             std::uint64_t seed) {
  const std::uint64_t size = bytes.size();
  std::uint64_t hash = size >= 32 ? take_stripes(bytes, seed) : seed + kPrime5;
  hash += size;
  for (; bytes.size() >= 8; bytes = bytes.subspan(8)) {
    hash ^= mix(0, load_little_endian<std::uint64_t>(bytes.data()));
    hash = std::rotl(hash, 27) * kPrime1 + kPrime4;
  }
  if (bytes.size() >= 4) {
    hash ^= load_little_endian<std::uint32_t>(bytes.data()) * kPrime1;
    hash = std::rotl(hash, 23) * kPrime2 + kPrime3;
    bytes = bytes.subspan(4);
  }
  for (const std::uint8_t byte : bytes) {
    hash = std::rotl(hash ^ byte * kPrime5, 11) * kPrime1;
  }
  return static_cast<std::uint32_t>(avalanche(hash));
}

}  // namespace surprisal
