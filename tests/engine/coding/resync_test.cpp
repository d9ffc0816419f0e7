#include "coding/resync.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "code/construct/fixed_length.h"
#include "code/construct/huffman.h"
#include "support/bit_texts.h"
#include "support/messages.h"
#include "support/random.h"

namespace surprisal {

// For messages of failed tests.
void PrintTo(const Resync& resync, std::ostream* out) {
  *out << "word " << resync.first_word << ", bit " << resync.first_bit
       << ", lost " << resync.lost << ", gained " << resync.gained
       << (resync.in_step ? ", in step at " : ", never in step ") << resync.bit;
}

namespace {

using test::bits_of_text;
using test::text_of_bits;
using Kind = Damage::Kind;
using Words = std::vector<std::string>;

constexpr Kind kKinds[] = {Kind::kFlip, Kind::kDelete, Kind::kInsertZero,
                           Kind::kInsertOne};

Resync resync_of(const Words& words, const std::string& bits, Damage damage) {
  const Code code = test::code_of_words(words);
  const PrefixDecoder decoder(code);
  const BitString sent = bits_of_text(bits);
  return resynchronise(DecodedStream(sent, decoder),
                       DecodedStream(damaged(sent, damage), decoder), damage);
}

TEST(ResyncTest, DamagesOneBit) {
  const BitString bits = bits_of_text("100110");
  EXPECT_EQ(text_of_bits(damaged(bits, Damage{Kind::kFlip, 0})), "000110");
  EXPECT_EQ(text_of_bits(damaged(bits, Damage{Kind::kFlip, 5})), "100111");
  EXPECT_EQ(text_of_bits(damaged(bits, Damage{Kind::kDelete, 3})), "10010");
  EXPECT_EQ(text_of_bits(damaged(bits, Damage{Kind::kInsertZero, 0})),
            "0100110");
  EXPECT_EQ(text_of_bits(damaged(bits, Damage{Kind::kInsertOne, 6})),
            "1001101");
  EXPECT_EQ(text_of_bits(damaged(BitString(), {Kind::kInsertOne, 0})), "1");
}

TEST(ResyncTest, DamagesOnlyWhatIsThere) {
  const BitString bits = bits_of_text("10");
  for (const Kind kind : kKinds) {
    const bool inserts = kind == Kind::kInsertZero || kind == Kind::kInsertOne;
    EXPECT_TRUE(fits({kind, 1}, bits));
    EXPECT_EQ(fits({kind, 2}, bits), inserts);
    EXPECT_FALSE(fits({kind, 3}, bits));
    EXPECT_EQ(fits({kind, 0}, BitString()), inserts);
  }
}

// down, up, left: 10 0 110. With the first bit flipped, 0 0 0 110.
TEST(ResyncTest, TellsWhatTheRobotLoses) {
  const Words words = {"0", "10", "110", "111"};
  EXPECT_EQ(resync_of(words, "100110", {Kind::kFlip, 0}),
            (Resync{.lost = 1, .gained = 2, .in_step = true, .bit = 2}));
  // 10 0 100: the last word ends as 0 would; never again in step.
  EXPECT_EQ(resync_of(words, "100110", {Kind::kFlip, 4}),
            (Resync{.first_word = 2,
                    .first_bit = 3,
                    .lost = 1,
                    .gained = 2,
                    .in_step = true,
                    .bit = 6}));
  // 0 in front of up is one more up, and harms nothing else.
  EXPECT_EQ(resync_of(words, "100110", {Kind::kInsertZero, 2}),
            (Resync{.first_word = 1,
                    .first_bit = 2,
                    .lost = 0,
                    .gained = 1,
                    .in_step = true,
                    .bit = 2}));
}

TEST(ResyncTest, OfAFixedLengthIsLostForGood) {
  const Words words = {"00", "01", "10", "11"};
  EXPECT_EQ(resync_of(words, "00011011", {Kind::kFlip, 3}),
            (Resync{.first_word = 1,
                    .first_bit = 2,
                    .lost = 1,
                    .gained = 1,
                    .in_step = true,
                    .bit = 4}));
  // 00 0 1 10 11 without its fourth bit: 00 01 01 1.
  EXPECT_EQ(resync_of(words, "00011011", {Kind::kDelete, 3}),
            (Resync{.first_word = 1, .first_bit = 2, .lost = 3, .gained = 2}));
}

TEST(ResyncTest, StopsWhereNoWordBeginsSo) {
  // 0 10 0 with its first bit flipped: 11 begins nothing.
  EXPECT_EQ(resync_of({"0", "10"}, "0100", {Kind::kFlip, 0}),
            (Resync{.lost = 3, .gained = 0}));
  // Damage in what could not be read before changes no word before it.
  EXPECT_EQ(resync_of({"0", "10"}, "0110", {Kind::kFlip, 2}),
            (Resync{.first_word = 1, .first_bit = 1, .lost = 0, .gained = 2}));
}

// What a reader with a pencil finds: all words of both streams, and the first
// place beyond the damage where both begin one.
struct Cut {
  std::vector<std::size_t> ends{0};

  Cut(const Words& words, const std::string& bits) {
    for (bool found = true; found;) {
      found = false;
      for (const std::string& word : words) {
        if (ends.back() < bits.size() &&
            bits.compare(ends.back(), word.size(), word) == 0) {
          ends.push_back(ends.back() + word.size());
          found = true;
          break;
        }
      }
    }
  }
};

Resync resync_by_pencil(const Words& words, const std::string& before,
                        const std::string& after, Damage damage) {
  const Cut one(words, before);
  const Cut other(words, after);
  const long shift =
      static_cast<long>(after.size()) - static_cast<long>(before.size());
  const std::uint64_t from =
      damage.bit + (damage.kind == Kind::kFlip || damage.kind == Kind::kDelete);
  std::size_t first = 0;
  while (first + 1 < one.ends.size() && one.ends[first + 1] <= damage.bit) {
    ++first;
  }
  Resync result;
  result.first_word = first;
  result.first_bit = one.ends[first];
  result.lost = one.ends.size() - 1 - first;
  result.gained = other.ends.size() - 1 - first;
  for (std::size_t i = first; i < one.ends.size(); ++i) {
    for (std::size_t k = first; k < other.ends.size(); ++k) {
      if (one.ends[i] >= from && static_cast<long>(one.ends[i]) + shift ==
                                     static_cast<long>(other.ends[k])) {
        result.in_step = true;
        result.bit = one.ends[i];
        result.lost = i - first;
        result.gained = k - first;
        return result;
      }
    }
  }
  return result;
}

TEST(ResyncTest, AgreesWithThePencilOnEveryBitOfRandomStreams) {
  const std::vector<Words> codes = {
      {"0", "10", "110", "111"},
      {"00", "01", "10", "11"},
      {"000", "001", "010", "011", "100"},
      {"0", "10", "1100"},
      {"1", "01", "0010", "0011", "00010"},
      {"00", "010", "0110", "0111", "10", "110", "111"}};
  for (std::size_t c = 0; c < codes.size(); ++c) {
    test::Random random(c);
    for (int round = 0; round < 12; ++round) {
      std::string bits;
      const bool coin = round % 3 == 2;  // may end in a dead end, or be cut off
      while (bits.size() < 30) {
        bits += coin ? std::string(1, static_cast<char>('0' + random.below(2)))
                     : codes[c][random.below(
                           static_cast<std::uint32_t>(codes[c].size()))];
      }
      for (std::uint64_t bit = 0; bit <= bits.size(); ++bit) {
        for (const Kind kind : kKinds) {
          const Damage damage{kind, bit};
          if (!fits(damage, bits_of_text(bits))) continue;
          const std::string after =
              text_of_bits(damaged(bits_of_text(bits), damage));
          SCOPED_TRACE(bits + " to " + after);
          ASSERT_EQ(resync_of(codes[c], bits, damage),
                    resync_by_pencil(codes[c], bits, after, damage));
        }
      }
    }
  }
}

TEST(ResyncTest, AnswersForMillionsOfBits) {
  test::Random random(3);
  test::Indices symbols(400'000);
  for (auto& symbol : symbols) symbol = random.below(1 + random.below(60));
  const Message message = test::message_of(symbols);
  const Code code =
      test::code_of_lengths(huffman_lengths(message.histogram().counts));
  const Code fixed =
      test::code_of_lengths(fixed_lengths(message.histogram().counts));
  for (const Code* each : {&code, &fixed}) {
    const PrefixDecoder decoder(*each);
    const BitString bits = *encode(symbols, *each);
    ASSERT_GT(bits.bit_count, 1'000'000u);
    const Damage damage{Kind::kDelete, bits.bit_count / 3};
    const DecodedStream before(bits, decoder);
    const DecodedStream after(damaged(bits, damage), decoder);
    const Resync found = resynchronise(before, after, damage);
    EXPECT_EQ(found.in_step, each == &code);
    if (found.in_step) {
      EXPECT_LT(found.lost, 200u);
      // Beyond that point nothing is otherwise.
      const auto one = before.window(found.bit, 5000);
      const auto other = after.window(found.bit - 1, 5000);
      EXPECT_EQ(one.symbols, other.symbols);
      EXPECT_EQ(before.word_count() - found.lost,
                after.word_count() - found.gained);
    } else {
      EXPECT_EQ(found.lost, before.word_count() - found.first_word);
    }
  }
}

}  // namespace
}  // namespace surprisal
