#include "coding/first_bits.h"

#include <gtest/gtest.h>

#include <string>

#include "code/construct/extension_code.h"
#include "code/construct/huffman.h"
#include "coding/extension_cost.h"
#include "coding/prefix_coder.h"
#include "randomness/streams.h"
#include "source/block_cursor.h"
#include "support/messages.h"
#include "support/random.h"

namespace surprisal {
namespace {

constexpr std::uint64_t kAll = 1'000'000;

Message message_of(const std::string& text) {
  return test::message_of(test::symbols_of(text));
}

Code single_code(const Message& message) {
  return test::code_of_lengths(huffman_lengths(message.histogram().counts));
}

test::Indices indices_of(const Message& message) {
  test::Indices indices(static_cast<std::size_t>(message.size()));
  message.read(0, indices);
  return indices;
}

TEST(FirstBitsTest, AreThoseOfTheCoder) {
  const Message message = message_of("banana bandana");
  const Code code = single_code(message);
  EXPECT_EQ(test::digits_of(*first_bits(message, code, kAll)),
            "1100100100111011001011110100");
  EXPECT_EQ(*first_bits(message, code, kAll),
            *encode(indices_of(message), code));
}

TEST(FirstBitsTest, AreCutAnywhereAndPaddedWithZeros) {
  const Message message = message_of("banana bandana");
  const Code code = single_code(message);
  const std::string all = test::digits_of(*first_bits(message, code, kAll));
  for (std::size_t most = 0; most <= all.size() + 9; ++most) {
    const std::string expected = all.substr(0, most);
    EXPECT_EQ(*first_bits(message, code, most), test::bits_of(expected));
    EXPECT_EQ(test::digits_of(*first_block_bits(message, 1, most)), expected);
  }
}

TEST(FirstBitsTest, NeedAWordForEachSymbol) {
  const Message message = message_of("ab");
  const Codebook lacking = test::codebook_of_words({"0", ""});
  EXPECT_EQ(first_bits(message, lacking, kAll).error(), Error::kNoCodeword);
  EXPECT_EQ(first_bits(Message(), lacking, kAll)->bit_count, 0u);
  EXPECT_EQ(first_block_bits(Message(), 2, kAll)->bit_count, 0u);
}

// Blocks and a short one at the end come back from the bits alone.
TEST(FirstBlockBitsTest, AreReadBackBlockByBlock) {
  test::Random random(31);
  for (unsigned n = 1; n <= 4; ++n) {
    test::Indices symbols(1000 + n);
    for (std::uint32_t& symbol : symbols) symbol = random.below(9);
    const Message message = test::message_of(symbols);
    const auto& counts = message.histogram().counts;
    const ExtensionCode extension = *huffman_extension(counts, n);
    const BitString bits = *first_block_bits(message, n, kAll);
    EXPECT_EQ(bits.bit_count,
              extension_bits(message, extension, huffman_lengths(counts)));

    BitReader reader(bits);
    const Code blocks = test::code_of_lengths(extension.lengths);
    const auto numbers =
        *decode(reader, blocks, symbols.size() / n, End::kAnything);
    const auto rest = *decode(reader, single_code(message),
                              symbols.size() % n, End::kExact);
    test::Indices read;
    for (const std::uint32_t number : numbers) {
      std::uint32_t place = 1;
      for (unsigned i = 1; i < n; ++i) place *= 9;
      for (; place > 0; place /= 9) read.push_back(number / place % 9);
    }
    read.insert(read.end(), rest.begin(), rest.end());
    EXPECT_EQ(read, indices_of(message));
  }
}

TEST(FirstBlockBitsTest, RefuseTooManyBlocks) {
  test::Indices symbols(300);
  for (std::uint32_t i = 0; i < 300; ++i) symbols[i] = i;
  EXPECT_EQ(first_block_bits(test::message_of(symbols), 2, kAll).error(),
            Error::kBlockAlphabetTooLarge);
}

}  // namespace
}  // namespace surprisal
