// What the models make of a whole book: sizes that are never to be passed.
#include <gtest/gtest.h>

#include "model/coded_text.h"
#include "support/corpora.h"

namespace surprisal {
namespace {

struct Size {
  const char* name;
  ModelKind kind;
  unsigned order;
  std::size_t bytes;
};

class AliceTest : public testing::TestWithParam<Size> {};

TEST_P(AliceTest, IsNoLargerAndComesBack) {
  const auto text = test::corpus_text("alice29.txt");
  if (text.empty()) GTEST_SKIP() << "no alice29.txt: set SURPRISAL_CORPORA";
  const CodedText coded = *code_text(
      {.kind = GetParam().kind, .order = GetParam().order}, text, {}, true);
  EXPECT_LE(coded.bytes.size(), GetParam().bytes);
  const auto back = decode_text(coded.bytes, text.size(), {});
  ASSERT_TRUE(back);
  EXPECT_TRUE(back->text == text);
  EXPECT_TRUE(back->verified);
}

INSTANTIATE_TEST_SUITE_P(
    Models, AliceTest,
    testing::Values(Size{"Order2", ModelKind::kWittenBell, 2, 51400},
                    Size{"PpmC", ModelKind::kPpmC, 4, 42000},
                    Size{"Ppm", ModelKind::kPpm, 6, 38950},
                    Size{"ContextMixing", ModelKind::kContextMixing, 0, 35750}),
    [](const auto& param) { return param.param.name; });

}  // namespace
}  // namespace surprisal
