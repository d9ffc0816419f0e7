#include "coding/elias.h"

#include <gtest/gtest.h>

#include <string>

namespace surprisal {
namespace {

std::string digits_of(const BitString& bits) {
  std::string digits;
  BitReader reader(bits);
  while (reader.remaining() > 0) {
    digits.push_back(*reader.read(1) == 1 ? '1' : '0');
  }
  return digits;
}

std::string gamma(std::uint64_t n) {
  BitWriter writer;
  write_gamma(writer, n);
  return digits_of(writer.take());
}

std::string delta(std::uint64_t n) {
  BitWriter writer;
  write_delta(writer, n);
  return digits_of(writer.take());
}

BitString bits_of(const std::string& digits) {
  BitWriter writer;
  for (const char digit : digits) writer.append(digit == '1' ? 1 : 0, 1);
  return writer.take();
}

TEST(EliasTest, WritesTheWordsOfThePaper) {
  EXPECT_EQ(gamma(1), "1");
  EXPECT_EQ(gamma(2), "010");
  EXPECT_EQ(gamma(3), "011");
  EXPECT_EQ(gamma(9), "0001001");
  EXPECT_EQ(delta(1), "1");
  EXPECT_EQ(delta(2), "0100");
  EXPECT_EQ(delta(3), "0101");
  EXPECT_EQ(delta(9), "00100001");
  EXPECT_EQ(delta(17), "001010001");
}

TEST(EliasTest, ReadsBackBothSidesOfEveryPowerOfTwo) {
  for (unsigned k = 0; k < 64; ++k) {
    const std::uint64_t power = std::uint64_t{1} << k;
    for (const std::uint64_t n : {power, power + 1, 2 * power - 1}) {
      if (n == 0) continue;
      BitWriter writer;
      write_gamma(writer, n);
      ASSERT_EQ(writer.bit_count(), gamma_bits(n));
      write_delta(writer, n);
      ASSERT_EQ(writer.bit_count(), gamma_bits(n) + delta_bits(n));
      const BitString bits = writer.take();
      BitReader reader(bits);
      ASSERT_EQ(*read_gamma(reader), n);
      ASSERT_EQ(*read_delta(reader), n);
      ASSERT_EQ(reader.remaining(), 0u);
    }
  }
}

TEST(EliasTest, RefusesEveryTruncation) {
  for (const std::string& whole : {gamma(1000), delta(1000)}) {
    const bool is_gamma = whole == gamma(1000);
    for (std::size_t size = 0; size < whole.size(); ++size) {
      const BitString bits = bits_of(whole.substr(0, size));
      BitReader reader(bits);
      const auto read = is_gamma ? read_gamma(reader) : read_delta(reader);
      ASSERT_FALSE(read) << size;
      EXPECT_EQ(read.error(), Error::kTruncatedStream);
      EXPECT_EQ(reader.position(), 0u);
    }
  }
}

TEST(EliasTest, RefusesIntegersOfMoreThan64Bits) {
  const BitString gamma_of_65 =
      bits_of(std::string(64, '0') + "1" + std::string(64, '0'));
  BitReader reader(gamma_of_65);
  EXPECT_EQ(read_gamma(reader).error(), Error::kIntegerTooLarge);
  // 65 as gamma, then 64 bits.
  const BitString delta_of_65 = bits_of("0000001000001" + std::string(64, '1'));
  BitReader second(delta_of_65);
  EXPECT_EQ(read_delta(second).error(), Error::kIntegerTooLarge);
  EXPECT_EQ(second.position(), 0u);
}

}  // namespace
}  // namespace surprisal
