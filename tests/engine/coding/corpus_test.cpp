// Whole texts, end to end. They are not part of the project: SURPRISAL_CORPORA
// names the folder that has them.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "code/construct/huffman.h"
#include "coding/description.h"
#include "coding/preamble.h"
#include "coding/round_trip.h"
#include "coding/stream_view.h"
#include "support/messages.h"

namespace surprisal {
namespace {

struct Text {
  const char* name;
  const char* counts;
  std::uint64_t huffman_bits;
};

class CorpusTest : public testing::TestWithParam<Text> {};

std::vector<Symbol> symbols_of_file(const std::string& path) {
  std::vector<Symbol> symbols;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return symbols;
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
    symbols.push_back(static_cast<Symbol>(c));
  }
  std::fclose(file);
  return symbols;
}

std::string corpora() {
  const char* folder = std::getenv("SURPRISAL_CORPORA");
  return folder != nullptr ? folder : SURPRISAL_CORPORA_DEFAULT;
}

TEST_P(CorpusTest, IsDescribedDecodedAndProven) {
  const std::vector<Symbol> symbols =
      symbols_of_file(corpora() + "/bench/" + GetParam().name);
  if (symbols.empty()) {
    GTEST_SKIP() << "no " << GetParam().name << ": set SURPRISAL_CORPORA";
  }
  const Message message = test::message_of(symbols);
  EXPECT_EQ(message.histogram().counts,
            test::counts_of_file(GetParam().counts));
  const Code code =
      test::code_of_lengths(huffman_lengths(message.histogram().counts));
  const BitString bits = *encode_description(message, code);
  const DescriptionLength length = describe(message.histogram(), code);
  EXPECT_EQ(length.message_bits, GetParam().huffman_bits);
  EXPECT_EQ(bits.bit_count, length.total_bits());

  const Result<Description> description = decode_description(bits);
  ASSERT_TRUE(description);
  test::Indices indices(symbols.size());
  message.read(0, indices);
  EXPECT_EQ(description->message, indices);

  RoundTrip proof(
      message, code,
      make_preamble(message.histogram().symbols, code, message.size()).bits);
  ASSERT_TRUE(*proof.step(symbols.size()));
  EXPECT_EQ(proof.bits_checked(), StreamView(message, code).bit_count());
}

INSTANTIATE_TEST_SUITE_P(
    Canterbury, CorpusTest,
    testing::Values(Text{"alice29.txt", "alice29.counts", 701'502},
                    Text{"asyoulik.txt", "asyoulik.counts", 606'448},
                    Text{"lcet10.txt", "lcet10.counts", 2'004'513},
                    Text{"plrabn12.txt", "plrabn12.counts", 2'204'678}));

}  // namespace
}  // namespace surprisal
