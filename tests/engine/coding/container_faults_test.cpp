#include <gtest/gtest.h>

#include <string>

#include "bits/bit_writer.h"
#include "coding/container.h"
#include "coding/elias.h"
#include "support/code_tables.h"
#include "support/containers.h"
#include "support/peak_memory.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::Bytes;
using test::file_with;
using test::resealed;

Code robot() { return test::code_of_words({"0", "10", "110", "111"}); }

Bytes robot_file() { return test::file_of("aaaabbcd", robot()); }

Error fault_of(const Bytes& file) {
  const Result<Container> read = read_container(file);
  EXPECT_FALSE(read);
  return read ? Error{} : read.error();
}

// A body made by hand: a table, a count, and bits as they are written.
struct Body {
  BitWriter writer;

  void count(std::uint64_t n) { write_delta(writer, n + 1); }
  void bits(const std::string& digits) {
    for (const char digit : digits) writer.append(digit == '1' ? 1 : 0, 1);
  }
  Bytes file(std::uint8_t unit, std::uint32_t text_size) {
    const BitString body = writer.take();
    return file_with(unit, static_cast<std::uint8_t>(-body.bit_count & 7),
                     text_size, body.bytes);
  }
};

// a, b, c, ... with these words.
Body body_of(const Codebook& codebook) {
  std::vector<Symbol> symbols;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    symbols.push_back(static_cast<Symbol>('a' + i));
  }
  Body body;
  write_code_table(body.writer, symbols, codebook);
  return body;
}

Bytes file_of_words(const std::vector<std::string>& words, std::uint64_t count,
                    const std::string& digits, std::uint32_t text_size) {
  Body body = body_of(test::codebook_of_words(words));
  body.count(count);
  body.bits(digits);
  return body.file(0, text_size);
}

TEST(ContainerFaultsTest, KnowsAnotherMagic) {
  for (std::size_t at = 0; at < 4; ++at) {
    Bytes file = robot_file();
    file[at] ^= 0x20;
    EXPECT_EQ(fault_of(file), Error::kNotASurprisalFile);
  }
  EXPECT_EQ(fault_of({}), Error::kNotASurprisalFile);
  EXPECT_EQ(fault_of({0x89, 'S', 'u'}), Error::kNotASurprisalFile);
}

TEST(ContainerFaultsTest, KnowsANewerVersionWhateverFollows) {
  Bytes file = robot_file();
  file[test::kVersionAt] = 2;
  EXPECT_EQ(fault_of(file), Error::kNewerFile);
  file.resize(5);
  EXPECT_EQ(fault_of(file), Error::kNewerFile);
  file[test::kVersionAt] = 0;
  EXPECT_EQ(fault_of(file), Error::kNotASurprisalFile);
}

TEST(ContainerFaultsTest, FindsEveryCut) {
  const Bytes file = robot_file();
  for (std::size_t size = 4; size < file.size(); ++size) {
    SCOPED_TRACE(size);
    EXPECT_EQ(fault_of(Bytes(file.begin(),
                             file.begin() + static_cast<std::ptrdiff_t>(size))),
              Error::kCutFile);
  }
}

TEST(ContainerFaultsTest, FindsBytesBehindTheEnd) {
  Bytes file = robot_file();
  file.push_back(0);
  EXPECT_EQ(fault_of(file), Error::kFileLengthLies);
}

TEST(ContainerFaultsTest, FindsEveryFlippedBit) {
  const Bytes file = robot_file();
  for (std::size_t bit = 0; bit < 8 * file.size(); ++bit) {
    SCOPED_TRACE(bit);
    Bytes flipped = file;
    flipped[bit / 8] =
        static_cast<std::uint8_t>(flipped[bit / 8] ^ 1u << bit % 8);
    const Error fault = fault_of(flipped);
    const std::size_t byte = bit / 8;
    if (byte < 4) {
      EXPECT_EQ(fault, Error::kNotASurprisalFile);
    } else if (byte == test::kVersionAt) {
      EXPECT_TRUE(fault == Error::kNewerFile ||
                  fault == Error::kNotASurprisalFile);
    } else if (byte >= test::kBodySizeAt && byte < test::kBodyAt) {
      EXPECT_TRUE(fault == Error::kCutFile || fault == Error::kFileLengthLies);
    } else {
      EXPECT_EQ(fault, Error::kDamagedFile);
    }
  }
}

TEST(ContainerFaultsTest, RefusesUnitsAndFormsThatThereAreNot) {
  for (const std::size_t at : {test::kUnitAt, test::kFormAt}) {
    Bytes file = robot_file();
    file[at] = 0xC0;
    EXPECT_EQ(fault_of(resealed(file)), Error::kInvalidFileTable);
  }
  Bytes file = robot_file();
  file[test::kUnitAt] = 4;  // words are spelled
  EXPECT_EQ(fault_of(resealed(file)), Error::kInvalidFileTable);
}

TEST(ContainerFaultsTest, RefusesSymbolsThatTheUnitHasNot) {
  const auto file = [](std::uint8_t unit, Symbol symbol, std::uint32_t size) {
    Body body;
    const std::vector<Symbol> symbols = {symbol};
    write_code_table(body.writer, symbols, test::code_of_words({"0"}));
    body.count(1);
    body.bits("0");
    return body.file(unit, size);
  };
  EXPECT_TRUE(read_container(file(0, 0x10FFFF, 4)));
  EXPECT_EQ(fault_of(file(0, 0x110000, 4)), Error::kInvalidFileTable);
  EXPECT_TRUE(read_container(file(2, 0xFF, 1)));
  EXPECT_EQ(fault_of(file(2, 0x100, 1)), Error::kInvalidFileTable);
  EXPECT_EQ(fault_of(file(5, 0x100, 1)), Error::kInvalidFileTable);
  EXPECT_TRUE(read_container(file(3, 'z', 1)));
  EXPECT_EQ(fault_of(file(3, 'A', 1)), Error::kInvalidFileTable);
}

TEST(ContainerFaultsTest, RefusesTablesThatAreNoCode) {
  EXPECT_EQ(fault_of(file_of_words({"0", "1", "0"}, 3, "010", 3)),
            Error::kInvalidFileTable);  // Kraft sum 3/2
  EXPECT_EQ(fault_of(file_of_words({"01", "10", "01"}, 3, "011001", 3)),
            Error::kNotUniquelyDecodable);
  EXPECT_EQ(fault_of(file_of_words({"0", "10", "010"}, 3, "010010", 3)),
            Error::kNotUniquelyDecodable);
  // Lengths 1, 1, 1 without words: kind, n, symbols, longest 1, r 0, lengths.
  Body over;
  over.bits(
      "0"
      "01100"
      "0000001100010"
      "11"
      "1"
      "1"
      "111");
  over.count(3);
  over.bits("000");
  EXPECT_EQ(fault_of(over.file(0, 3)), Error::kInvalidFileTable);
  // A table that ends nowhere.
  EXPECT_EQ(fault_of(file_with(0, 0, 3, Bytes(9, 0))),
            Error::kInvalidFileTable);
}

TEST(ContainerFaultsTest, RefusesLengthsThatLie) {
  const std::vector<std::string> words = {"0", "10", "11"};
  EXPECT_TRUE(read_container(file_of_words(words, 4, "010110", 4)));
  // One symbol more, or less, than the bits hold.
  EXPECT_EQ(fault_of(file_of_words(words, 5, "010110", 5)),
            Error::kFileLengthLies);
  EXPECT_EQ(fault_of(file_of_words(words, 3, "010110", 3)),
            Error::kFileLengthLies);
  // More symbols than bits; fewer than the table has; none, but a table.
  EXPECT_EQ(fault_of(file_of_words(words, 7, "010110", 7)),
            Error::kFileLengthLies);
  EXPECT_EQ(fault_of(file_of_words(words, 2, "1011", 2)),
            Error::kInvalidFileTable);
  EXPECT_EQ(fault_of(file_of_words(words, 0, "", 3)), Error::kFileLengthLies);
  EXPECT_EQ(fault_of(file_of_words({}, 1, "0", 1)), Error::kFileLengthLies);
  // Another size of the text.
  EXPECT_EQ(fault_of(file_of_words(words, 4, "010110", 5)),
            Error::kFileLengthLies);
  EXPECT_EQ(fault_of(file_of_words(words, 4, "010110", 3)),
            Error::kFileLengthLies);
  // Under a code that is not prefix-free.
  const std::vector<std::string> suffix = {"0", "01", "11"};
  EXPECT_TRUE(read_container(file_of_words(suffix, 4, "001110", 4)));
  EXPECT_EQ(fault_of(file_of_words(suffix, 3, "001110", 3)),
            Error::kFileLengthLies);
  EXPECT_EQ(fault_of(file_of_words(suffix, 5, "001110", 5)),
            Error::kFileLengthLies);
  EXPECT_EQ(fault_of(file_of_words(suffix, 3, "10100", 3)),
            Error::kFileLengthLies);
}

TEST(ContainerFaultsTest, RefusesBitsBehindTheMessage) {
  Bytes file = robot_file();
  file[file.size() - 5] |= 1;  // the one bit that is not used
  EXPECT_EQ(fault_of(resealed(file)), Error::kFileLengthLies);
  file = robot_file();
  file[test::kFormAt] = 0;  // now it is
  EXPECT_EQ(fault_of(resealed(file)), Error::kFileLengthLies);
}

TEST(ContainerFaultsTest, RefusesBitsThatBeginNoWord) {
  EXPECT_EQ(fault_of(file_of_words({"00", "01"}, 2, "0011", 2)),
            Error::kDeadEnd);
}

// Small files that ask for much, each refused before it gets it.
TEST(ContainerFaultsTest, RefusesAGigabyteBeforeTakingIt) {
  const std::uint32_t gigabyte = 1u << 30;
  const std::uint32_t most = 64u << 20;
  Body words;
  write_code_table(words.writer, test::spellings_of({"a"}),
                   test::code_of_words({"0"}));
  words.count(8);
  words.bits("00000000");
  const struct {
    const char* name;
    Bytes file;
    Error fault;
  } cases[] = {
      {"text", file_of_words({"0", "1"}, 2, "01", gigabyte),
       Error::kFileTooLarge},
      {"most text", file_of_words({"0", "1"}, 2, "01", most),
       Error::kFileLengthLies},
      {"count", file_of_words({"0", "1"}, gigabyte, "01", most),
       Error::kFileLengthLies},
      {"spelled", words.file(4, most), Error::kFileLengthLies},
  };
  for (const auto& [name, file, fault] : cases) {
    SCOPED_TRACE(name);
    const std::size_t before = test::peak_memory::begin();
    EXPECT_EQ(fault_of(file), fault);
    EXPECT_LT(test::peak_memory::since(before), 200'000u);
  }
}

TEST(ContainerFaultsTest, StaysWithinSixteenTimesFileAndText) {
  test::Random random(5);
  for (const std::size_t symbols : {300u, 20'000u}) {
    std::vector<Symbol> points;
    for (std::size_t i = 0; i < symbols; ++i) {
      points.push_back(static_cast<Symbol>(0x80 + i));
    }
    const std::vector<Symbol> alphabet = points;
    random.shuffle(points);
    const Message message = test::message_of(points);
    std::vector<std::uint16_t> lengths(symbols, 0);
    for (std::size_t i = 0; i < symbols; ++i) lengths[i] = 15;
    const Bytes file =
        *write_container(message, test::code_of_lengths(lengths), {}, {});
    const std::size_t before = test::peak_memory::begin();
    const Result<Container> read = read_container(file);
    const std::size_t peak = test::peak_memory::since(before);
    ASSERT_TRUE(read);
    EXPECT_LE(peak, 16 * (file.size() + read->text.size()) +
                        test::peak_memory::kFixed);
  }
}

}  // namespace
}  // namespace surprisal
