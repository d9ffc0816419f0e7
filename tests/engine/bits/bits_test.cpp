#include <gtest/gtest.h>

#include <string>

#include "bits/bit_reader.h"
#include "bits/bit_writer.h"
#include "support/random.h"

namespace surprisal {
namespace {

TEST(BitWriterTest, PacksTheMostSignificantBitFirst) {
  BitWriter writer;
  writer.append(1, 1);
  writer.append(0b0110, 4);
  writer.append(0b10110, 5);
  EXPECT_EQ(writer.bit_count(), 10u);
  const BitString expected{.bytes = {0b10110101, 0b10000000}, .bit_count = 10};
  EXPECT_EQ(writer.take(), expected);
  EXPECT_EQ(writer.take(), BitString{});
}

TEST(BitWriterTest, AppendsNothingAnd64BitsAtAnyPlace) {
  for (unsigned before = 0; before < 64; ++before) {
    BitWriter writer;
    writer.append(0, before);
    writer.append(0, 0);
    writer.append(0xFEDCBA9876543210, 64);
    writer.append(1, 1);
    const BitString bits = writer.take();
    ASSERT_EQ(bits.bit_count, before + 65);
    ASSERT_EQ(bits.bytes.size(), (before + 65 + 7) / 8);
    BitReader reader(bits);
    reader.skip(before);
    EXPECT_EQ(*reader.read(64), 0xFEDCBA9876543210);
    EXPECT_EQ(*reader.read(1), 1u);
  }
}

TEST(BitReaderTest, ReadsWhatWasWritten) {
  test::Random random(2);
  std::vector<std::pair<std::uint64_t, unsigned>> parts;
  BitWriter writer;
  for (int i = 0; i < 2000; ++i) {
    const unsigned count = random.below(65);
    const std::uint64_t value = count == 0 ? 0 : random.next() >> (64 - count);
    parts.emplace_back(value, count);
    writer.append(value, count);
  }
  const BitString bits = writer.take();
  BitReader reader(bits);
  for (const auto& [value, count] : parts) {
    if (count > 0) {
      ASSERT_EQ(reader.peek(count), value);
    }
    const Result<std::uint64_t> read = reader.read(count);
    ASSERT_TRUE(read);
    ASSERT_EQ(*read, value);
  }
  EXPECT_EQ(reader.remaining(), 0u);
}

TEST(BitReaderTest, PeeksTheSameNearTheEndAsFarFromIt) {
  test::Random random(4);
  BitString bits{.bytes = {}, .bit_count = 0};
  std::string digits;
  for (int i = 0; i < 30; ++i) {
    bits.bytes.push_back(static_cast<std::uint8_t>(random.below(256)));
    for (int j = 7; j >= 0; --j) {
      digits.push_back((bits.bytes.back() >> j & 1) != 0 ? '1' : '0');
    }
  }
  bits.bit_count = digits.size() - 3;
  digits.resize(digits.size() - 3);
  const BitReader reader(bits);
  for (std::size_t at = 0; at < digits.size() + 70; ++at) {
    std::string expected =
        at < digits.size() ? digits.substr(at, 64) : std::string();
    expected.resize(64, '0');
    std::uint64_t value = 0;
    for (const char digit : expected) value = value << 1 | (digit == '1');
    ASSERT_EQ(reader.peek_at(at, 64), value) << at;
    ASSERT_EQ(reader.peek_at(at, 5), value >> 59) << at;
  }
}

TEST(BitReaderTest, NeverReadsPastTheLastBit) {
  // The five bits after the end are ones, and must not be seen.
  const std::vector<std::uint8_t> bytes = {0b10111111};
  BitReader reader(bytes, 3);
  EXPECT_EQ(reader.peek(8), 0b10100000u);
  EXPECT_EQ(reader.read(4).error(), Error::kTruncatedStream);
  EXPECT_EQ(reader.position(), 0u);
  EXPECT_EQ(*reader.read(3), 0b101u);
  EXPECT_EQ(reader.read(1).error(), Error::kTruncatedStream);
  EXPECT_EQ(*reader.read(0), 0u);
  EXPECT_EQ(reader.peek(64), 0u);
}

}  // namespace
}  // namespace surprisal
