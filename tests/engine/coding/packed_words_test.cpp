#include "coding/packed_words.h"

#include <gtest/gtest.h>

#include "support/messages.h"

namespace surprisal {
namespace {

using test::Lengths;

TEST(PackedWordsTest, StandOneBehindTheOther) {
  const std::vector<std::string> words = {"0", "", "10", "0", "10110"};
  BitWriter writer;
  write_words(writer, test::codebook_of_words(words));
  const BitString bits = writer.take();
  EXPECT_EQ(bits.bit_count, 9u);
  EXPECT_EQ(bits.bytes, std::vector<std::uint8_t>({0b01001011, 0}));
  BitReader reader(bits);
  const Result<Codebook> book = read_words(reader, Lengths{1, 0, 2, 1, 5});
  ASSERT_TRUE(book);
  EXPECT_EQ(test::words_of(*book), words);
  EXPECT_EQ(reader.remaining(), 0u);
}

TEST(PackedWordsTest, AreReadAtAnyLength) {
  for (const std::size_t length : {63u, 64u, 65u, 127u, 128u, 4096u}) {
    std::string word;
    for (std::size_t i = 0; i < length; ++i) {
      word.push_back(i * i % 7 < 3 ? '1' : '0');
    }
    const std::vector<std::string> words = {"101", word, word};
    BitWriter writer;
    write_words(writer, test::codebook_of_words(words));
    const BitString bits = writer.take();
    BitReader reader(bits);
    const auto bit_length = static_cast<std::uint16_t>(length);
    const Result<Codebook> book =
        read_words(reader, Lengths{3, bit_length, bit_length});
    ASSERT_TRUE(book);
    EXPECT_EQ(test::words_of(*book), words) << length;
  }
}

TEST(PackedWordsTest, OfACanonicalCodeAreReadAsAnyOther) {
  const Code canonical = test::code_of_lengths({70, 3, 0, 9, 200, 2, 65, 64});
  BitWriter writer;
  write_words(writer, canonical);
  writer.append(1, 1);
  const BitString bits = writer.take();
  BitReader reader(bits);
  const Result<Codebook> book = read_words(reader, canonical.lengths());
  ASSERT_TRUE(book);
  EXPECT_EQ(*book, canonical);
  EXPECT_TRUE(book->is_prefix_free());
  EXPECT_EQ(reader.remaining(), 1u);

  // The last bit of its last word turned.
  BitString turned = bits;
  turned.bytes[static_cast<std::size_t>((bits.bit_count - 2) / 8)] ^=
      static_cast<std::uint8_t>(1u << (7 - (bits.bit_count - 2) % 8));
  BitReader again(turned);
  const Result<Codebook> other = read_words(again, canonical.lengths());
  ASSERT_TRUE(other);
  EXPECT_FALSE(*other == canonical);
  EXPECT_EQ(again.remaining(), 1u);
}

TEST(PackedWordsTest, RefuseLengthsThatTheyCannotHave) {
  const std::vector<std::uint8_t> bytes(2000, 0xFF);
  BitReader reader(bytes, 8 * bytes.size());
  EXPECT_EQ(read_words(reader, Lengths{4097}).error(), Error::kCodewordTooLong);
  // Before memory for a million words is taken.
  EXPECT_EQ(read_words(reader, Lengths(1'000'000, 1)).error(),
            Error::kTruncatedStream);
  EXPECT_EQ(reader.position(), 0u);
}

}  // namespace
}  // namespace surprisal
