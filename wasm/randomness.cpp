// Bindings of src/randomness: a stream in bits, its tests, and its code length
// under a predictor of bits.
#include <emscripten/bind.h>

#include <algorithm>

#include "coding/first_bits.h"
#include "columns.h"
#include "handles.h"
#include "randomness/cumulative_sums.h"
#include "randomness/frequency.h"
#include "randomness/kt_code_length.h"
#include "randomness/patterns.h"
#include "randomness/runs.h"
#include "randomness/spectral.h"
#include "source/block_cursor.h"

namespace surprisal::wasm {
namespace {

val bits_columns(const Result<BitString>& bits) {
  val answer = answer_with(error_of(bits));
  if (bits) put_bits(answer, *bits);
  return answer;
}

val message_bits(unsigned handle, val lengths, val words, double most) {
  const Result<Codebook> codebook = codebook_of(lengths, words);
  if (!codebook) return answer_with(number(codebook.error()));
  return bits_columns(first_bits(message_of(handle), *codebook,
                                 static_cast<std::uint64_t>(most)));
}

val block_bits(unsigned handle, unsigned block_length, double most) {
  if (block_length - 1 >= kMaxBlockLength) {
    return answer_with(number(Error::kBlockAlphabetTooLarge));
  }
  return bits_columns(first_block_bits(message_of(handle), block_length,
                                       static_cast<std::uint64_t>(most)));
}

// As `randomnessTests` in web/src/engine/engine.ts numbers them.
enum Test {
  kFrequency,
  kBlockFrequency,
  kRuns,
  kLongestRun,
  kSerial,
  kApproximateEntropy,
  kCumulativeSums,
  kSpectral,
};

val outcomes(std::uint64_t minimum, Error error,
             std::span<const Outcome> found) {
  std::vector<double> statistics;
  std::vector<double> p_values;
  for (const Outcome& outcome : found) {
    statistics.push_back(outcome.statistic);
    p_values.push_back(outcome.p_value);
  }
  val answer = answer_with(found.empty() ? number(error) : 0);
  put(answer, "minimum", as_double(minimum));
  put(answer, "statistics", column(statistics));
  put(answer, "pValues", column(p_values));
  return answer;
}

val outcomes(std::uint64_t minimum, const Result<Outcome>& outcome) {
  if (!outcome) return outcomes(minimum, outcome.error(), {});
  return outcomes(minimum, {}, std::span(&*outcome, 1));
}

val serial(const BitString& bits) {
  const auto both =
      serial_test(bits, recommended_serial_pattern(bits.bit_count));
  if (!both) return outcomes(kSerialMinimum, both.error(), {});
  return outcomes(kSerialMinimum, {},
                  std::vector<Outcome>{both->first, both->second});
}

val cumulative_sums(const BitString& bits) {
  const auto both = cumulative_sums_test(bits);
  if (!both) return outcomes(kCumulativeSumsMinimum, both.error(), {});
  return outcomes(kCumulativeSumsMinimum, {},
                  std::vector<Outcome>{both->forward, both->backward});
}

val randomness_test(unsigned test, val bytes, double bit_count) {
  const BitString bits = bits_of(bytes, bit_count);
  const std::uint64_t n = bits.bit_count;
  switch (test) {
    case kFrequency:
      return outcomes(kFrequencyMinimum, frequency_test(bits));
    case kBlockFrequency:
      return outcomes(kBlockFrequencyMinimum,
                      block_frequency_test(bits, recommended_block_length(n)));
    case kRuns:
      return outcomes(kRunsMinimum, runs_test(bits));
    case kLongestRun:
      return outcomes(kLongestRunMinimum, longest_run_test(bits));
    case kSerial:
      return serial(bits);
    case kApproximateEntropy:
      return outcomes(
          kApproximateEntropyMinimum,
          approximate_entropy_test(bits, recommended_entropy_pattern(n)));
    case kCumulativeSums:
      return cumulative_sums(bits);
    default:
      return outcomes(kSpectralMinimum, spectral_test(bits));
  }
}

double kt_code_length_of(val bytes, double bit_count, unsigned order) {
  return kt_code_length(bits_of(bytes, bit_count),
                        std::min(order, kMostKtOrder));
}

}  // namespace

EMSCRIPTEN_BINDINGS(randomness) {
  emscripten::function("messageBits", &message_bits);
  emscripten::function("blockBits", &block_bits);
  emscripten::function("randomnessTest", &randomness_test);
  emscripten::function("ktCodeLength", &kt_code_length_of);
}

}  // namespace surprisal::wasm
