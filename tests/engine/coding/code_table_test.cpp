#include "coding/code_table.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string>

#include "coding/elias.h"
#include "support/random.h"
#include "support/samples.h"

namespace surprisal {
namespace {

using test::Lengths;
using Symbols = std::vector<Symbol>;

Spellings spellings_of(const std::vector<std::string>& texts) {
  Spellings spellings;
  for (const std::string& text : texts) {
    spellings.bytes.insert(spellings.bytes.end(), text.begin(), text.end());
    spellings.ends.push_back(
        static_cast<std::uint32_t>(spellings.bytes.size()));
  }
  return spellings;
}

template <typename Alphabet>
BitString table_of(const Alphabet& alphabet, const Lengths& lengths) {
  BitWriter writer;
  write_code_table(writer, alphabet, lengths);
  return writer.take();
}

Result<CodeTable> read_all(const BitString& bits) {
  BitReader reader(bits);
  Result<CodeTable> table = read_code_table(reader);
  if (table) {
    EXPECT_EQ(reader.remaining(), 0u);
  }
  return table;
}

template <typename Alphabet>
void expect_every_truncation_refused(const Alphabet& alphabet,
                                     const Lengths& lengths) {
  const BitString bits = table_of(alphabet, lengths);
  for (std::uint64_t size = 0; size < bits.bit_count; ++size) {
    BitReader reader(bits.bytes, size);
    const Result<CodeTable> table = read_code_table(reader);
    ASSERT_FALSE(table) << size;
    EXPECT_TRUE(table.error() == Error::kTruncatedStream ||
                table.error() == Error::kAlphabetTooLarge)
        << error_name(table.error());
  }
}

// One "1" or "0" a bit, or a number written by `delta` or `gamma`.
class HostileTable {
 public:
  HostileTable& bit(unsigned b) { return value(b, 1); }
  HostileTable& value(std::uint64_t v, unsigned count) {
    writer_.append(v, count);
    return *this;
  }
  HostileTable& delta(std::uint64_t n) {
    write_delta(writer_, n);
    return *this;
  }
  HostileTable& gamma(std::uint64_t n) {
    write_gamma(writer_, n);
    return *this;
  }
  Error error() {
    const BitString bits = writer_.take();
    BitReader reader(bits);
    const Result<CodeTable> table = read_code_table(reader);
    EXPECT_FALSE(table);
    return table ? Error{} : table.error();
  }

 private:
  BitWriter writer_;
};

TEST(CodeTableTest, WritesTheRobotBitByBit) {
  // Kind 0; n + 1 = 5 is 01101; gaps of one: 1111; longest 3 is 011; r = 0 is
  // 1; 3 - lengths = 2 1 0 0 in unary: 001 01 1 1.
  const BitString bits = table_of(Symbols{0, 1, 2, 3}, {1, 2, 3, 3});
  EXPECT_EQ(bits.bit_count, 21u);
  EXPECT_EQ(bits.bytes,
            std::vector<std::uint8_t>({0b00110111, 0b11011100, 0b10111000}));
}

TEST(CodeTableTest, WritesSpellingsBitByBit) {
  // Kind 1; n + 1 = 3 is 0101; "a": 1 1 and its byte; "ab": shares one, 010,
  // and one more, 1, its byte; longest 1, r = 0, and 1 - 1 twice: 1 1 1 1.
  const BitString bits = table_of(spellings_of({"a", "ab"}), {1, 1});
  EXPECT_EQ(bits.bit_count, 31u);
  EXPECT_EQ(bits.bytes, std::vector<std::uint8_t>(
                            {0b10101110, 0b11000010, 0b10101100, 0b01011110}));
}

TEST(CodeTableTest, OfNothingIsTwoBits) {
  const BitString bits = table_of(Symbols{}, {});
  EXPECT_EQ(bits.bit_count, 2u);
  EXPECT_EQ(*read_all(bits), CodeTable{});
  EXPECT_TRUE(read_all(table_of(Spellings{}, {}))->spelled);
}

TEST(CodeTableTest, ReadsBackIntegerSymbols) {
  Lengths unary(4096);
  std::iota(unary.begin(), unary.end(), std::uint16_t{1});
  Symbols many(4096);
  std::iota(many.begin(), many.end(), 0xFFFFFFFF - 4095);
  const std::vector<std::pair<Symbols, Lengths>> cases = {
      {{' ', 'a', 'b', 'd', 'n'}, {4, 1, 3, 4, 2}},
      {{0}, {1}},
      {{0xFFFFFFFF}, {4096}},
      {{0, 0x1F680, 0x10FFFF, 0xFFFFFFFF}, {2, 2, 2, 2}},
      {many, unary},
  };
  for (const auto& [symbols, lengths] : cases) {
    const BitString bits = table_of(symbols, lengths);
    EXPECT_EQ(code_table_bits(symbols, lengths), bits.bit_count);
    const Result<CodeTable> table = read_all(bits);
    ASSERT_TRUE(table);
    EXPECT_FALSE(table->spelled);
    EXPECT_EQ(table->symbols, symbols);
    EXPECT_EQ(table->lengths, lengths);
  }
}

TEST(CodeTableTest, ReadsBackSpellings) {
  const std::string long_word(700, 'x');
  const Spellings spellings = spellings_of(
      {std::string(1, '\0'), "a", "and", "andante", long_word, long_word + "y",
       long_word + "z", "\xF0\x9F\x91\xA9", "\xFF"});
  const Lengths lengths = {3, 3, 3, 4, 4, 4, 4, 3, 2};
  const BitString bits = table_of(spellings, lengths);
  EXPECT_EQ(code_table_bits(spellings, lengths), bits.bit_count);
  const Result<CodeTable> table = read_all(bits);
  ASSERT_TRUE(table);
  EXPECT_TRUE(table->spelled);
  EXPECT_EQ(table->spellings, spellings);
  EXPECT_EQ(table->lengths, lengths);
}

TEST(CodeTableTest, RefusesEveryTruncation) {
  expect_every_truncation_refused(Symbols{9, 700, 0x10FFFF}, {1, 2, 2});
  expect_every_truncation_refused(spellings_of({"a", "ab", "b"}), {1, 2, 2});
}

TEST(CodeTableTest, RefusesAnAlphabetThatCannotFitBeforeAllocating) {
  EXPECT_EQ(HostileTable().bit(0).delta(1ull << 40).value(0, 64).error(),
            Error::kAlphabetTooLarge);
  EXPECT_EQ(HostileTable().bit(1).delta(~0ull).value(0, 64).error(),
            Error::kAlphabetTooLarge);
  EXPECT_EQ(HostileTable().bit(1).delta(8).value(0, 64).error(),
            Error::kAlphabetTooLarge);
}

TEST(CodeTableTest, RefusesSymbolsBeyond32Bits) {
  EXPECT_EQ(HostileTable().bit(0).delta(2).gamma(0x100000001).error(),
            Error::kSymbolTooLarge);
  EXPECT_EQ(HostileTable()
                .bit(0)
                .delta(3)
                .gamma(0x100000000)
                .gamma(1)
                .value(0, 8)
                .error(),
            Error::kSymbolTooLarge);
  EXPECT_EQ(HostileTable().bit(0).delta(3).gamma(5).gamma(~0ull).error(),
            Error::kSymbolTooLarge);
}

TEST(CodeTableTest, RefusesSpellingsThatDoNotAscend) {
  const auto two = [] { return HostileTable().bit(1).delta(3); };
  EXPECT_EQ(two()
                .gamma(1)
                .gamma(1)
                .value('b', 8)
                .gamma(1)
                .gamma(1)
                .value('a', 8)
                .value(0, 8)
                .error(),
            Error::kSymbolsNotAscending);
  EXPECT_EQ(two()
                .gamma(1)
                .gamma(1)
                .value('b', 8)
                .gamma(1)
                .gamma(1)
                .value('b', 8)
                .value(0, 8)
                .error(),
            Error::kSymbolsNotAscending);
  // More shared bytes than the spelling before has.
  EXPECT_EQ(two()
                .gamma(1)
                .gamma(1)
                .value('b', 8)
                .gamma(3)
                .gamma(1)
                .value('b', 8)
                .value(0, 8)
                .error(),
            Error::kInvalidTable);
}

TEST(CodeTableTest, RefusesLengthsOutsideTheirRange) {
  const auto one = [] { return HostileTable().bit(0).delta(2).gamma(1); };
  EXPECT_EQ(one().gamma(4097).value(0, 40).error(), Error::kInvalidLength);
  EXPECT_EQ(one().gamma(4).gamma(14).value(0, 40).error(),
            Error::kInvalidLength);
  // 4 - 4 = 0 in unary, and with r = 2.
  EXPECT_EQ(one().gamma(4).gamma(1).value(0b00001, 5).error(),
            Error::kInvalidLength);
  EXPECT_EQ(one().gamma(4).gamma(3).value(0b0100, 4).error(),
            Error::kInvalidLength);
}

TEST(CodeTableTest, RefusesOverSubscribedLengths) {
  EXPECT_EQ(HostileTable()
                .bit(0)
                .delta(4)
                .value(0b111, 3)
                .gamma(1)
                .gamma(1)
                .value(0b111, 3)
                .error(),
            Error::kOverSubscribed);
}

TEST(CodeTableTest, SurvivesRandomBits) {
  test::Random random(13);
  for (int round = 0; round < 20'000; ++round) {
    std::vector<std::uint8_t> bytes(1 + random.below(40));
    for (std::uint8_t& byte : bytes) {
      // Few ones make long runs of zeros, many make small numbers.
      byte = static_cast<std::uint8_t>(random.next() & random.next());
      if (round % 2 == 0) byte = static_cast<std::uint8_t>(~byte);
    }
    BitReader reader(bytes, bytes.size() * 8);
    const Result<CodeTable> table = read_code_table(reader);
    if (!table || table->spelled) continue;
    // What can be read can be written, and reads the same.
    EXPECT_EQ(*read_all(table_of(table->symbols, table->lengths)), *table);
  }
}

}  // namespace
}  // namespace surprisal
