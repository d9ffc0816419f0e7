// What every model promises, whatever it predicts.
#include "model/model.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "coding/arithmetic_coder.h"
#include "coding/cost_meter.h"
#include "support/models.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::Bytes;
using test::ModelCase;

class ModelTest : public testing::TestWithParam<ModelCase> {};

BitString encoded(Model& model, const Bytes& text) {
  ArithmeticEncoder encoder;
  for (const std::uint8_t byte : text) model.code(byte, encoder);
  return encoder.finish();
}

Bytes decoded(Model& model, const BitString& bits, std::size_t size) {
  ArithmeticDecoder decoder(bits.bytes);
  Bytes text;
  while (text.size() < size) {
    text.push_back(static_cast<std::uint8_t>(model.code(0, decoder)));
  }
  EXPECT_TRUE(decoder.finish());
  return text;
}

double cost(Model& model, const Bytes& text) {
  CostMeter meter;
  double bits = 0;
  for (const std::uint8_t byte : text) {
    model.code(byte, meter);
    bits += meter.take_bits();
  }
  return bits;
}

TEST_P(ModelTest, DecodesWhatItCoded) {
  for (const auto& [name, text] : test::texts()) {
    SCOPED_TRACE(name);
    const BitString bits = encoded(*GetParam().make(), text);
    EXPECT_TRUE(decoded(*GetParam().make(), bits, text.size()) == text);
  }
}

TEST_P(ModelTest, SpendsWhatItsProbabilitiesSay) {
  for (const auto& [name, text] : test::texts()) {
    SCOPED_TRACE(name);
    const double bits = cost(*GetParam().make(), text);
    const auto coded =
        static_cast<double>(encoded(*GetParam().make(), text).bit_count);
    EXPECT_NEAR(coded, bits, 0.001 * bits + 64);
  }
}

TEST_P(ModelTest, PredictsWhatItThenCodes) {
  const Bytes text = test::texts()[0].bytes;
  const auto model = GetParam().make();
  CostMeter meter;
  std::array<double, 256> p;
  for (std::size_t i = 0; i < text.size() && i < 1200; ++i) {
    if (i < 20 || i % 13 == 0) {
      model->predict(p);
      ASSERT_NEAR(std::accumulate(p.begin(), p.end(), 0.0), 1, 1e-3) << i;
      model->code(text[i], meter);
      ASSERT_NEAR(-std::log2(p[text[i]]), meter.take_bits(), 1e-3) << i;
    } else {
      model->code(text[i], meter);
      meter.take_bits();
    }
  }
}

TEST_P(ModelTest, GoesTheSameWayAsItsClone) {
  const Bytes text = test::texts()[0].bytes;
  const auto model = GetParam().make();
  const double first = cost(*model, text);
  const auto clone = model->clone();
  EXPECT_EQ(cost(*clone, text), cost(*model, text));
  EXPECT_NE(cost(*clone, text), first);
}

TEST_P(ModelTest, DrawsTheSameTextFromTheSameSeed) {
  const auto model = GetParam().make();
  cost(*model, test::texts()[0].bytes);
  const auto drawn = [&](std::uint64_t seed) {
    const auto copy = model->clone();
    Generator source(seed);
    ArithmeticDecoder decoder(source);
    Bytes text;
    for (int i = 0; i < 200; ++i) {
      text.push_back(static_cast<std::uint8_t>(copy->code(0, decoder)));
    }
    return text;
  };
  EXPECT_TRUE(drawn(1) == drawn(1));
  EXPECT_FALSE(drawn(1) == drawn(2));
}

TEST_P(ModelTest, SurvivesBitsOfNoText) {
  test::Random random(11);
  for (int round = 0; round < 20; ++round) {
    Bytes junk(random.below(300));
    for (std::uint8_t& byte : junk) {
      byte = static_cast<std::uint8_t>(random.next());
    }
    const auto model = GetParam().make();
    ArithmeticDecoder decoder(junk);
    // A model may find zeros without an end certain, and use up no bits.
    for (int i = 0; i < 2000 && decoder.has_bits(); ++i) {
      ASSERT_LT(model->code(0, decoder), 256u);
    }
    if (!decoder.has_bits()) {
      EXPECT_FALSE(decoder.finish());
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Models, ModelTest, testing::ValuesIn(test::models()),
                         [](const auto& param) { return param.param.name; });

}  // namespace
}  // namespace surprisal
