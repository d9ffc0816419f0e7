// How often each test raises a false alarm, and that it raises a true one:
//   tests_of_randomness [SEEDS [FILE...]]
// prints for each test the share of SEEDS streams of 2^17 coin bits (PCG32)
// with p < 0.01, the interval that holds that count in 99.9 % of all cases,
// and the time it takes; then each test's p-value for the bits of the files.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "bits/bit_writer.h"
#include "randomness/cumulative_sums.h"
#include "randomness/frequency.h"
#include "randomness/patterns.h"
#include "randomness/runs.h"
#include "randomness/spectral.h"
#include "source/generator.h"

namespace surprisal {
namespace {

constexpr std::uint64_t kBits = 1 << 17;
constexpr double kLevel = 0.01;
constexpr double kOutside = 0.001;

using PValues = std::vector<double>;

// Tests with two p-values have a line for each. Every stream here is long
// enough for every test.
struct Test {
  std::vector<const char*> names;
  PValues (*p_values)(const BitString&);
};

const Test kTests[] = {
    {{"frequency"},
     [](const BitString& bits) {
       return PValues{frequency_test(bits)->p_value};
     }},
    {{"block frequency"},
     [](const BitString& bits) {
       const std::uint64_t length = recommended_block_length(bits.bit_count);
       return PValues{block_frequency_test(bits, length)->p_value};
     }},
    {{"runs"},
     [](const BitString& bits) { return PValues{runs_test(bits)->p_value}; }},
    {{"longest run"},
     [](const BitString& bits) {
       return PValues{longest_run_test(bits)->p_value};
     }},
    {{"serial, first", "serial, second"},
     [](const BitString& bits) {
       const SerialOutcomes outcomes =
           *serial_test(bits, recommended_serial_pattern(bits.bit_count));
       return PValues{outcomes.first.p_value, outcomes.second.p_value};
     }},
    {{"approximate entropy"},
     [](const BitString& bits) {
       const unsigned length = recommended_entropy_pattern(bits.bit_count);
       return PValues{approximate_entropy_test(bits, length)->p_value};
     }},
    {{"sums, forward", "sums, backward"},
     [](const BitString& bits) {
       const CumulativeSumsOutcomes outcomes = *cumulative_sums_test(bits);
       return PValues{outcomes.forward.p_value, outcomes.backward.p_value};
     }},
    {{"Fourier transform"}, [](const BitString& bits) {
       return PValues{spectral_test(bits)->p_value};
     }}};

BitString coin(std::uint64_t seed) {
  Generator generator(seed);
  BitWriter writer;
  while (writer.bit_count() < kBits) writer.append(generator.next(), 32);
  return writer.take();
}

// The smallest count that is exceeded, of so many trials, in at most `tail` of
// all cases.
unsigned quantile(unsigned trials, double tail) {
  double term = std::pow(1 - kLevel, trials);
  double sum = term;
  unsigned count = 0;
  while (sum < 1 - tail) {
    term *= (trials - count) / (count + 1.0) * kLevel / (1 - kLevel);
    sum += term;
    ++count;
  }
  return count;
}

void print_false_alarms(unsigned seeds) {
  const unsigned least = quantile(seeds, 1 - kOutside / 2);
  const unsigned most = quantile(seeds, kOutside / 2);
  std::printf(
      "seeds 1 to %u, 2^17 coin bits each; p < 0.01 in %u to %u of "
      "them in 99.9 %% of all cases\n",
      seeds, least, most);
  std::printf("%-20s %7s %8s %8s\n", "test", "alarms", "share", "ms");
  for (const Test& test : kTests) {
    std::vector<unsigned> alarms(test.names.size(), 0u);
    std::chrono::duration<double, std::milli> time{};
    for (unsigned seed = 1; seed <= seeds; ++seed) {
      const BitString bits = coin(seed);
      const auto start = std::chrono::steady_clock::now();
      const PValues p_values = test.p_values(bits);
      time += std::chrono::steady_clock::now() - start;
      for (std::size_t i = 0; i < alarms.size(); ++i) {
        alarms[i] += p_values[i] < kLevel ? 1u : 0u;
      }
    }
    for (std::size_t i = 0; i < alarms.size(); ++i) {
      const bool inside = alarms[i] >= least && alarms[i] <= most;
      std::printf("%-20s %7u %7.2f%% %8.2f%s\n", test.names[i], alarms[i],
                  100.0 * alarms[i] / seeds, time.count() / seeds,
                  inside ? "" : "  outside");
    }
  }
  std::printf(
      "the Fourier test takes a variance 5 %% too small, as published, "
      "and has 1.2 %% to expect\n");
}

BitString bits_of_file(const char* path) {
  BitString bits;
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) return bits;
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
    bits.bytes.push_back(static_cast<std::uint8_t>(c));
  }
  std::fclose(file);
  bits.bit_count = 8 * bits.bytes.size();
  return bits;
}

void print_file(const char* path) {
  const BitString bits = bits_of_file(path);
  if (bits.bit_count < kBits) {
    std::printf("\n%s: missing, or too short\n", path);
    return;
  }
  const std::string name = path;
  std::printf("\n%s, %.0f bits\n", name.substr(name.rfind('/') + 1).c_str(),
              static_cast<double>(bits.bit_count));
  std::printf("%-20s %8s\n", "test", "p");
  for (const Test& test : kTests) {
    const PValues p_values = test.p_values(bits);
    for (std::size_t i = 0; i < p_values.size(); ++i) {
      std::printf("%-20s %8.2g\n", test.names[i], p_values[i]);
    }
  }
}

}  // namespace
}  // namespace surprisal

int main(int argc, char** argv) {
  const long seeds = argc > 1 ? std::strtol(argv[1], nullptr, 10) : 1000;
  if (seeds < 1 || seeds > 60'000) {
    std::fprintf(stderr, "tests_of_randomness [SEEDS, 1 to 60000 [FILE...]]\n");
    return 1;
  }
  surprisal::print_false_alarms(static_cast<unsigned>(seeds));
  for (int i = 2; i < argc; ++i) surprisal::print_file(argv[i]);
  return 0;
}
