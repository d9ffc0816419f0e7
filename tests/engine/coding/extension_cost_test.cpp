#include "coding/extension_cost.h"

#include <gtest/gtest.h>

#include <string>

#include "code/construct/huffman.h"
#include "code/cost.h"
#include "coding/description.h"
#include "coding/elias.h"
#include "coding/prefix_coder.h"
#include "source/block_histogram.h"
#include "support/messages.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::Indices;
using test::Lengths;

Message message_of(const std::string& text) {
  return test::message_of(test::symbols_of(text));
}

Lengths single_lengths(const Message& message) {
  return huffman_lengths(message.histogram().counts);
}

Code single_code(const Message& message) {
  return test::code_of_lengths(single_lengths(message));
}

Indices indices_of(const Message& message) {
  Indices indices(static_cast<std::size_t>(message.size()));
  message.read(0, indices);
  return indices;
}

std::uint64_t bits_by_product(const Message& message, unsigned n) {
  return extension_bits(message,
                        *huffman_extension(message.histogram().counts, n),
                        single_lengths(message));
}

// Symbols far apart, skewed, with neighbours that depend on each other.
Message random_message(test::Random& random, std::uint32_t symbols) {
  Indices message(random.below(6000));
  std::uint32_t last = 0;
  for (std::uint32_t& symbol : message) {
    if (random.below(3) > 0) last = random.below(1 + random.below(symbols));
    symbol = 9 + 70 * last;
  }
  return test::message_of(message);
}

// A message written block by block: two codes, and the bits.
struct Written {
  Code blocks;
  Code singles;
  BitString bits;
};

Written write_by_product(const Message& message, unsigned n) {
  const ExtensionCode extension =
      *huffman_extension(message.histogram().counts, n);
  Written written{
      test::code_of_lengths(extension.lengths), single_code(message), {}};
  const Indices indices = indices_of(message);
  BitWriter writer;
  std::size_t i = 0;
  for (; i + n <= indices.size(); i += n) {
    std::size_t number = 0;
    for (unsigned j = 0; j < n; ++j) {
      number = number * message.distinct() + indices[i + j];
    }
    append_codeword(writer, written.blocks, number);
  }
  for (; i < indices.size(); ++i) {
    append_codeword(writer, written.singles, indices[i]);
  }
  written.bits = writer.take();
  return written;
}

TEST(ExtensionBitsTest, OfBananaBandanaInPairs) {
  // ba na na _b an da na: a 6, n 4, b 2, d 1, space 1 of 14.
  const Message message = message_of("banana bandana");
  const ExtensionCode code = *huffman_extension(message.histogram().counts, 2);
  const auto length = [&](std::size_t first, std::size_t second) {
    return std::uint64_t{code.lengths[first * 5 + second]};
  };
  EXPECT_EQ(bits_by_product(message, 2), length(2, 1) + 3 * length(4, 1) +
                                             length(0, 2) + length(1, 4) +
                                             length(3, 1));
}

TEST(ExtensionBitsTest, OfSingleSymbolsAreThoseOfTheHuffmanCode) {
  EXPECT_EQ(bits_by_product(message_of("banana bandana"), 1), 28u);
  EXPECT_EQ(bits_by_product(message_of("abracadabra"), 1), 23u);
}

TEST(ExtensionBitsTest, SpendOneBitOnABlockOfOneSymbolAndOnEachOfTheRest) {
  EXPECT_EQ(bits_by_product(message_of("aaaaaaaa"), 3), 2u + 2u);
  EXPECT_EQ(bits_by_product(message_of("aaaaaaaa"), 8), 1u);
}

TEST(ExtensionBitsTest, OfAMessageShorterThanABlockAreThoseOfItsSymbols) {
  EXPECT_EQ(bits_by_product(message_of("abc"), 4), 5u);
  EXPECT_EQ(bits_by_product(Message(), 4), 0u);
}

TEST(ExtensionBitsTest, AreWhatIsWrittenAndCanBeReadBack) {
  test::Random random(53);
  for (int round = 0; round < 40; ++round) {
    SCOPED_TRACE("seed 53, round " + std::to_string(round));
    const Message message = random_message(random, 1 + random.below(6));
    const unsigned n = 1 + random.below(6);
    const Written written = write_by_product(message, n);
    EXPECT_EQ(bits_by_product(message, n), written.bits.bit_count);

    BitReader reader(written.bits);
    Indices decoded;
    const Indices numbers =
        *decode(reader, written.blocks, message.size() / n, End::kAnything);
    for (const std::uint32_t number : numbers) {
      Indices block(n);
      std::size_t left = number;
      for (unsigned j = n; j-- > 0; left /= message.distinct()) {
        block[j] = static_cast<std::uint32_t>(left % message.distinct());
      }
      decoded.insert(decoded.end(), block.begin(), block.end());
    }
    const Indices rest =
        *decode(reader, written.singles, message.size() % n, End::kExact);
    decoded.insert(decoded.end(), rest.begin(), rest.end());
    EXPECT_EQ(decoded, indices_of(message));
  }
}

TEST(CountedBlocksTest, OfFourEqualPairsAreFourBitsAndALongTable) {
  const CountedBlocksLength expected{
      .distinct_blocks = 1,
      .single_table_bits = 1 + 4 + (13 + 1) + 1 + 1 + 2,
      .block_table_bits = 1 + 4 + (1 + 3 + 16) + 1 + 1 + 1,
      .count_bits = 8,  // delta of 9
      .message_bits = 4,
  };
  EXPECT_EQ(*describe_counted_blocks(message_of("abababab"), 2), expected);
  EXPECT_EQ(expected.total_bits(), 23u + 28u + 8u + 4u);
}

TEST(CountedBlocksTest, OfSingleSymbolsAreTheDescriptionByHuffman) {
  for (const std::string text : {"", "a", "abracadabra", "banana bandana"}) {
    const Message message = message_of(text);
    const DescriptionLength plain =
        describe(message.histogram(), single_code(message));
    const CountedBlocksLength blocks = *describe_counted_blocks(message, 1);
    EXPECT_EQ(blocks.total_bits(), plain.total_bits());
    EXPECT_EQ(blocks.message_bits, plain.message_bits);
    EXPECT_EQ(blocks.distinct_blocks, message.distinct());
  }
}

TEST(CountedBlocksTest, OfNothingAreTwoEmptyTablesAndTheCount) {
  const CountedBlocksLength expected{
      .single_table_bits = 2, .block_table_bits = 2, .count_bits = 1};
  EXPECT_EQ(*describe_counted_blocks(Message(), 4), expected);
}

TEST(CountedBlocksTest, WriteAMessageShorterThanABlockInSingleSymbols) {
  const CountedBlocksLength length =
      *describe_counted_blocks(message_of("abc"), 4);
  EXPECT_EQ(length.distinct_blocks, 0u);
  EXPECT_EQ(length.block_table_bits, 2u);
  EXPECT_EQ(length.message_bits, 5u);
}

TEST(CountedBlocksTest, TakeTheSpellingsOfSymbolsIntoAccount) {
  const Message message = test::message_of(Indices{0, 1, 0, 1});
  const Spellings words{{'b', 'e', 't', 'o'}, {2, 4}};
  const CountedBlocksLength spelled =
      *describe_counted_blocks(message, 2, words);
  EXPECT_EQ(spelled.single_table_bits,
            code_table_bits(words, single_code(message)));
  CountedBlocksLength plain = *describe_counted_blocks(message, 2);
  EXPECT_NE(plain.single_table_bits, spelled.single_table_bits);
  plain.single_table_bits = spelled.single_table_bits;
  EXPECT_EQ(plain, spelled);
}

TEST(CountedBlocksTest, RefuseMoreThan65536DifferentBlocks) {
  Indices pairs;
  for (std::uint32_t i = 0; i <= 65'536; ++i) {
    pairs.push_back(i / 300);
    pairs.push_back(i % 300);
  }
  EXPECT_EQ(describe_counted_blocks(test::message_of(pairs), 2).error(),
            Error::kBlockAlphabetTooLarge);
}

// The bytes that hold the last index of an alphabet, by its definition.
std::size_t bytes_an_index(std::size_t alphabet_size) {
  std::size_t bytes = 1;
  for (std::size_t end = 256; end < alphabet_size; end *= 256) ++bytes;
  return bytes;
}

// Tables, count and message as the header describes them.
BitString write_counted(const Message& message, unsigned n) {
  const BlockHistogram blocks = *block_histogram(message, n);
  const std::size_t width = bytes_an_index(message.distinct());
  Spellings spellings;
  for (const std::uint32_t symbol : blocks.blocks) {
    for (std::size_t byte = width; byte-- > 0;) {
      spellings.bytes.push_back(static_cast<std::uint8_t>(symbol >> 8 * byte));
    }
  }
  for (std::size_t i = 1; i <= blocks.size(); ++i) {
    spellings.ends.push_back(static_cast<std::uint32_t>(i * n * width));
  }
  const Code code = test::code_of_lengths(huffman_lengths(blocks.counts));
  const Code singles = single_code(message);

  BitWriter writer;
  write_code_table(writer, message.histogram().symbols, singles);
  write_code_table(writer, spellings, code);
  write_delta(writer, message.size() + 1);
  const Indices indices = indices_of(message);
  std::size_t i = 0;
  for (; i + n <= indices.size(); i += n) {
    std::size_t number = 0;  // by search
    while (!std::equal(blocks[number].begin(), blocks[number].end(),
                       indices.begin() + static_cast<std::ptrdiff_t>(i))) {
      ++number;
    }
    append_codeword(writer, code, number);
  }
  for (; i < indices.size(); ++i) append_codeword(writer, singles, indices[i]);
  return writer.take();
}

// The symbols of a message, from the bits and n alone.
std::vector<Symbol> read_counted(const BitString& bits, unsigned n) {
  BitReader reader(bits);
  const CodeTable singles = *read_code_table(reader);
  const CodeTable blocks = *read_code_table(reader);
  const std::uint64_t count = *read_delta(reader) - 1;
  const std::size_t width = bytes_an_index(singles.symbols.size());

  std::vector<Symbol> symbols;
  const Indices numbers =
      *decode(reader, blocks.code, count / n, End::kAnything);
  for (const std::uint32_t number : numbers) {
    const auto spelling = blocks.spellings[number];
    for (std::size_t at = 0; at < spelling.size(); at += width) {
      std::size_t index = 0;
      for (const std::uint8_t byte : spelling.subspan(at, width)) {
        index = index * 256 + byte;
      }
      symbols.push_back(singles.symbols[index]);
    }
  }
  const Indices rest = *decode(reader, singles.code, count % n, End::kExact);
  for (const std::uint32_t index : rest) {
    symbols.push_back(singles.symbols[index]);
  }
  return symbols;
}

TEST(CountedBlocksTest, AreWhatIsWrittenAndCanBeReadBackFromBitsAlone) {
  test::Random random(59);
  for (int round = 0; round < 30; ++round) {
    SCOPED_TRACE("seed 59, round " + std::to_string(round));
    const std::uint32_t symbols = round % 3 == 0 ? 400 : 1 + random.below(5);
    const Message message = random_message(random, symbols);
    const unsigned n = 2 + random.below(7);
    const BitString bits = write_counted(message, n);
    EXPECT_EQ(describe_counted_blocks(message, n)->total_bits(),
              bits.bit_count);
    std::vector<Symbol> expected = indices_of(message);
    for (Symbol& symbol : expected) {
      symbol = message.histogram().symbols[symbol];
    }
    EXPECT_EQ(read_counted(bits, n), expected);
  }
}

}  // namespace
}  // namespace surprisal
