#include <gtest/gtest.h>

#include <algorithm>

#include "coding/block_checksum.h"
#include "coding/block_format.h"
#include "support/blocks.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::abracadabra;
using test::Bytes;
using test::bytes_of;
using test::decoded_blocks;
using test::Random;

// The example with one byte changed.
Bytes changed(std::size_t position, std::uint8_t value) {
  Bytes encoded = abracadabra();
  encoded[position] = value;
  return encoded;
}

// The example with one byte put in, and its body's size told right.
Bytes longer(std::size_t position, std::uint8_t value) {
  Bytes encoded = changed(test::kBodySize, 26);
  encoded.insert(encoded.begin() + static_cast<std::ptrdiff_t>(position),
                 value);
  return encoded;
}

// Two blocks: one coded, one repeated.
Bytes two_blocks() {
  Bytes message(kBlockSize);
  Random random(1);
  for (std::uint8_t& byte : message) {
    byte = static_cast<std::uint8_t>('a' + random.below(3));
  }
  message.resize(kBlockSize + 5, 'z');
  return encode_blocks(message);
}

TEST(BlockFaultsTest, FindsEveryTruncation) {
  for (const Bytes& encoded :
       {abracadabra(), encode_blocks(bytes_of("stored")), two_blocks()}) {
    const std::size_t step = encoded.size() / 100 + 1;
    for (std::size_t size = 0; size < encoded.size(); size += step) {
      SCOPED_TRACE(size);
      const Bytes prefix(encoded.begin(),
                         encoded.begin() + static_cast<std::ptrdiff_t>(size));
      EXPECT_EQ(decoded_blocks(prefix).error(), Error::kTruncatedStream);
    }
  }
}

TEST(BlockFaultsTest, FindsBytesAfterTheLastBlock) {
  for (Bytes encoded : {abracadabra(), two_blocks(), Bytes(8)}) {
    encoded.push_back(0);
    EXPECT_EQ(decoded_blocks(encoded).error(), Error::kTrailingBits);
  }
}

TEST(BlockFaultsTest, RefusesMoreThanIsAllowed) {
  EXPECT_EQ(decoded_blocks(abracadabra(), 10).error(), Error::kSizeTooLarge);
  EXPECT_TRUE(decoded_blocks(abracadabra(), 11));
  EXPECT_EQ(decoded_blocks(Bytes(8, 0xFF), 1u << 20).error(),
            Error::kSizeTooLarge);
}

// The announced size must be the sum of the blocks' sizes. Above it a block is
// missing; below it a block is too large or stands where nothing should.
TEST(BlockFaultsTest, ChecksTheAnnouncedSizeWithoutDecoding) {
  EXPECT_EQ(decoded_blocks(changed(0, 12)).error(), Error::kTruncatedStream);
  EXPECT_EQ(decoded_blocks(changed(0, 10)).error(), Error::kSizeTooLarge);
  EXPECT_EQ(decoded_blocks(changed(0, 0)).error(), Error::kTrailingBits);
  // 2^60 bytes are never asked for, however many are allowed.
  EXPECT_EQ(decoded_blocks(changed(7, 16), ~std::uint64_t{0}).error(),
            Error::kTruncatedStream);
}

TEST(BlockFaultsTest, RefusesABlockThatItsBodyCannotHold) {
  Bytes encoded = changed(test::kSize, 208);  // 26 * 8, of 25 bytes
  encoded[0] = 208;
  EXPECT_EQ(decoded_blocks(encoded).error(), Error::kSizeTooLarge);
}

TEST(BlockFaultsTest, RefusesImpossibleBlocks) {
  EXPECT_EQ(decoded_blocks(changed(test::kKind, 3)).error(),
            Error::kInvalidBlock);
  EXPECT_EQ(decoded_blocks(changed(test::kSize, 0)).error(),
            Error::kInvalidBlock);
  EXPECT_EQ(decoded_blocks(changed(test::kKind, 0)).error(),
            Error::kInvalidBlock);
  EXPECT_EQ(decoded_blocks(changed(test::kKind, 1)).error(),
            Error::kInvalidBlock);
}

TEST(BlockFaultsTest, RefusesATableWithoutACompleteCode) {
  struct Case {
    const char* what;
    Bytes table;
  };
  for (const auto& [what, table] : std::vector<Case>{
           {"over-subscribed", {0x21, 0x01}},
           {"incomplete after all values", Bytes(16, 0xF0)},
           {"a length of 12", {0x0C}},
           {"a length of 15 after a gap", {0x00, 0x0F}},
           {"padding that is not zero", {0x21, 0x12}},
       }) {
    SCOPED_TRACE(what);
    Bytes encoded = abracadabra();
    std::copy(table.begin(), table.end(), encoded.begin() + test::kTable);
    EXPECT_EQ(decoded_blocks(encoded).error(), Error::kInvalidTable);
  }
}

TEST(BlockFaultsTest, FindsAStreamOfTheWrongSize) {
  const std::size_t first = test::kStreamSizes;
  EXPECT_EQ(decoded_blocks(changed(first, 0)).error(), Error::kTruncatedStream);
  EXPECT_EQ(decoded_blocks(changed(first, 2)).error(), Error::kTrailingBits);
  EXPECT_EQ(decoded_blocks(changed(first, 6)).error(), Error::kTruncatedStream);
}

TEST(BlockFaultsTest, FindsWhatFollowsTheWordsOfAStream) {
  const std::size_t last = abracadabra().size() - 1;
  EXPECT_EQ(decoded_blocks(changed(last, 0x83)).error(), Error::kTrailingBits);
  EXPECT_EQ(decoded_blocks(longer(last + 1, 0)).error(), Error::kTrailingBits);
}

TEST(BlockFaultsTest, NamesTheFaultOfTheFirstStream) {
  Bytes encoded = changed(test::kStreams, 0x82);  // padding of the first
  encoded[test::kStreams + 4] = 0xFF;             // r r r r ... in the last
  EXPECT_EQ(decoded_blocks(encoded).error(), Error::kTrailingBits);
}

TEST(BlockFaultsTest, FindsAnotherMessageByItsChecksum) {
  const Bytes abrabadabra = changed(test::kStreams + 2, 0x01);  // 100 0
  EXPECT_EQ(decoded_blocks(abrabadabra).error(), Error::kChecksumMismatch);
  EXPECT_EQ(decoded_blocks(changed(test::kChecksum, 0)).error(),
            Error::kChecksumMismatch);
}

TEST(BlockFaultsTest, FindsBlocksOutOfOrder) {
  Bytes encoded = encode_blocks(Bytes(2 * kBlockSize, 'x'));
  std::swap_ranges(encoded.begin() + 8, encoded.begin() + 20,
                   encoded.begin() + 20);
  EXPECT_EQ(decoded_blocks(encoded).error(), Error::kChecksumMismatch);
}

TEST(BlockFaultsTest, FindsEveryFlippedBit) {
  for (std::size_t bit = 0; bit < abracadabra().size() * 8; ++bit) {
    SCOPED_TRACE(bit);
    Bytes encoded = abracadabra();
    encoded[bit / 8] =
        static_cast<std::uint8_t>(encoded[bit / 8] ^ 1u << bit % 8);
    EXPECT_FALSE(decoded_blocks(encoded));
  }
}

TEST(BlockFaultsTest, BothDecodersAgreeOnDamage) {
  const Bytes original = two_blocks();
  const auto size = static_cast<std::uint32_t>(original.size());
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    Random random(seed);
    Bytes encoded = original;
    for (std::uint32_t i = random.below(3) + 1; i > 0; --i) {
      const std::uint32_t span = seed % 2 == 0 ? 60 : size;
      encoded[random.below(span)] = static_cast<std::uint8_t>(random.next());
    }
    (void)decoded_blocks(encoded);
  }
}

}  // namespace
}  // namespace surprisal
