#include <gtest/gtest.h>

#include "coding/code_table.h"
#include "coding/elias.h"
#include "support/code_tables.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::read_all;
using test::spellings_of;
using test::table_of;
using Symbols = std::vector<Symbol>;

template <typename Alphabet>
void expect_every_truncation_refused(const Alphabet& alphabet,
                                     const Code& code) {
  const BitString bits = table_of(alphabet, code);
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

TEST(CodeTableFaultsTest, RefusesWordsThatAreNotPrefixFree) {
  const auto two = [] {
    // Two symbols with words of 1 and 2 bits.
    return HostileTable()
        .bit(0)
        .delta(3)
        .value(0b11, 2)
        .gamma(2)
        .gamma(14)
        .gamma(1)
        .value(0b011, 3);
  };
  EXPECT_EQ(two().value(0b110, 3).error(), Error::kNotPrefixFree);
  EXPECT_EQ(two().value(0b11, 2).error(), Error::kTruncatedStream);
}

TEST(CodeTableFaultsTest, RefusesToSayTwiceThatWordsFollow) {
  EXPECT_EQ(HostileTable()
                .bit(0)
                .delta(2)
                .gamma(1)
                .gamma(4)
                .gamma(14)
                .gamma(14)
                .value(0, 40)
                .error(),
            Error::kInvalidLength);
}

TEST(CodeTableFaultsTest, RefusesEveryTruncation) {
  const Code canonical = test::code_of_lengths({1, 2, 2});
  const Code turned = test::code_of_words({"1", "01", "00"});
  for (const Code& code : {canonical, turned}) {
    expect_every_truncation_refused(Symbols{9, 700, 0x10FFFF}, code);
    expect_every_truncation_refused(spellings_of({"a", "ab", "b"}), code);
  }
}

TEST(CodeTableFaultsTest, RefusesAnAlphabetThatCannotFitBeforeAllocating) {
  EXPECT_EQ(HostileTable().bit(0).delta(1ull << 40).value(0, 64).error(),
            Error::kAlphabetTooLarge);
  EXPECT_EQ(HostileTable().bit(1).delta(~0ull).value(0, 64).error(),
            Error::kAlphabetTooLarge);
  EXPECT_EQ(HostileTable().bit(1).delta(8).value(0, 64).error(),
            Error::kAlphabetTooLarge);
}

TEST(CodeTableFaultsTest, RefusesSymbolsBeyond32Bits) {
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

TEST(CodeTableFaultsTest, RefusesSpellingsThatDoNotAscend) {
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

TEST(CodeTableFaultsTest, RefusesLengthsOutsideTheirRange) {
  const auto one = [] { return HostileTable().bit(0).delta(2).gamma(1); };
  EXPECT_EQ(one().gamma(4097).value(0, 40).error(), Error::kInvalidLength);
  EXPECT_EQ(one().gamma(4).gamma(15).value(0, 40).error(),
            Error::kInvalidLength);
  // 4 - 4 = 0 in unary, and with r = 2.
  EXPECT_EQ(one().gamma(4).gamma(1).value(0b00001, 5).error(),
            Error::kInvalidLength);
  EXPECT_EQ(one().gamma(4).gamma(3).value(0b0100, 4).error(),
            Error::kInvalidLength);
}

TEST(CodeTableFaultsTest, RefusesOverSubscribedLengths) {
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

TEST(CodeTableFaultsTest, SurvivesRandomBits) {
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
    EXPECT_EQ(*read_all(table_of(table->symbols, table->code)), *table);
  }
}

}  // namespace
}  // namespace surprisal
