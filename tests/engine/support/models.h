#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/models.h"
#include "support/random.h"

namespace surprisal::test {

using Bytes = std::vector<std::uint8_t>;

// A kind of model to be held to what all promise; a new one joins here.
struct ModelCase {
  std::string name;
  std::unique_ptr<Model> (*make)();
};

template <ModelKind kKind, unsigned kOrder, std::size_t kMemory = 8u << 20>
std::unique_ptr<Model> make() {
  return *make_model({.kind = kKind, .order = kOrder, .max_bytes = kMemory});
}

// The last ones have so little memory that it runs out.
inline std::vector<ModelCase> models() {
  using enum ModelKind;
  return {
      {"Order0", make<kWittenBell, 0>},
      {"Order2", make<kWittenBell, 2>},
      {"Order8", make<kWittenBell, 8>},
      {"PpmC", make<kPpmC, 4>},
      {"Ppm", make<kPpm, 6>},
      {"PpmOfOrder0", make<kPpm, 0>},
      {"ContextMixing", make<kContextMixing, 0>},
      {"LittleOrder4", make<kWittenBell, 4, 1>},
      {"LittlePpm", make<kPpm, 5, 40000>},
      {"LittleContextMixing", make<kContextMixing, 0, 1>},
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
