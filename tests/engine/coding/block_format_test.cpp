#include "coding/block_format.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "code/construct/package_merge.h"
#include "support/blocks.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::Bytes;
using test::bytes_of;
using test::decoded_blocks;
using test::Random;

constexpr std::size_t kHeaders = 8 + 11;  // of a message in one block

void expect_round_trip(const Bytes& message) {
  const Bytes encoded = encode_blocks(message);
  const std::size_t blocks = (message.size() + kBlockSize - 1) / kBlockSize;
  EXPECT_LE(encoded.size(), message.size() + 8 + 11 * blocks);
  const Result<Bytes> back = decoded_blocks(encoded, message.size());
  ASSERT_TRUE(back);
  EXPECT_TRUE(*back == message);
}

// Byte values in the proportions of `counts`.
Bytes draw(const std::vector<std::uint32_t>& counts, std::size_t size,
           Random& random) {
  Bytes pool;
  for (std::size_t value = 0; value < counts.size(); ++value) {
    pool.insert(pool.end(), counts[value], static_cast<std::uint8_t>(value));
  }
  Bytes message(size);
  const auto n = static_cast<std::uint32_t>(pool.size());
  for (std::uint8_t& byte : message) byte = pool[random.below(n)];
  return message;
}

// Proportions that have gone wrong somewhere: two values (three a look), one
// far more common, the steepest, all values alike, and values with gaps.
std::vector<std::vector<std::uint32_t>> proportions() {
  std::vector<std::uint32_t> gaps(256);
  for (std::size_t i = 3; i < 256; i += i / 8 + 1) {
    gaps[i] = static_cast<std::uint32_t>(256 - i);
  }
  return {{1, 1},
          {999, 1},
          {1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987},
          std::vector<std::uint32_t>(256, 1),
          gaps};
}

TEST(BlockFormatTest, ReadsTheExampleOfTheFormat) {
  const Result<Bytes> message = decoded_blocks(test::abracadabra());
  ASSERT_TRUE(message);
  EXPECT_EQ(*message, bytes_of("abracadabra"));
}

TEST(BlockFormatTest, WritesTheTableAndTheStreamsOfTheExample) {
  Bytes message;
  for (int i = 0; i < 16; ++i) {
    for (const char* part : {"ab", "ra", "ca", "dabra"}) {
      const Bytes bytes = bytes_of(part);
      message.insert(message.end(), bytes.begin(), bytes.end());
    }
  }
  const Bytes encoded = encode_blocks(message);
  const Bytes example = test::abracadabra();
  ASSERT_GE(encoded.size(), test::kStreams);
  EXPECT_EQ(encoded[test::kKind], 2);
  EXPECT_TRUE(std::equal(example.begin() + test::kTable,
                         example.begin() + test::kStreamSizes,
                         encoded.begin() + test::kTable));
  // Four parts of four times abracadabra each, 4 * 23 bits: 12 bytes.
  EXPECT_EQ(encoded.size(), test::kStreams + 4 * 12);
  EXPECT_EQ(encoded[test::kStreams], 0b0111'0010u);  // 0 100 111 0: abra
}

TEST(BlockFormatTest, WritesTheEmptyMessageAsItsSize) {
  EXPECT_EQ(encode_blocks({}), Bytes(8));
  EXPECT_EQ(*decoded_blocks(Bytes(8)), Bytes());
}

TEST(BlockFormatTest, StoresWhatWouldNotShrink) {
  EXPECT_EQ(encode_blocks(bytes_of("abc")),
            (Bytes{3, 0, 0, 0, 0,    0,    0,    0,    0,   3,   0,
                   0, 3, 0, 0, 0x99, 0x09, 0x77, 0xAD, 'a', 'b', 'c'}));
}

TEST(BlockFormatTest, WritesARepeatedByteOnce) {
  const Bytes message(3 * kBlockSize, 'x');
  EXPECT_EQ(encode_blocks(message).size(), 8u + 3 * (11 + 1));
  expect_round_trip(message);
  expect_round_trip(bytes_of("x"));
}

TEST(BlockFormatTest, RoundTripsEverySmallSize) {
  for (const auto& counts : proportions()) {
    for (std::size_t size = 0; size <= 300; ++size) {
      SCOPED_TRACE(size);
      Random random(size);
      expect_round_trip(draw(counts, size, random));
    }
  }
}

TEST(BlockFormatTest, RoundTripsAroundTheBlockSize) {
  Random random(2);
  for (const auto& counts : proportions()) {
    for (const std::size_t size :
         {kBlockSize - 1, kBlockSize, kBlockSize + 1, 2 * kBlockSize + 77}) {
      SCOPED_TRACE(size);
      expect_round_trip(draw(counts, size, random));
    }
  }
}

// The four parts differ as much as they can: the streams end far apart.
TEST(BlockFormatTest, RoundTripsUnevenParts) {
  Random random(3);
  for (std::size_t noisy = 0; noisy < 4; ++noisy) {
    SCOPED_TRACE(noisy);
    Bytes message(40'000, 'e');
    for (std::size_t i = 0; i < 10'000; ++i) {
      message[noisy * 10'000 + i] = static_cast<std::uint8_t>(random.next());
    }
    expect_round_trip(message);
  }
}

TEST(BlockFormatTest, SpendsTheBitsOfTheBestLimitedCode) {
  Random random(4);
  for (const auto& counts : proportions()) {
    const Bytes message = draw(counts, 20'000, random);
    std::vector<std::uint32_t> drawn(256);
    for (const std::uint8_t byte : message) ++drawn[byte];
    const auto lengths = length_limited_lengths(drawn, kBlockLengthLimit);
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 256; ++i) {
      bits += std::uint64_t{drawn[i]} * (*lengths)[i];
    }
    const std::size_t size = encode_blocks(message).size();
    if (size == kHeaders + message.size()) continue;  // stored
    EXPECT_GE(size, kHeaders + bits / 8);
    // A table of 384 nibbles at most, the sizes, four bytes begun.
    EXPECT_LE(size, kHeaders + 192 + 9 + bits / 8 + 4);
  }
}

}  // namespace
}  // namespace surprisal
