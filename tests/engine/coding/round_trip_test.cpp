#include "coding/round_trip.h"

#include <gtest/gtest.h>

#include "code/construct/huffman.h"
#include "coding/preamble.h"
#include "coding/stream_view.h"
#include "support/messages.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::Indices;

BitString preamble_of(const Message& message, const Code& code) {
  return make_preamble(message.histogram().symbols, code, message.size()).bits;
}

TEST(RoundTripTest, ProvesAMessageHoweverItIsCut) {
  test::Random random(19);
  Indices symbols(5000);
  for (std::uint32_t& symbol : symbols) {
    symbol = 40 + random.below(1 + random.below(400));
  }
  const Message message = test::message_of(symbols);
  const Code code =
      test::code_of_lengths(huffman_lengths(message.histogram().counts));
  for (const std::size_t step : {1u, 7u, 1000u, 5000u, 100000u}) {
    RoundTrip proof(message, code, preamble_of(message, code));
    ASSERT_FALSE(proof.error());
    std::uint64_t steps = 0;
    while (!proof.done()) {
      const Result<bool> equal = proof.step(step);
      ASSERT_TRUE(equal);
      ASSERT_TRUE(*equal);
      ++steps;
    }
    EXPECT_EQ(steps, (5000 + step - 1) / step);
    EXPECT_EQ(proof.symbols_checked(), message.size());
    EXPECT_EQ(proof.bits_checked(), StreamView(message, code).bit_count());
  }
}

TEST(RoundTripTest, OfNothingIsDoneAtOnce) {
  const Message message;
  const Code code;
  RoundTrip proof(message, code, preamble_of(message, code));
  EXPECT_FALSE(proof.error());
  EXPECT_TRUE(proof.done());
  EXPECT_TRUE(*proof.step(10));
}

TEST(RoundTripTest, ProvesACodeThatIsNotCanonical) {
  const Message message = test::message_of(Indices{0, 0, 1, 2});
  const Code turned = test::code_of_words({"1", "01", "00"});
  RoundTrip proof(message, turned, preamble_of(message, turned));
  ASSERT_FALSE(proof.error());
  EXPECT_TRUE(*proof.step(4));
  EXPECT_EQ(proof.bits_checked(), 6u);
}

TEST(RoundTripTest, ShowsThatACodeIsNotTheOneOfItsTable) {
  const Message message = test::message_of(Indices{0, 0, 1, 2});
  const Code turned = test::code_of_words({"1", "01", "00"});
  const Code canonical = test::code_of_lengths({1, 2, 2});
  RoundTrip proof(message, turned, preamble_of(message, canonical));
  ASSERT_FALSE(proof.error());
  const Result<bool> equal = proof.step(4);
  EXPECT_FALSE(equal && *equal);
  EXPECT_EQ(proof.symbols_checked(), 0u);
}

TEST(RoundTripTest, RefusesACodebookThatIsNotPrefixFree) {
  const Message message = test::message_of(Indices{0, 0, 1, 2});
  const Codebook clash = test::codebook_of_words({"0", "01", "11"});
  const BitString preamble =
      preamble_of(message, test::code_of_lengths({1, 2, 2}));
  EXPECT_EQ(RoundTrip(message, clash, preamble).error(), Error::kNotPrefixFree);
}

TEST(RoundTripTest, RefusesThePreambleOfAnotherMessage) {
  const Message message = test::message_of(Indices{0, 0, 1, 2});
  const Code code = test::code_of_lengths({1, 2, 2});
  BitString preamble = make_preamble(message.histogram().symbols, code, 5).bits;
  EXPECT_EQ(RoundTrip(message, code, preamble).error(), Error::kInvalidTable);
  preamble.bit_count -= 1;
  EXPECT_EQ(RoundTrip(message, code, preamble).error(),
            Error::kTruncatedStream);
  preamble = preamble_of(message, code);
  preamble.bytes.push_back(0);
  preamble.bit_count += 8;
  EXPECT_EQ(RoundTrip(message, code, preamble).error(), Error::kTrailingBits);
}

}  // namespace
}  // namespace surprisal
