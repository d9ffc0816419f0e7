// The parts of the models, each by itself.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <vector>

#include "model/adaptive_table.h"
#include "model/bit_history.h"
#include "model/context_tree.h"
#include "model/count_table.h"
#include "model/history_table.h"
#include "model/logistic.h"
#include "model/match_finder.h"
#include "model/mixer.h"
#include "model/refinement.h"
#include "support/random.h"

namespace surprisal {
namespace {

TEST(LogisticTest, IsTheLogisticFunctionInIntegers) {
  for (int x = -kMaxStretch; x <= kMaxStretch; ++x) {
    const double p = 65536 / (1 + std::exp(-x / 256.0));
    ASSERT_NEAR(logistic.squash(x), p, 1.01) << x;
  }
  EXPECT_EQ(logistic.squash(9999), logistic.squash(kMaxStretch));
  EXPECT_EQ(logistic.squash(-9999), logistic.squash(-kMaxStretch));
  for (std::uint32_t p = 512; p < 65024; p += 16) {
    const double x = 256 * std::log(p / (65536.0 - p));
    ASSERT_NEAR(logistic.stretch(p), x, 8) << p;
  }
}

TEST(BitHistoriesTest, HaveFewerStatesThanAByteAndForgetTheOtherBit) {
  EXPECT_LE(bit_histories.count, 256);
  EXPECT_EQ(bit_histories.states[0].zeros + bit_histories.states[0].ones, 0);
  std::uint8_t state = 0;
  for (int i = 0; i < 30; ++i) state = bit_histories.next[state][0];
  EXPECT_EQ(bit_histories.states[state].zeros, 30);
  state = bit_histories.next[state][1];
  EXPECT_EQ(bit_histories.states[state].ones, 1);
  EXPECT_LE(bit_histories.states[state].zeros, 6);
  for (int i = 0; i < bit_histories.count; ++i) {
    for (int bit = 0; bit < 2; ++bit) {
      const auto& next = bit_histories.states[bit_histories.next[i][bit]];
      EXPECT_GT(bit != 0 ? next.ones : next.zeros, 0) << i;
      if (next.zeros > 0 && next.ones > 0) {
        EXPECT_EQ(next.last, bit) << i;
      }
    }
  }
}

TEST(AdaptiveTableTest, IsTheMeanOfWhatItMet) {
  AdaptiveTable table(1, 1023);
  test::Random random(1);
  int ones = 0;
  for (int i = 0; i < 900; ++i) {
    const std::uint32_t bit = random.below(4) == 0 ? 1 : 0;
    ones += static_cast<int>(bit);
    table.learn(0, bit);
  }
  EXPECT_NEAR(table.p(0) / 65536.0, ones / 900.0, 0.01);
  for (int i = 0; i < 100000; ++i) table.learn(0, 1);
  EXPECT_GT(table.p(0), 65000u);
  EXPECT_LT(table.p(0), 65536u);
}

TEST(MixerTest, LearnsWhichInputToTrust) {
  Mixer mixer(2, 1, 20000);
  test::Random random(2);
  for (int i = 0; i < 3000; ++i) {
    const std::uint32_t bit = random.below(2);
    const std::int32_t inputs[] = {bit != 0 ? 300 : -300,
                                   random.below(2) != 0 ? 300 : -300};
    mixer.learn(inputs, 0, mixer.mix(inputs, 0), bit, 6);
  }
  const std::int32_t opposed[] = {300, -300};
  EXPECT_GT(mixer.mix(opposed, 0), 500);
}

TEST(RefinementTest, IsTheIdentityAtFirstAndThenWhatWasSeen) {
  Refinement refinement(2);
  for (int x = -2000; x <= 2000; x += 50) {
    EXPECT_NEAR(refinement.refine(x, 1), logistic.squash(x), 900) << x;
  }
  for (int i = 0; i < 1000; ++i) refinement.learn(500, 1, 0, 6);
  EXPECT_LT(refinement.refine(512, 1), 1000u);
  EXPECT_EQ(refinement.refine(512, 0), logistic.squash(512));
}

TEST(MatchFinderTest, GuessesWhatFollowedBefore) {
  MatchFinder finder(1);
  const std::string text = "the white rabbit; the white ";
  for (const char c : text) finder.learn(static_cast<std::uint8_t>(c));
  EXPECT_GE(finder.strength(), 9u);
  EXPECT_EQ(finder.guess(), 'r');
  finder.learn('x');
  EXPECT_EQ(finder.strength(), 0u);
}

TEST(MatchFinderTest, KeepsOnlyTheLastPartOfALongText) {
  MatchFinder finder(1);
  test::Random random(3);
  for (int i = 0; i < 200000; ++i) {
    finder.learn(static_cast<std::uint8_t>(random.below(3)));
    if (finder.strength() > 0) {
      ASSERT_LT(finder.guess(), 3);
    }
  }
}

TEST(CountTableTest, KeepsEachHashApartThroughGrowth) {
  CountTable table(1u << 20);
  test::Random random(4);
  std::map<std::uint64_t, std::uint32_t> counts;
  for (int i = 0; i < 20000; ++i) {
    const std::uint64_t hash = random.below(3000) * 0x9E3779B97F4A7C15u;
    table.prepare(1);
    ++table.reach(hash).counts[0];
    ++counts[hash];
  }
  for (const auto& [hash, count] : counts) {
    ASSERT_NE(table.find(hash), nullptr);
    EXPECT_EQ(table.find(hash)->counts[0], count);
  }
  EXPECT_EQ(table.find(std::uint64_t{12345} << 40), nullptr);
}

TEST(CountTableTest, BeginsAnewAtItsLimit) {
  CountTable table(1);
  for (std::uint64_t i = 0; i < 5000; ++i) {
    table.prepare(2);
    table.reach(i * 0x9E3779B97F4A7C15u);
    table.reach(i * 0x9E3779B97F4A7C15u + (std::uint64_t{1} << 40));
  }
  EXPECT_EQ(table.find(0x9E3779B97F4A7C15u), nullptr);
  EXPECT_NE(table.find(4999 * 0x9E3779B97F4A7C15u), nullptr);
}

TEST(HistoryTableTest, KeepsEachHashApartThroughGrowth) {
  HistoryTable table(4u << 20);
  for (std::uint64_t i = 0; i < 30000; ++i) {
    table.prepare(1);
    table.reach(i * 0x9E3779B97F4A7C15u)->states[1] =
        static_cast<std::uint8_t>(1 + i % 200);
  }
  int lost = 0;
  for (std::uint64_t i = 0; i < 30000; ++i) {
    const auto* node = table.find(i * 0x9E3779B97F4A7C15u);
    if (node->states[1] != 1 + i % 200) ++lost;
  }
  EXPECT_LE(lost, 30);
}

TEST(ContextTreeTest, KeepsFollowersInOrderOfTheirCounts) {
  ContextTree tree;
  const auto id = tree.add_context(ContextTree::kRoot, 1);
  for (int s = 0; s < 256; ++s) {
    tree.add_follower(id,
                      {static_cast<std::uint8_t>(s), 1, ContextTree::kNone});
  }
  EXPECT_EQ(tree[id].size, 256);
  EXPECT_EQ(tree[id].total, 256);
  for (int i = 0; i < 255; ++i) tree.count(id, tree.find(id, 255), 1, 250);
  EXPECT_EQ(tree.followers(id).front().symbol, 255);
  std::uint32_t sum = 0;
  for (const auto& follower : tree.followers(id)) sum += follower.count;
  EXPECT_EQ(tree[id].total, sum);
  EXPECT_LE(tree.followers(id).front().count, 251);
}

}  // namespace
}  // namespace surprisal
