#include "coding/rans.h"

#include <gtest/gtest.h>

#include "coding/arithmetic_coder.h"
#include "information/entropy.h"
#include "model/models.h"
#include "source/generator.h"
#include "support/models.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::Bytes;

constexpr std::uint64_t kMost = 1u << 21;

TEST(RansTest, DecodesWhatItCoded) {
  for (const auto& [name, text] : test::texts()) {
    SCOPED_TRACE(name);
    const RansStream stream = encode_rans(text);
    EXPECT_EQ(8 * stream.bytes.size(),
              stream.table_bits + stream.size_bits + stream.state_bits);
    const auto back = decode_rans(stream.bytes, kMost);
    ASSERT_TRUE(back) << error_name(back.error());
    EXPECT_TRUE(*back == text);
  }
}

TEST(RansTest, OfMillionBytesIsWithinAThousandthOfTheEntropy) {
  std::vector<std::uint32_t> counts(60);
  for (std::uint32_t i = 0; i < 60; ++i) counts[i] = 100000 / (i + 1) + 1;
  std::vector<std::uint32_t> drawn(1000000);
  draw(counts, 1, 0, drawn);
  const Bytes text(drawn.begin(), drawn.end());
  std::vector<std::uint32_t> occurrences(256);
  for (const std::uint8_t byte : text) ++occurrences[byte];
  const double floor = 1e6 * entropy(occurrences);
  const RansStream stream = encode_rans(text);
  EXPECT_LT(static_cast<double>(8 * stream.bytes.size()),
            1.001 * floor + static_cast<double>(stream.table_bits));
  EXPECT_TRUE(*decode_rans(stream.bytes, kMost) == text);

  const auto model = *make_model({.kind = ModelKind::kWittenBell, .order = 0});
  ArithmeticEncoder encoder;
  for (const std::uint8_t byte : text) model->code(byte, encoder);
  EXPECT_LT(static_cast<double>(encoder.finish().bit_count),
            1.001 * floor + static_cast<double>(stream.table_bits));
}

TEST(RansTest, RefusesCutsAdditionsAndChanges) {
  const Bytes text = test::texts()[0].bytes;
  const Bytes coded = encode_rans(text).bytes;
  for (std::size_t size = 0; size < coded.size(); size += 7) {
    EXPECT_FALSE(decode_rans(std::span(coded).first(size), kMost)) << size;
  }
  Bytes longer = coded;
  longer.push_back(0);
  EXPECT_EQ(decode_rans(longer, kMost).error(), Error::kTrailingBits);
  EXPECT_EQ(decode_rans(coded, text.size() - 1).error(), Error::kSizeTooLarge);
  // The words at least: the state does not come back to where it began.
  for (std::size_t i = coded.size() - 200; i < coded.size(); ++i) {
    Bytes changed = coded;
    changed[i] ^= 16;
    EXPECT_FALSE(decode_rans(changed, kMost)) << i;
  }
}

TEST(RansTest, SurvivesJunk) {
  test::Random random(17);
  for (int round = 0; round < 2000; ++round) {
    Bytes junk(random.below(60));
    for (auto& byte : junk) {
      byte = static_cast<std::uint8_t>(random.next() >> random.below(60));
    }
    const auto decoded = decode_rans(junk, 5000);
    if (decoded) {
      EXPECT_LE(decoded->size(), 5000u);
    }
  }
}

}  // namespace
}  // namespace surprisal
