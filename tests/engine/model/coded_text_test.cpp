#include "model/coded_text.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "support/models.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::Bytes;

constexpr std::uint64_t kMost = 1u << 20;

constexpr ModelChoice kChoices[] = {
    {.kind = ModelKind::kWittenBell, .order = 2},
    {.kind = ModelKind::kPpmC, .order = 4},
    {.kind = ModelKind::kPpm, .order = 6},
    {.kind = ModelKind::kContextMixing},
};

Bytes bytes_of(const std::string& text) { return {text.begin(), text.end()}; }

Bytes coded(const ModelChoice& choice, const Bytes& text,
            const Bytes& prior = {}, bool with_checksum = true) {
  return code_text(choice, text, prior, with_checksum)->bytes;
}

std::string hex(const Bytes& bytes) {
  std::string text;
  for (const std::uint8_t byte : bytes) {
    char digits[3];
    std::snprintf(digits, sizeof digits, "%02x", byte);
    text += digits;
  }
  return text;
}

std::string file_text(const char* path) {
  std::string text;
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) return text;
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
    text.push_back(static_cast<char>(c));
  }
  std::fclose(file);
  return text;
}

// One file for native, wasm, Node and browsers: lines "kind order checksum hex"
// of the texts below, in turn.
std::vector<std::string> golden_lines() {
  std::vector<std::string> lines;
  std::string line;
  for (const char c : file_text(SURPRISAL_TEST_DATA "/model_streams.txt")) {
    if (c == '\n') {
      lines.push_back(line);
      line.clear();
    } else {
      line.push_back(c);
    }
  }
  return lines;
}

std::vector<Bytes> golden_texts() {
  Bytes bytes;
  for (int i = 0; i < 700; ++i) {
    bytes.push_back(static_cast<std::uint8_t>(i * i / 7 + i % 5));
  }
  std::string english;
  for (int i = 0; i < 40; ++i) {
    english += "The rabbit took a watch out of its waistcoat-pocket, number " +
               std::to_string(i * i) + ".\n";
  }
  return {{}, bytes_of("banana bandana"), bytes_of(english), bytes};
}

TEST(CodedTextTest, IsForeverWhatItWas) {
  std::vector<std::string> lines;
  for (const ModelChoice& choice : kChoices) {
    for (const Bytes& text : golden_texts()) {
      lines.push_back(std::to_string(static_cast<int>(choice.kind)) + " " +
                      std::to_string(choice.order) + " " +
                      hex(coded(choice, text)));
    }
  }
  if (std::getenv("SURPRISAL_PRINT_GOLDEN") != nullptr) {
    for (const std::string& line : lines)
      std::printf("GOLDEN %s\n", line.c_str());
  }
  EXPECT_EQ(lines, golden_lines());
}

TEST(CodedTextTest, ComesBackVerifiedOrNot) {
  for (const ModelChoice& choice : kChoices) {
    for (const auto& [name, text] : test::texts()) {
      SCOPED_TRACE(name);
      if (text.size() > 8000) continue;
      for (const bool checksum : {true, false}) {
        const auto back =
            decode_text(coded(choice, text, {}, checksum), kMost, {});
        ASSERT_TRUE(back) << error_name(back.error());
        EXPECT_TRUE(back->text == text);
        EXPECT_EQ(back->verified, checksum);
      }
    }
  }
}

TEST(CodedTextTest, CountsAllItsBits) {
  const CodedText text =
      *code_text(kChoices[3], bytes_of("banana bandana"), {}, true);
  EXPECT_EQ(text.header_bits, 16u);
  EXPECT_EQ(text.checksum_bits, 32u);
  EXPECT_EQ(text.bytes.size(), 6 + (text.body_bits + 7) / 8);
}

TEST(CodedTextTest, NeedsThePriorThatItWasCodedWith) {
  const Bytes text = test::texts()[0].bytes;
  const Bytes prior(text.begin(), text.begin() + 2000);
  for (const ModelChoice& choice : kChoices) {
    const Bytes stream = coded(choice, text, prior);
    EXPECT_LT(stream.size(), coded(choice, text).size());
    const auto back = decode_text(stream, kMost, prior);
    ASSERT_TRUE(back);
    EXPECT_TRUE(back->text == text);
    EXPECT_FALSE(decode_text(stream, kMost, {}));
  }
}

// The text in the third of tests/data/links/2.1.json, as that link has it.
TEST(CodedTextTest, IsInLinksOfVersion2ForeverWhatItWas) {
  const Bytes prior =
      bytes_of(file_text(SURPRISAL_TEST_DATA "/links/prior-2.txt"));
  ASSERT_EQ(prior.size(), 5406u);
  const Bytes text = bytes_of(
      "text\",\"There is a letter on the table, and nobody has opened"
      " it yet. The longer it lies there the more it could say. "
      "Once it is read it says one thing only, and the rest of what"
      " it might have said is gone; that is the price of knowing.");
  const Bytes stream = coded(kChoices[3], text, prior, false);
  EXPECT_EQ(hex(stream),
            "60eb01505a85267c1e88e3291396392065d0177bc08526d84dc25dba456d"
            "a63dcc1c216a23d1bfb89a8b1542e2af7dcffbbb0799f04414e2655d17ed"
            "dd79fa0040ae28b658a3a428ac");
  const auto back = decode_text(stream, kMost, prior);
  ASSERT_TRUE(back);
  EXPECT_TRUE(back->text == text);
}

TEST(CodedTextTest, EveryCutIsAnError) {
  const Bytes text = bytes_of("A text, coded and then cut short.");
  for (const ModelChoice& choice : kChoices) {
    const Bytes stream = coded(choice, text, {}, false);
    for (std::size_t size = 0; size < stream.size(); ++size) {
      const auto cut = decode_text(std::span(stream).first(size), kMost, {});
      EXPECT_FALSE(cut) << size;
    }
    Bytes longer = stream;
    longer.push_back(0);
    EXPECT_FALSE(decode_text(longer, kMost, {}));
  }
}

TEST(CodedTextTest, EveryFlippedBitIsAnErrorUnderAChecksum) {
  const Bytes text = bytes_of("One bit of this is flipped.");
  for (const ModelChoice& choice : kChoices) {
    const Bytes stream = coded(choice, text);
    for (std::size_t bit = 0; bit < 8 * stream.size(); ++bit) {
      if (bit == 3) continue;  // it takes the checksum away
      Bytes flipped = stream;
      flipped[bit / 8] ^= static_cast<std::uint8_t>(128 >> bit % 8);
      const auto back = decode_text(flipped, kMost, {});
      // Another order may say the same.
      EXPECT_TRUE(!back || !back->verified || back->text == text) << bit;
    }
  }
}

TEST(CodedTextTest, NamesWhatIsWrong) {
  EXPECT_EQ(decode_text({}, kMost, {}).error(), Error::kTruncatedStream);
  EXPECT_EQ(decode_text(Bytes{0xe0, 0}, kMost, {}).error(),
            Error::kUnknownModel);
  EXPECT_EQ(decode_text(Bytes{0x0f, 0}, kMost, {}).error(),
            Error::kUnknownModel);
  EXPECT_EQ(decode_text(Bytes{0x60, 11}, 10, {}).error(), Error::kSizeTooLarge);
  EXPECT_EQ(
      decode_text(Bytes{0x60, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1},
                  kMost, {})
          .error(),
      Error::kIntegerTooLarge);
  EXPECT_EQ(
      code_text({.kind = ModelKind::kWittenBell, .alphabet = 27}, {}, {}, false)
          .error(),
      Error::kUnknownModel);
}

TEST(CodedTextTest, JunkEndsSoon) {
  test::Random random(23);
  for (int round = 0; round < 200; ++round) {
    Bytes junk(random.below(80));
    for (auto& byte : junk) byte = static_cast<std::uint8_t>(random.next());
    if (!junk.empty()) junk[0] = static_cast<std::uint8_t>(junk[0] & 0x5f);
    const auto decoded = decode_text(junk, 3000, {});
    if (decoded) {
      EXPECT_LE(decoded->text.size(), 3000u);
    }
  }
}

}  // namespace
}  // namespace surprisal
