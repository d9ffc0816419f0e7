#include "code/readings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>

#include "support/bit_texts.h"
#include "support/messages.h"
#include "support/random.h"

namespace surprisal {
namespace {

using test::bits_of_text;
using Counts = std::vector<double>;
using Words = std::vector<std::string>;
using Listed = std::vector<std::vector<std::uint32_t>>;

// The listed readings at a position.
Listed listed(const Readings::Alive& alive) {
  Listed all;
  std::size_t begin = 0;
  for (const std::uint32_t end : alive.ends) {
    all.emplace_back(alive.symbols.begin() + static_cast<std::ptrdiff_t>(begin),
                     alive.symbols.begin() + static_cast<std::ptrdiff_t>(end));
    begin = end;
  }
  return all;
}

Readings readings_of(const Words& words, const std::string& bits) {
  return Readings(test::codebook_of_words(words), bits_of_text(bits));
}

TEST(ReadingsTest, OfAPrefixFreeCodeAreOne) {
  const Readings readings = readings_of({"0", "10", "110", "111"}, "100110");
  EXPECT_EQ(readings.alive(), Counts(7, 1));
  EXPECT_EQ(readings.first_doubt(), 7u);
  EXPECT_EQ(readings.first_ambiguity(), 7u);
  const Readings::Alive end = readings.at(6);
  EXPECT_EQ(end.certain, 6u);
  EXPECT_EQ(listed(end), Listed({{}}));
  EXPECT_EQ(readings.at(5).certain, 3u);
}

// Up is 0, down 01, and 010 is up down or down up.
TEST(ReadingsTest, TellWhereDoubtBegins) {
  const Readings readings = readings_of({"0", "01", "10"}, "010");
  EXPECT_EQ(readings.alive(), Counts({1, 2, 2, 3}));
  EXPECT_EQ(readings.first_doubt(), 1u);
  EXPECT_EQ(readings.first_ambiguity(), 3u);
  const Readings::Alive end = readings.at(3);
  EXPECT_EQ(end.certain, 0u);
  EXPECT_EQ(end.spelled, 3u);
  // The last one: down, and the beginning of another down.
  EXPECT_EQ(listed(end), Listed({{0, 2}, {1, 0}, {1}}));
}

// Of a = 1, b = 011, c = 01110, d = 1110, e = 10011 four readings end with the
// bits, and two go on: bac and cd, each with the rest 011.
TEST(ReadingsTest, AreTheFourOfTheTextbook) {
  const Readings readings =
      readings_of({"1", "011", "01110", "1110", "10011"}, "011101110011");
  EXPECT_EQ(readings.alive()[12], 6.0);
  EXPECT_EQ(listed(readings.at(12)), Listed({{1, 0, 1, 4},
                                             {1, 0, 2, 1},
                                             {1, 0, 2},
                                             {2, 0, 0, 4},
                                             {2, 3, 1},
                                             {2, 3}}));
}

TEST(ReadingsTest, ComeToAnEnd) {
  const Readings readings = readings_of({"00", "01"}, "0010");
  EXPECT_EQ(readings.alive(), Counts({1, 1, 1, 0, 0}));
  EXPECT_EQ(listed(readings.at(4)), Listed());
  EXPECT_EQ(readings_of({}, "01").alive(), Counts({1, 0, 0}));
  EXPECT_EQ(readings_of({"0"}, "").alive(), Counts({1}));
}

TEST(ReadingsTest, CountEqualWordsApart) {
  const Readings readings = readings_of({"1", "1", "1"}, "11");
  EXPECT_EQ(readings.alive(), Counts({1, 3, 9}));
  EXPECT_EQ(listed(readings.at(1)), Listed({{0}, {1}, {2}}));
  EXPECT_EQ(readings.at(2).ends.size(), Readings::kMostListed);
}

TEST(ReadingsTest, AreCertainAgainBehindADoubtThatIsResolved) {
  // The 0 stood alone or began 01; an even or odd number of 1s will tell.
  const Readings readings = readings_of({"0", "01", "11"}, "0110");
  EXPECT_EQ(readings.alive(), Counts({1, 2, 2, 2, 2}));
  // After 00 the first 0 did stand alone; the second may go on.
  const Readings even = readings_of({"0", "01", "11"}, "00");
  EXPECT_EQ(even.at(2).certain, 1u);
  EXPECT_EQ(listed(even.at(2)), Listed({{0}, {}}));
}

TEST(ReadingsTest, RememberTheLastOfWhatIsCertain) {
  const Readings readings = readings_of({"0", "1"}, std::string(99, '0') + "1");
  const Readings::Alive end = readings.at(100);
  EXPECT_EQ(end.certain, 100u);
  ASSERT_EQ(end.known.size(), Readings::kMostKnown);
  EXPECT_EQ(end.known[62], 0u);
  EXPECT_EQ(end.known[63], 1u);
}

TEST(ReadingsTest, StopCountingAtMany) {
  const Readings readings =
      readings_of({"0", "00", "1", "11"}, std::string(400, '0'));
  EXPECT_EQ(readings.alive()[20], 17711.0);
  EXPECT_EQ(readings.alive()[400], kManyReadings);
  const Readings::Alive end = readings.at(400);
  EXPECT_EQ(end.certain, 0u);
  EXPECT_EQ(end.spelled, Readings::kMostSpelled);
  EXPECT_EQ(end.ends.size(), Readings::kMostListed);
}

TEST(ReadingsTest, LookAtSoManyBits) {
  EXPECT_EQ(readings_of({"0", "1"}, std::string(70'000, '0')).bits(), 65'536u);
  EXPECT_EQ(
      readings_of({std::string(4096, '0')}, std::string(9000, '0')).bits(),
      512u);
}

// All readings by trying every word at every place.
Listed readings_by_trying(const Words& words, const std::string& bits) {
  Listed found;
  const std::function<void(std::size_t, const std::vector<std::uint32_t>&)>
      read = [&](std::size_t at, const std::vector<std::uint32_t>& symbols) {
        const std::string rest = bits.substr(at);
        bool alive = rest.empty();
        for (std::uint32_t i = 0; i < words.size(); ++i) {
          const std::string& word = words[i];
          if (word.empty()) continue;
          if (word.size() > rest.size() &&
              word.compare(0, rest.size(), rest) == 0) {
            alive = true;
          }
          if (rest.compare(0, word.size(), word) != 0) continue;
          auto longer = symbols;
          longer.push_back(i);
          read(at + word.size(), longer);
        }
        if (alive) found.push_back(symbols);
      };
  read(0, {});
  std::sort(found.begin(), found.end());
  return found;
}

TEST(ReadingsTest, AgreeWithTryingEveryWord) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    test::Random random(seed);
    Words words;
    for (std::uint32_t i = 0; i < 2 + seed % 4; ++i) {
      std::string word;
      for (std::uint32_t k = random.below(5); k > 0; --k) {
        word += static_cast<char>('0' + random.below(2));
      }
      words.push_back(word);
    }
    std::string bits;
    for (std::uint32_t i = 0; i < 9; ++i) {
      bits += static_cast<char>('0' + random.below(2));
    }
    SCOPED_TRACE(testing::PrintToString(words) + " on " + bits);
    const Readings readings = readings_of(words, bits);
    std::uint32_t doubt = 10;
    for (std::uint32_t t = 0; t <= bits.size(); ++t) {
      const Listed expected = readings_by_trying(words, bits.substr(0, t));
      ASSERT_EQ(readings.alive()[t], static_cast<double>(expected.size())) << t;
      if (expected.size() > 1) doubt = std::min(doubt, t);
      const Readings::Alive alive = readings.at(t);
      ASSERT_EQ(alive.ends.size(), std::min<std::size_t>(8, expected.size()));
      // What is certain, once, before each listed reading, is one of all.
      Listed whole;
      for (const auto& certain :
           readings_by_trying(words, bits.substr(0, alive.certain))) {
        std::size_t length = 0;
        for (const std::uint32_t symbol : certain) {
          length += words[symbol].size();
        }
        if (length < alive.certain) continue;
        ASSERT_EQ(alive.known, certain);
        for (const auto& listed : listed(alive)) {
          whole.push_back(certain);
          whole.back().insert(whole.back().end(), listed.begin(), listed.end());
        }
      }
      ASSERT_EQ(whole.size(), alive.ends.size()) << "certain in one way";
      std::sort(whole.begin(), whole.end());
      ASSERT_TRUE(std::includes(expected.begin(), expected.end(), whole.begin(),
                                whole.end()));
      ASSERT_EQ(std::adjacent_find(whole.begin(), whole.end()), whole.end());
    }
    ASSERT_EQ(readings.first_doubt(), doubt);
  }
}

}  // namespace
}  // namespace surprisal
