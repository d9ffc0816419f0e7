#include "coding/stream_view.h"

#include <gtest/gtest.h>

#include "bits/bit_reader.h"
#include "code/construct/fixed_length.h"
#include "code/construct/huffman.h"
#include "coding/prefix_coder.h"
#include "support/messages.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::Indices;
using Bytes = std::vector<std::uint8_t>;
using Starts = std::vector<std::int32_t>;

TEST(StreamViewTest, ShowsTheRobotsWords) {
  const Indices symbols = {1, 0, 2, 3};
  const Message message = test::message_of(symbols);
  const Code code = test::code_of_words({"0", "10", "110", "111"});
  const StreamView view(message, code);
  EXPECT_EQ(view.bit_count(), 9u);

  const StreamView::Window whole = view.window_by_symbols(0, 100);
  EXPECT_EQ(whole.symbols, symbols);
  EXPECT_EQ(whole.starts, Starts({0, 2, 3, 6}));
  EXPECT_EQ(whole.bits, Bytes({1, 0, 0, 1, 1, 0, 1, 1, 1}));

  // Bits 4 to 6 break the third word and the fourth.
  const StreamView::Window part = view.window_by_bits(4, 3);
  EXPECT_EQ(part.first_symbol, 2u);
  EXPECT_EQ(part.first_bit, 4u);
  EXPECT_EQ(part.symbols, Indices({2, 3}));
  EXPECT_EQ(part.starts, Starts({-1, 2}));
  EXPECT_EQ(part.bits, Bytes({1, 0, 1}));
}

TEST(StreamViewTest, ShowsWordsThatAreNotPrefixFree) {
  const Message message = test::message_of(Indices{2, 0, 1});
  const Codebook book = test::codebook_of_words({"0", "01", "01"});
  const StreamView view(message, book);
  EXPECT_EQ(view.bit_count(), 5u);
  EXPECT_EQ(view.window_by_bits(1, 3).bits, Bytes({1, 0, 0}));
  EXPECT_EQ(view.window_by_bits(1, 3).starts, Starts({-1, 1, 2}));
}

TEST(StreamViewTest, OfNothingIsEmpty) {
  const Message message;
  const Code code;
  const StreamView view(message, code);
  EXPECT_EQ(view.bit_count(), 0u);
  EXPECT_EQ(view.symbol_at_bit(0), 0u);
  EXPECT_EQ(view.bit_of_symbol(0), 0u);
  EXPECT_TRUE(view.window_by_bits(0, 10).bits.empty());
  EXPECT_TRUE(view.window_by_symbols(5, 10).symbols.empty());
}

TEST(StreamViewTest, LeavesOutWhatLiesPastTheEnd) {
  const Message message = test::message_of(Indices{0, 1});
  const Code code = test::code_of_words({"0", "10"});
  const StreamView view(message, code);
  EXPECT_EQ(view.window_by_bits(2, 50).bits, Bytes({0}));
  EXPECT_EQ(view.window_by_bits(2, 50).symbols, Indices({1}));
  EXPECT_TRUE(view.window_by_bits(3, 50).symbols.empty());
  EXPECT_TRUE(view.window_by_bits(999, 50).symbols.empty());
  EXPECT_TRUE(view.window_by_bits(1, 0).symbols.empty());
  EXPECT_EQ(view.symbol_at_bit(3), 2u);
}

// Sizes around the distance of checkpoints, and alphabets of each width.
struct Shape {
  std::uint32_t size;
  std::uint32_t distinct;
};

class StreamViewShapeTest : public testing::TestWithParam<Shape> {};

TEST_P(StreamViewShapeTest, ShowsEveryBitThatTheCoderWrites) {
  const auto [size, distinct] = GetParam();
  test::Random random(size);
  Indices symbols(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    symbols[i] = i < distinct ? i : random.below(1 + random.below(distinct));
  }
  const Message message = test::message_of(symbols);
  const Code code =
      test::code_of_lengths(huffman_lengths(message.histogram().counts));
  const StreamView view(message, code);
  const BitString bits = *encode(symbols, code);
  ASSERT_EQ(view.bit_count(), bits.bit_count);

  BitReader reader(bits);
  for (const std::uint64_t first :
       {std::uint64_t{0}, bits.bit_count / 3, bits.bit_count - 70}) {
    const StreamView::Window window = view.window_by_bits(first, 70);
    ASSERT_EQ(window.bits.size(), 70u);
    for (unsigned i = 0; i < 70; ++i) {
      ASSERT_EQ(window.bits[i], reader.peek_at(first + i, 1)) << first + i;
    }
    for (std::size_t i = 0; i < window.symbols.size(); ++i) {
      const std::uint64_t position = window.first_symbol + i;
      ASSERT_EQ(window.symbols[i], symbols[static_cast<std::size_t>(position)]);
    }
  }

  std::uint64_t bit = 0;
  for (std::uint32_t position = 0; position < size; ++position) {
    if (position % 1024 < 3 || position % 1024 > 1021 || position % 97 == 0) {
      ASSERT_EQ(view.bit_of_symbol(position), bit);
      ASSERT_EQ(view.symbol_at_bit(bit), position);
      const unsigned length = code.length(symbols[position]);
      ASSERT_EQ(view.symbol_at_bit(bit + length - 1), position);
    }
    bit += code.length(symbols[position]);
  }
}

INSTANTIATE_TEST_SUITE_P(Shapes, StreamViewShapeTest,
                         testing::Values(Shape{100, 9}, Shape{1023, 20},
                                         Shape{1024, 20}, Shape{1025, 300},
                                         Shape{5000, 2000},
                                         Shape{66000, 65600}));

TEST(StreamViewTest, ShowsWordsOf4096Bits) {
  const Message message = test::message_of(Indices{0, 1, 0});
  const std::string ones(4095, '1');
  const Code code = test::code_of_words({ones + "1", ones + "0"});
  const StreamView view(message, code);
  EXPECT_EQ(view.bit_count(), 3 * 4096u);
  const StreamView::Window window = view.window_by_bits(8190, 4);
  EXPECT_EQ(window.symbols, Indices({1, 0}));
  EXPECT_EQ(window.starts, Starts({-4094, 2}));
  EXPECT_EQ(window.bits, Bytes({1, 0, 1, 1}));
}

TEST(StreamViewTest, HandlesHundredsOfMillionsOfBits) {
  // 10 million symbols of 32 bits: positions pass 2^28.
  constexpr std::uint32_t kSize = 10'000'000;
  Message message(kSize);
  const Indices chunk(1000, 0);
  for (std::uint32_t i = 0; i < kSize / 1000; ++i) {
    ASSERT_TRUE(message.append(chunk));
  }
  message.finish();
  const Code code = test::code_of_words({std::string(31, '0') + "1"});
  const StreamView view(message, code);
  EXPECT_EQ(view.bit_count(), std::uint64_t{kSize} * 32);
  EXPECT_EQ(view.symbol_at_bit(319'999'999), kSize - 1);
  const StreamView::Window window = view.window_by_bits(300'000'030, 4);
  EXPECT_EQ(window.first_symbol, 9'375'000u);
  EXPECT_EQ(window.bits, Bytes({0, 1, 0, 0}));
}

}  // namespace
}  // namespace surprisal
