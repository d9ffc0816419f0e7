#include "coding/block_checksum.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string_view>
#include <vector>

namespace surprisal {
namespace {

std::uint32_t checksum(std::string_view text) {
  const std::vector<std::uint8_t> bytes(text.begin(), text.end());
  return block_checksum(bytes, 0);
}

// Computed with the XXH64 of libzstd 1.5.4.
TEST(BlockChecksumTest, IsTheLowHalfOfXxh64) {
  EXPECT_EQ(checksum(""), 0x51D8E999u);
  EXPECT_EQ(checksum("abc"), 0xAD770999u);
  EXPECT_EQ(checksum("abracadabra"), 0xB7AA084Eu);
}

TEST(BlockChecksumTest, TakesStripesWordsAndSingleBytes) {
  std::vector<std::uint8_t> bytes(100);  // 3 * 32 + 4
  std::iota(bytes.begin(), bytes.end(), std::uint8_t{0});
  EXPECT_EQ(block_checksum(bytes, 0), 0x32166597u);
  EXPECT_EQ(block_checksum(bytes, 131'072), 0x8946A1DAu);
}

}  // namespace
}  // namespace surprisal
