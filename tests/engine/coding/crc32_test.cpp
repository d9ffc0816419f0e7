#include "coding/crc32.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "support/random.h"

namespace surprisal {
namespace {

std::uint32_t crc32_of(std::string_view text) {
  return crc32(std::vector<std::uint8_t>(text.begin(), text.end()));
}

TEST(Crc32Test, HasThePublishedValues) {
  EXPECT_EQ(crc32_of("123456789"), 0xCBF43926u);  // the catalogue's check
  EXPECT_EQ(crc32_of("IEND"), 0xAE426082u);       // the last chunk of a PNG
  EXPECT_EQ(crc32_of(""), 0u);
  EXPECT_EQ(crc32_of("a"), 0xE8B7BE43u);
}

// By long division, a bit at a time, on bits that are not reflected.
TEST(Crc32Test, IsTheRemainderOfADivision) {
  test::Random random(1);
  for (std::uint32_t size = 0; size < 64; ++size) {
    std::vector<std::uint8_t> bytes(size);
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random.next());
    std::uint64_t rest = 0xFFFFFFFF;  // the divisor's 32 bits below x^32
    for (const std::uint8_t byte : bytes) {
      for (int bit = 0; bit < 8; ++bit) {
        const std::uint64_t top = (rest >> 31 ^ byte >> bit) & 1;
        rest = (rest << 1 & 0xFFFFFFFF) ^ (top != 0 ? 0x04C11DB7 : 0);
      }
    }
    std::uint32_t reflected = 0;
    for (int bit = 0; bit < 32; ++bit) {
      reflected = reflected << 1 | (rest >> bit & 1);
    }
    EXPECT_EQ(crc32(bytes), ~reflected) << size;
  }
}

}  // namespace
}  // namespace surprisal
