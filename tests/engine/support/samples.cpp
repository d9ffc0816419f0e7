#include "support/samples.h"

#include <cstdio>

#include "support/random.h"

namespace surprisal::test {
namespace {

Counts random_counts(std::size_t n, std::uint32_t most, std::uint64_t seed) {
  Random random(seed);
  Counts counts;
  for (std::size_t i = 0; i < n; ++i) counts.push_back(random.below(most));
  return counts;
}

Counts geometric_counts(unsigned n) {
  Counts counts;
  for (unsigned i = 0; i < n; ++i) counts.push_back(std::uint32_t{3} << i);
  return counts;
}

}  // namespace

std::vector<Sample> samples() {
  std::vector<Sample> all = {
      {"none", {}},
      {"one zero", {0}},
      {"one symbol", {7}},
      {"one symbol among zeros", {0, 0, 7, 0}},
      {"two equal", {1, 1}},
      {"two of which one is rare", {1, 4'000'000'000}},
      {"three equal", {5, 5, 5}},
      {"ties", {4, 2, 2, 1, 1}},
      {"banana bandana", {1, 6, 2, 1, 4}},
      {"abracadabra", {5, 2, 1, 1, 2}},
      {"zeros between", {0, 3, 0, 1, 0, 1, 8, 0}},
      {"largest counts", {0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF}},
      {"geometric", geometric_counts(28)},
      {"Fibonacci", fibonacci_counts(44)},
      {"uniform 100", Counts(100, 9)},
      {"uniform 256", Counts(256, 1)},
      {"uniform 257", Counts(257, 1)},
      {"alice29", counts_of_file("alice29.counts")},
  };
  for (const Sample& sample : dyadic_samples()) all.push_back(sample);
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const auto n = static_cast<std::size_t>(seed * seed * 4);
    const std::uint32_t most = seed % 2 == 0 ? 5 : 100'000;
    all.push_back(
        {"random, seed " + std::to_string(seed), random_counts(n, most, seed)});
  }
  return all;
}

std::vector<Sample> dyadic_samples() {
  return {
      {"robot", {4, 2, 1, 1}},
      {"robot, turned round", {1, 1, 2, 4}},
      {"one bit", {1, 1}},
      {"eight equal", Counts(8, 3)},
      {"dyadic with a zero", {8, 0, 4, 2, 1, 1}},
      {"dyadic to 2^-20", {524288, 262144, 131072, 65536, 32768, 16384, 8192,
                           4096,   2048,   1024,   512,   256,   128,   64,
                           32,     16,     8,      4,     2,     1,     1}}};
}

Counts fibonacci_counts(unsigned n) {
  Counts counts;
  std::uint32_t a = 1;
  std::uint32_t b = 1;
  for (unsigned i = 0; i < n; ++i) {
    counts.push_back(a);
    const std::uint32_t next = a + b;
    a = b;
    b = next;
  }
  return counts;
}

std::vector<Symbol> symbols_of(const std::string& text) {
  std::vector<Symbol> symbols;
  for (const char c : text) symbols.push_back(static_cast<unsigned char>(c));
  return symbols;
}

Indices message_with(const Counts& counts, std::uint64_t seed) {
  Indices message;
  for (std::uint32_t i = 0; i < counts.size(); ++i) {
    message.insert(message.end(), counts[i], i);
  }
  Random(seed).shuffle(message);
  return message;
}

Counts counts_of_file(const std::string& name) {
  const std::string path = std::string(SURPRISAL_TEST_DATA) + "/" + name;
  Counts counts;
  std::FILE* file = std::fopen(path.c_str(), "r");
  if (file == nullptr) return counts;
  unsigned byte = 0;
  unsigned count = 0;
  while (std::fscanf(file, "%u %u", &byte, &count) == 2) {
    counts.push_back(count);
  }
  std::fclose(file);
  return counts;
}

}  // namespace surprisal::test
