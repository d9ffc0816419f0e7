#include "coding/description.h"

#include <gtest/gtest.h>

#include <string>

#include "code/construct/huffman.h"
#include "coding/elias.h"
#include "coding/preamble.h"
#include "support/messages.h"

namespace surprisal {
namespace {

using test::Indices;

Code huffman_code(const Message& message) {
  return test::code_of_lengths(huffman_lengths(message.histogram().counts));
}

Message message_of(const std::string& text) {
  return test::message_of(test::symbols_of(text));
}

class DescriptionOfTextTest : public testing::TestWithParam<std::string> {};

TEST_P(DescriptionOfTextTest, DecodesToTheMessageAndHasTheLengthItSays) {
  const Message message = message_of(GetParam());
  const Code code = huffman_code(message);
  const DescriptionLength length = describe(message.histogram(), code);
  const Result<BitString> bits = encode_description(message, code);
  ASSERT_TRUE(bits);
  EXPECT_EQ(bits->bit_count, length.total_bits());
  EXPECT_EQ(length.count_bits, delta_bits(message.size() + 1));

  const Result<Description> description = decode_description(*bits);
  ASSERT_TRUE(description);
  EXPECT_EQ(description->table.symbols, message.histogram().symbols);
  EXPECT_EQ(description->table.code, code);
  std::string text;
  for (const std::uint32_t index : description->message) {
    text.push_back(static_cast<char>(description->table.symbols[index]));
  }
  EXPECT_EQ(text, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Texts, DescriptionOfTextTest,
                         testing::Values("", "a", "aaaaaaaaaaaaaaaaaaaaaaa",
                                         "ab", "abracadabra",
                                         "banana bandana"));

TEST(DescriptionTest, OfBananaBandanaIsLongerThanItsMessage) {
  const Message message = message_of("banana bandana");
  const DescriptionLength expected{
      .table_bits = 58,  // 1 kind, 5 n, 35 symbols, 5 longest, 1 r, 11
      .count_bits = 8,   // delta of 15
      .message_bits = 28,
  };
  EXPECT_EQ(describe(message.histogram(), huffman_code(message)), expected);
}

TEST(DescriptionTest, OfNothingIsThreeBits) {
  EXPECT_EQ(describe(Histogram{}, Code()).total_bits(), 3u);
}

TEST(DescriptionTest, CarriesSpellings) {
  // "to be or not to be" with words numbered by their spelling.
  Spellings spellings;
  for (const std::string word : {"be", "not", "or", "to"}) {
    spellings.bytes.insert(spellings.bytes.end(), word.begin(), word.end());
    spellings.ends.push_back(
        static_cast<std::uint32_t>(spellings.bytes.size()));
  }
  const Indices words = {3, 0, 2, 1, 3, 0};
  const Message message = test::message_of(words);
  const Code code = huffman_code(message);
  const Result<BitString> bits = encode_description(message, code, spellings);
  ASSERT_TRUE(bits);
  EXPECT_EQ(bits->bit_count,
            describe(message.histogram(), code, spellings).total_bits());
  const Result<Description> description = decode_description(*bits);
  ASSERT_TRUE(description);
  EXPECT_EQ(description->table.spellings, spellings);
  EXPECT_EQ(description->message, words);
}

TEST(DescriptionTest, CarriesTheWordsOfACodeThatIsNotCanonical) {
  // a, b, c, d, r: lengths of Huffman's code, words of nobody's.
  const Code code = test::code_of_words({"1", "001", "0000", "0001", "01"});
  const Message message = message_of("abracadabra");
  const Result<BitString> bits = encode_description(message, code);
  ASSERT_TRUE(bits);
  const DescriptionLength length = describe(message.histogram(), code);
  EXPECT_EQ(bits->bit_count, length.total_bits());
  EXPECT_EQ(length.message_bits, 23u);
  const Code canonical = test::code_of_lengths(code.lengths());
  // The words, and the 7 bits that say that they follow.
  EXPECT_EQ(length.table_bits,
            describe(message.histogram(), canonical).table_bits + 14 + 7);
  const Result<Description> description = decode_description(*bits);
  ASSERT_TRUE(description);
  EXPECT_EQ(description->table.code, code);
  EXPECT_EQ(description->message, Indices({0, 1, 4, 0, 2, 0, 3, 0, 1, 4, 0}));

  Spellings spellings;
  spellings.bytes = {1, 2, 3, 4, 5};
  spellings.ends = {1, 2, 3, 4, 5};
  const Result<Description> spelled =
      decode_description(*encode_description(message, code, spellings));
  ASSERT_TRUE(spelled);
  EXPECT_EQ(spelled->table.spellings, spellings);
  EXPECT_EQ(spelled->table.code, code);
  EXPECT_EQ(spelled->message, description->message);
}

TEST(DescriptionTest, RefusesACodeThatDoesNotCoverTheMessage) {
  const Message message = message_of("ab");
  EXPECT_EQ(encode_description(message, test::code_of_lengths({1, 0})).error(),
            Error::kNoCodeword);
  EXPECT_EQ(encode_description(message, test::code_of_lengths({1})).error(),
            Error::kNoCodeword);
}

TEST(DescriptionTest, EndsExactlyWhereTheBitsEnd) {
  const Message message = message_of("abracadabra");
  BitString bits = *encode_description(message, huffman_code(message));
  for (std::uint64_t size = 0; size < bits.bit_count; ++size) {
    BitString cut = bits;
    cut.bit_count = size;
    EXPECT_FALSE(decode_description(cut)) << size;
  }
  bits.bytes.push_back(0);
  bits.bit_count += 1;
  EXPECT_EQ(decode_description(bits).error(), Error::kTrailingBits);
}

TEST(PreambleTest, ReadsBackTableAndCountAndStandsBehindThem) {
  const std::vector<Symbol> symbols = {7, 9};
  const Code code = test::code_of_lengths({1, 1});
  Preamble preamble = make_preamble(symbols, code, 12);
  EXPECT_EQ(preamble.bits.bit_count, preamble.table_bits + preamble.count_bits);
  EXPECT_EQ(preamble.table_bits, code_table_bits(symbols, code));
  preamble.bits.bytes.push_back(0xFF);
  preamble.bits.bit_count += 8 - preamble.bits.bit_count % 8;
  BitReader reader(preamble.bits);
  const Result<PreambleContent> content = read_preamble(reader);
  ASSERT_TRUE(content);
  EXPECT_EQ(content->count, 12u);
  EXPECT_EQ(content->table.symbols, symbols);
  EXPECT_EQ(reader.position(), preamble.table_bits + preamble.count_bits);
}

}  // namespace
}  // namespace surprisal
