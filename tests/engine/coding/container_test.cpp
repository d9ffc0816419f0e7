#include "coding/container.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "code/construct/ascii.h"
#include "code/construct/huffman.h"
#include "code/construct/morse.h"
#include "code/construct/utf8.h"
#include "coding/preamble.h"
#include "support/code_tables.h"
#include "support/constructions.h"
#include "support/containers.h"
#include "support/decodability_oracle.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::Bytes;
using test::Counts;
using test::Random;
using test::symbols_of;

Code huffman_of(const Message& message) {
  return test::code_of_lengths(huffman_lengths(message.histogram().counts));
}

Message message_of(const std::string& text) {
  return test::message_of(symbols_of(text));
}

// Writes, checks the size that was foretold, reads, and compares all but the
// text, which is the answer.
Bytes round_trip(const Message& message, const Codebook& codebook,
                 const Spellings& spellings, FileLabel label) {
  const Result<Bytes> file =
      write_container(message, codebook, spellings, label);
  EXPECT_TRUE(file);
  if (!file) return {};
  EXPECT_EQ(file->size(), container_size(message, codebook, spellings));
  const Result<Container> read = read_container(*file);
  EXPECT_TRUE(read);
  if (!read) return {};
  EXPECT_EQ(read->label, label);
  EXPECT_TRUE(read->table.codebook == codebook);
  EXPECT_EQ(read->table.spellings, spellings);
  if (spellings.size() == 0) {
    EXPECT_EQ(read->table.symbols, message.histogram().symbols);
  }
  return read->text;
}

void expect_round_trip(const std::string& text, const Codebook& codebook) {
  EXPECT_EQ(round_trip(message_of(text), codebook, {}, {FileUnit::kByte, 5}),
            Bytes(text.begin(), text.end()));
}

// As a stranger would write it by hand.
TEST(ContainerTest, IsWhatItsHeaderSays) {
  const Bytes expected = {
      0x89, 'S', 'u', 'r', 1,  // magic, version
      0, 5, 1,                 // code points, Huffman, 1 bit not used
      8, 0, 0, 0,              // bytes of the text
      7, 0, 0, 0,              // bytes of the body
      // 0 integers; 01101 for n = 4; 0000001100010 for the gap up to 'a'; 1 1
      // 1; 011 longest 3; 1 for r = 0; lengths 001 01 1 1; 00100001 for c = 8;
      // then 0 0 0 0 10 10 110 111, and a zero
      0x34, 0x0C, 0x5D, 0xCB, 0x90, 0x85, 0x6E, 0xE3, 0x34, 0x87,
      0x28,  // CRC-32
  };
  const Message message = message_of("aaaabbcd");
  const Code code = test::code_of_words({"0", "10", "110", "111"});
  EXPECT_EQ(*write_container(message, code, {}, {FileUnit::kCodePoint, 5}),
            expected);
}

TEST(ContainerTest, KeepsTheEmptyText) {
  expect_round_trip("", Code());
  const Message none = message_of("");
  EXPECT_EQ(round_trip(none, Code(), {}, {FileUnit::kWord, 5}), Bytes());
}

class ContainerOfConstructionTest
    : public testing::TestWithParam<test::Construction> {};

TEST_P(ContainerOfConstructionTest, GivesEveryTextBack) {
  for (const std::string text :
       {"a", "aaaaaaaaaa", "ab", "abracadabra", "banana bandana",
        "TO BE OR NOT TO BE", "mississippi"}) {
    SCOPED_TRACE(text);
    const Message message = message_of(text);
    expect_round_trip(text, *GetParam().code(message.histogram().counts));
  }
}

TEST_P(ContainerOfConstructionTest, GivesRandomMessagesBack) {
  Random random(3);
  for (const std::uint32_t alphabet : {2u, 5u, 30u, 256u}) {
    std::string text;
    for (std::uint32_t i = 0; i < 20 * alphabet; ++i) {
      const std::uint32_t most = 1 + random.below(alphabet);
      text.push_back(static_cast<char>(random.below(most)));
    }
    const Message message = message_of(text);
    expect_round_trip(text, *GetParam().code(message.histogram().counts));
  }
}

INSTANTIATE_TEST_SUITE_P(All, ContainerOfConstructionTest,
                         testing::ValuesIn(test::constructions()),
                         [](const auto& of) {
                           return std::string(of.param.name);
                         });

TEST(ContainerTest, KeepsCodesThatAreGiven) {
  const std::string text = "A rose is a rose.";
  const std::vector<Symbol> symbols = message_of(text).histogram().symbols;
  expect_round_trip(text, ascii_code(symbols, 7));
  expect_round_trip(text, ascii_code(symbols, 8));
  expect_round_trip(text, utf8_code(symbols));
}

TEST(ContainerTest, KeepsCodesThatAreNotCanonical) {
  expect_round_trip("abracadabra",
                    test::code_of_words({"1", "000", "011", "010", "001"}));
}

TEST(ContainerTest, KeepsUniquelyDecodableCodesThatAreNotPrefixFree) {
  expect_round_trip("abcabcca", test::codebook_of_words({"0", "01", "11"}));
  expect_round_trip("bacccccc", test::codebook_of_words({"0", "01", "11"}));
  expect_round_trip("abcccccc", test::codebook_of_words({"0", "01", "11"}));
  // Up to seven zeros behind the message would read as more of it.
  for (int n = 1; n < 20; ++n) {
    expect_round_trip(std::string(static_cast<std::size_t>(n), 'a') + "bc",
                      test::codebook_of_words({"1", "10", "00"}));
  }
}

TEST(ContainerTest, KeepsRandomUniquelyDecodableCodes) {
  Random random(11);
  int kept = 0;
  for (int round = 0; kept < 60 && round < 20000; ++round) {
    test::Words words(2 + random.below(5));
    for (std::string& word : words) {
      for (std::uint32_t n = 1 + random.below(6); n > 0; --n) {
        word += random.below(2) == 0 ? '0' : '1';
      }
    }
    const Codebook codebook = test::codebook_of(words);
    if (codebook.is_prefix_free()) continue;
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
      text.append(1 + random.below(9), static_cast<char>('a' + i));
    }
    std::vector<char> letters(text.begin(), text.end());
    random.shuffle(letters);
    text.assign(letters.begin(), letters.end());
    if (!test::is_uniquely_decodable(words)) {
      EXPECT_EQ(write_container(message_of(text), codebook, {}, {}).error(),
                Error::kNotUniquelyDecodable);
      continue;
    }
    expect_round_trip(text, codebook);
    ++kept;
  }
  EXPECT_EQ(kept, 60);
}

TEST(ContainerTest, RefusesWhatCannotBeReadBack) {
  const Message message = message_of("abc");
  const auto refused = [&](const Codebook& codebook) {
    return write_container(message, codebook, {}, {}).error();
  };
  EXPECT_EQ(refused(test::codebook_of_words({"0", "", "1"})),
            Error::kNoCodeword);
  EXPECT_EQ(refused(test::codebook_of_words({"0", "1", "0"})),
            Error::kNotUniquelyDecodable);
  EXPECT_EQ(refused(test::codebook_of_words({"0", "10", "010"})),
            Error::kNotUniquelyDecodable);
}

TEST(ContainerTest, KeepsTheBytesOfEveryUnit) {
  const std::vector<Symbol> points = {0,      '\r',    0x7F,    0x80,    0xE9,
                                      0x7FF,  0x800,   0xD83D,  0xDC00,  0xFFFD,
                                      0xFFFF, 0x10000, 0x1F600, 0x10FFFF};
  const Message message = test::message_of(points);
  const std::string utf8(
      "\0\r\x7F\xC2\x80\xC3\xA9\xDF\xBF\xE0\xA0\x80"
      "\xED\xA0\xBD\xED\xB0\x80\xEF\xBF\xBD\xEF\xBF\xBF"
      "\xF0\x90\x80\x80\xF0\x9F\x98\x80\xF4\x8F\xBF\xBF",
      36);
  EXPECT_EQ(round_trip(message, huffman_of(message), {}, {}),
            Bytes(utf8.begin(), utf8.end()));

  std::string all;
  for (int i = 0; i < 1000; ++i) all.push_back(static_cast<char>(i * 7));
  for (const FileUnit unit : {FileUnit::kByte, FileUnit::kByteOfText}) {
    const Message bytes = message_of(all);
    EXPECT_EQ(round_trip(bytes, huffman_of(bytes), {}, {unit, 5}),
              Bytes(all.begin(), all.end()));
  }
  const std::string reduced = "to be or not to be";
  const Message letters = message_of(reduced);
  EXPECT_EQ(
      round_trip(letters, huffman_of(letters), {}, {FileUnit::kLetter, 0x85}),
      Bytes(reduced.begin(), reduced.end()));
}

TEST(ContainerTest, KeepsSpellings) {
  const Spellings spellings = test::spellings_of({" ", "a", "rose", "roses"});
  const std::vector<Symbol> words = {1, 0, 2, 0, 3, 0, 2};
  const Message message = test::message_of(words);
  const std::string text = "a rose roses rose";
  for (const FileUnit unit : {FileUnit::kGrapheme, FileUnit::kWord}) {
    EXPECT_EQ(round_trip(message, huffman_of(message), spellings, {unit, 5}),
              Bytes(text.begin(), text.end()));
    EXPECT_EQ(
        round_trip(message, test::codebook_of_words({"0", "01", "011", "111"}),
                   spellings, {unit, 0x80}),
        Bytes(text.begin(), text.end()));
  }
}

TEST(ContainerTest, IsTwentyBytesAroundTheHonestTotal) {
  const Message message = message_of("banana bandana");
  const std::uint64_t bits = make_preamble(message.histogram().symbols,
                                           huffman_of(message), message.size())
                                 .bits.bit_count +
                             28;
  EXPECT_EQ(container_size(message, huffman_of(message), {}),
            20 + (bits + 7) / 8);
}

TEST(ContainerTest, RefusesAFileOfMoreThan64MiB) {
  const std::vector<Symbol> symbols((std::size_t{1} << 20) / 8, 1);
  Message message = test::message_of(symbols);
  std::string word(4096, '0');
  const Codebook codebook = test::codebook_of_words({word});
  EXPECT_EQ(container_size(message, codebook, {}) >> 20, 64u);
  EXPECT_EQ(write_container(message, codebook, {}, {}).error(),
            Error::kFileTooLarge);
}

}  // namespace
}  // namespace surprisal
