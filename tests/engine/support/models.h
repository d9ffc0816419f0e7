#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/witten_bell.h"
#include "support/random.h"

namespace surprisal::test {

using Bytes = std::vector<std::uint8_t>;

// A kind of model to be held to what all promise; a new one joins here.
struct ModelCase {
  std::string name;
  std::unique_ptr<Model> (*make)();
};

template <unsigned kOrder>
std::unique_ptr<Model> witten_bell() {
  return std::make_unique<WittenBell>(
      WittenBell::Options{.order = kOrder, .alphabet = 256});
}

// Little memory, so that it runs out several times.
inline std::unique_ptr<Model> forgetful() {
  return std::make_unique<WittenBell>(
      WittenBell::Options{.order = 4, .alphabet = 256, .max_bytes = 1});
}

inline std::vector<ModelCase> models() {
  return {
      {"Order0", witten_bell<0>}, {"Order1", witten_bell<1>},
      {"Order2", witten_bell<2>}, {"Order5", witten_bell<5>},
      {"Order8", witten_bell<8>}, {"Forgetful", forgetful},
  };
}

struct Text {
  std::string name;
  Bytes bytes;
};

// English made of few words, and what breaks models: nothing, one symbol, one
// symbol often, all symbols, noise, and a change of mind.
inline std::vector<Text> texts() {
  constexpr std::string_view kWords[] = {
      "the ", "white ", "rabbit ",  "ran ", "close ", "by ",     "her, ",
      "and ", "Alice ", "thought ", "it ",  "so ",    "very ",   "much ",
      "out ", "of ",    "way.\n",   "to ",  "hear ",  "itself ", "say "};
  Random random(29);
  Bytes english;
  while (english.size() < 6000) {
    const std::string_view word = kWords[random.below(21)];
    english.insert(english.end(), word.begin(), word.end());
  }
  Bytes noise(3000);
  for (auto& byte : noise) byte = static_cast<std::uint8_t>(random.next());
  Bytes all;
  for (int i = 0; i < 1024; ++i) all.push_back(static_cast<std::uint8_t>(i));
  Bytes one(20000, 'a');
  Bytes turned = one;
  turned.insert(turned.end(), english.begin(), english.end());
  turned.insert(turned.end(), noise.begin(), noise.end());
  return {{"english", english}, {"nothing", {}}, {"letter", {'x'}},
          {"one", one},         {"all", all},    {"noise", noise},
          {"turned", turned}};
}

}  // namespace surprisal::test
