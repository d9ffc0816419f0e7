#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "code/codebook.h"

namespace surprisal::test {

using Words = std::vector<std::string>;

// The codebook of words given as text; "" for no word.
inline Codebook codebook_of(const Words& texts) {
  std::vector<Codeword> words;
  for (const std::string& text : texts) {
    words.push_back(Codeword::parse(text).value());
  }
  return make_codebook(words);
}

// The number of bits of the shortest string that has two readings, by counting
// the readings of every string of up to `most` bits; 0 if none has two.
inline unsigned shortest_ambiguity(const Words& words, unsigned most) {
  // readings[n][v]: of the n bits of the integer v, cut off at 2.
  std::vector<std::vector<unsigned char>> readings = {{1}};
  for (unsigned n = 1; n <= most; ++n) {
    readings.emplace_back(std::size_t{1} << n, 0);
    for (const std::string& word : words) {
      const auto length = static_cast<unsigned>(word.size());
      if (length == 0 || length > n) continue;
      const std::size_t tail = std::stoul(word, nullptr, 2);
      for (std::size_t v = tail; v < readings[n].size();
           v += std::size_t{1} << length) {
        readings[n][v] = static_cast<unsigned char>(
            readings[n][v] + readings[n - length][v >> length]);
        if (readings[n][v] > 1) return n;
      }
    }
  }
  return 0;
}

// What is left of `text` after `front`, or "" if it does not begin with that.
inline std::string rest_after(const std::string& front,
                              const std::string& text) {
  if (text.compare(0, front.size(), front) != 0) return "";
  return text.substr(front.size());
}

// Sardinas and Patterson's test in its own terms: sets of dangling suffixes,
// grown until nothing is new. Requires words that are not empty.
inline bool is_uniquely_decodable(const Words& words) {
  std::set<std::string> suffixes;
  std::vector<std::string> open;
  const auto add = [&](const std::string& suffix) {
    if (!suffix.empty() && suffixes.insert(suffix).second) {
      open.push_back(suffix);
    }
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = 0; j < words.size(); ++j) {
      if (i != j && words[i] == words[j]) return false;
      add(rest_after(words[i], words[j]));
    }
  }
  while (!open.empty()) {
    const std::string suffix = open.back();
    open.pop_back();
    for (const std::string& word : words) {
      if (word == suffix) return false;
      add(rest_after(suffix, word));
      add(rest_after(word, suffix));
    }
  }
  return true;
}

}  // namespace surprisal::test
