#include "model/predictor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "support/models.h"

namespace surprisal {
namespace {

using test::Bytes;

constexpr ModelChoice kChoices[] = {
    {.kind = ModelKind::kWittenBell, .order = 3},
    {.kind = ModelKind::kPpm, .order = 6},
    {.kind = ModelKind::kContextMixing},
};

class PredictorTest : public testing::TestWithParam<ModelChoice> {};

std::vector<float> costs_of(const ModelChoice& choice, const Bytes& text) {
  Predictor predictor = *Predictor::open(choice);
  predictor.set_text(text);
  return predictor.costs();
}

TEST_P(PredictorTest, AfterAnyEditSaysWhatANewOneSays) {
  const Bytes whole = test::texts()[0].bytes;
  Predictor predictor = *Predictor::open(GetParam());
  Bytes text(whole.begin(), whole.begin() + 3000);
  predictor.set_text(text);
  const auto expect_fresh = [&] {
    EXPECT_EQ(predictor.costs(), costs_of(GetParam(), text));
  };
  expect_fresh();
  text.push_back('!');
  EXPECT_EQ(predictor.set_text(text), 3000u);
  expect_fresh();
  text.pop_back();
  text.pop_back();
  EXPECT_GE(predictor.set_text(text), 2500u);
  expect_fresh();
  text.insert(text.begin() + 1700, 'Q');
  EXPECT_GE(predictor.set_text(text), 1024u);
  expect_fresh();
  text[3] = 'X';
  EXPECT_EQ(predictor.set_text(text), 0u);
  expect_fresh();
  text.clear();
  predictor.set_text(text);
  expect_fresh();
  text = whole;
  predictor.set_text(text);
  expect_fresh();
}

TEST_P(PredictorTest, NamesTheLikeliestAndTheTrueOne) {
  const Bytes text = test::texts()[0].bytes;
  Predictor predictor = *Predictor::open(GetParam());
  predictor.set_text(text);
  for (const std::size_t position : {0u, 5u, 4000u, 3999u, 5999u, 100u}) {
    const auto guesses = predictor.likeliest(position, 5);
    ASSERT_EQ(guesses.size(), 5u);
    const auto truth = std::find_if(
        guesses.begin(), guesses.end(),
        [&](const auto& guess) { return guess.symbol == text[position]; });
    ASSERT_NE(truth, guesses.end()) << position;
    EXPECT_NEAR(-std::log2(truth->probability), predictor.costs()[position],
                1e-3)
        << position;
    for (std::size_t i = 1; i < 4; ++i) {
      EXPECT_GE(guesses[i - 1].probability, guesses[i].probability);
    }
  }
  EXPECT_EQ(predictor.likeliest(text.size(), 3).size(), 3u);
}

TEST_P(PredictorTest, PrimedWithATextKnowsItAlready) {
  const Bytes text = test::texts()[0].bytes;
  Predictor predictor = *Predictor::open(GetParam());
  predictor.set_text(text);
  const double alone = predictor.total_bits();
  predictor.prime(text);
  predictor.set_text(text);
  EXPECT_LT(predictor.total_bits(), alone);
  EXPECT_EQ(predictor.costs().size(), text.size());
}

TEST_P(PredictorTest, DrawsOnFromItsSeed) {
  const Bytes text = test::texts()[0].bytes;
  Predictor predictor = *Predictor::open(GetParam());
  predictor.set_text(text);
  const Bytes drawn = predictor.draw(7, 400);
  EXPECT_TRUE(drawn == predictor.draw(7, 400));
  EXPECT_FALSE(drawn == predictor.draw(8, 400));
  // English of few words, not noise.
  const auto letters = std::count_if(drawn.begin(), drawn.end(), [](auto byte) {
    return byte == ' ' || (byte >= 'a' && byte <= 'z');
  });
  EXPECT_GT(letters, 350);
}

INSTANTIATE_TEST_SUITE_P(Models, PredictorTest, testing::ValuesIn(kChoices));

TEST(PredictorOfLettersTest, HasOnlyTheSymbolsOfItsAlphabet) {
  Predictor predictor = *Predictor::open(
      {.kind = ModelKind::kWittenBell, .order = 2, .alphabet = 3});
  predictor.set_text(Bytes{0, 1, 2, 0, 1});
  EXPECT_FLOAT_EQ(predictor.costs()[0], std::log2(3.0F));
  EXPECT_EQ(predictor.likeliest(5, 9).size(), 3u);
  for (const std::uint8_t symbol : predictor.draw(1, 100)) EXPECT_LT(symbol, 3);
}

TEST(PredictorOfLettersTest, RefusesModelsThatAreNone) {
  EXPECT_EQ(
      Predictor::open({.kind = ModelKind::kWittenBell, .order = 9}).error(),
      Error::kUnknownModel);
  EXPECT_EQ(Predictor::open({.kind = ModelKind::kPpm, .alphabet = 27}).error(),
            Error::kUnknownModel);
}

}  // namespace
}  // namespace surprisal
