#include "coding/decoded_stream.h"

#include <gtest/gtest.h>

#include "code/construct/huffman.h"
#include "support/bit_texts.h"
#include "support/messages.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::bits_of_text;
using test::Indices;
using Starts = std::vector<std::int32_t>;
using Bits = std::vector<std::uint8_t>;

const Code& robot() {
  static const Code code = test::code_of_words({"0", "10", "110", "111"});
  return code;
}

TEST(DecodedStreamTest, ReadsTheRobotsWords) {
  const PrefixDecoder decoder(robot());
  const DecodedStream stream(bits_of_text("100110111"), decoder);
  EXPECT_EQ(stream.word_count(), 4u);
  EXPECT_EQ(stream.read_bits(), 9u);
  EXPECT_EQ(stream.trouble(), std::nullopt);
  const StreamView::Window whole = stream.window(0, 100);
  EXPECT_EQ(whole.symbols, Indices({1, 0, 2, 3}));
  EXPECT_EQ(whole.starts, Starts({0, 2, 3, 6}));
  EXPECT_EQ(whole.bits, Bits({1, 0, 0, 1, 1, 0, 1, 1, 1}));
  const StreamView::Window part = stream.window(4, 3);
  EXPECT_EQ(part.first_symbol, 2u);
  EXPECT_EQ(part.symbols, Indices({2, 3}));
  EXPECT_EQ(part.starts, Starts({-1, 2}));
  EXPECT_EQ(part.bits, Bits({1, 0, 1}));
}

TEST(DecodedStreamTest, EndsWhereTheBitsEndWithinAWord) {
  const PrefixDecoder decoder(robot());
  const DecodedStream stream(bits_of_text("01011"), decoder);
  EXPECT_EQ(stream.word_count(), 2u);
  EXPECT_EQ(stream.read_bits(), 3u);
  EXPECT_EQ(stream.trouble(), Error::kTruncatedStream);
  EXPECT_EQ(stream.window(3, 9).bits, Bits({1, 1}));
  EXPECT_TRUE(stream.window(3, 9).symbols.empty());
  EXPECT_EQ(stream.window(3, 9).first_symbol, 2u);
}

TEST(DecodedStreamTest, EndsWhereNoWordBeginsSo) {
  const Code code = test::code_of_words({"0", "10"});
  const PrefixDecoder decoder(code);
  const DecodedStream stream(bits_of_text("010110"), decoder);
  EXPECT_EQ(stream.read_bits(), 3u);
  EXPECT_EQ(stream.trouble(), Error::kDeadEnd);
  EXPECT_EQ(stream.window(2, 2).symbols, Indices({1}));
}

TEST(DecodedStreamTest, OfNothingIsEmpty) {
  const PrefixDecoder decoder(robot());
  const DecodedStream stream(BitString(), decoder);
  EXPECT_EQ(stream.word_count(), 0u);
  EXPECT_EQ(stream.trouble(), std::nullopt);
  EXPECT_TRUE(stream.window(0, 5).bits.empty());
  EXPECT_EQ(stream.word_at_bit(7), 0u);

  const Code none;
  const PrefixDecoder nobody(none);
  const DecodedStream unreadable(bits_of_text("01"), nobody);
  EXPECT_EQ(unreadable.word_count(), 0u);
  EXPECT_EQ(unreadable.trouble(), Error::kDeadEnd);
}

TEST(DecodedStreamTest, AgreesWithTheMessageBeyondCheckpoints) {
  test::Random random(7);
  Indices symbols(5000);
  for (auto& symbol : symbols) symbol = random.below(1 + random.below(40));
  symbols[0] = 39;
  for (std::uint32_t i = 0; i < 40; ++i) symbols[i] = i;
  const Message message = test::message_of(symbols);
  const Code code =
      test::code_of_lengths(huffman_lengths(message.histogram().counts));
  const StreamView view(message, code);
  const PrefixDecoder decoder(code);
  const DecodedStream stream(*encode(symbols, code), decoder);
  ASSERT_EQ(stream.word_count(), symbols.size());
  for (std::uint64_t bit = 0; bit <= view.bit_count(); bit += 61) {
    ASSERT_EQ(stream.word_at_bit(bit), view.symbol_at_bit(bit)) << bit;
    const auto here = stream.window(bit, 90);
    const auto there = view.window_by_bits(bit, 90);
    ASSERT_EQ(here.first_symbol, there.first_symbol) << bit;
    ASSERT_EQ(here.symbols, there.symbols) << bit;
    ASSERT_EQ(here.starts, there.starts) << bit;
    ASSERT_EQ(here.bits, there.bits) << bit;
  }
}

}  // namespace
}  // namespace surprisal
