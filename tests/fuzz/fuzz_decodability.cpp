// Any code words: two readings are readings of what they claim, the reversed
// words are as ambiguous, and Kraft's sum and the clashes agree with both.
// Input: for each word its number of bits, 255 standing for 4,096, and the
// bits; what is missing at the end is zeros.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "bits/bit_writer.h"
#include "code/clashes.h"
#include "code/codebook.h"
#include "code/decodability.h"
#include "code/kraft.h"

namespace {

using surprisal::Codeword;

// No input holds the fuzzer up for long.
constexpr std::uint32_t kMaxSteps = 1u << 16;

void require(bool condition) {
  if (!condition) std::abort();
}

std::vector<Codeword> words_of(const std::uint8_t* data, std::size_t size) {
  std::vector<Codeword> words;
  for (std::size_t i = 0; i < size && words.size() < 64;) {
    const unsigned bits = data[i] == 255 ? 4096 : data[i];
    ++i;
    Codeword word;
    for (unsigned k = 0; k < bits; ++k) {
      const std::size_t byte = i + k / 8;
      word.append(byte < size && (data[byte] >> (7 - k % 8) & 1) != 0);
    }
    i += (bits + 7) / 8;
    words.push_back(word);
  }
  return words;
}

std::vector<Codeword> reversed(const std::vector<Codeword>& words) {
  std::vector<Codeword> result;
  for (const Codeword& word : words) {
    Codeword backwards;
    for (unsigned k = word.length(); k-- > 0;) backwards.append(word.bit(k));
    result.push_back(backwards);
  }
  return result;
}

surprisal::BitString written(const std::vector<Codeword>& words,
                             const std::vector<std::uint32_t>& symbols) {
  surprisal::BitWriter bits;
  for (const std::uint32_t symbol : symbols) {
    for (unsigned k = 0; k < words[symbol].length(); ++k) {
      bits.append(words[symbol].bit(k) ? 1 : 0, 1);
    }
  }
  return bits.take();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::vector<Codeword> words = words_of(data, size);
  const surprisal::Codebook codebook = surprisal::make_codebook(words);
  const surprisal::Clashes clashes = surprisal::clashes(codebook, 5);
  require(clashes.listed.size() <= 5 && clashes.listed.size() <= clashes.total);
  require(codebook.is_prefix_free() == (clashes.total == 0));
  for (const surprisal::Clash& clash : clashes.listed) {
    require(words[clash.prefix].is_prefix_of(words[clash.word]));
  }

  const auto found = surprisal::decodability(codebook, kMaxSteps);
  if (!found) return 0;
  const bool decodable = found->is_uniquely_decodable;
  require(decodable || clashes.total > 0);
  require(!decodable ||
          surprisal::kraft_sum(codebook.lengths()).compare_with_one() !=
              surprisal::KraftClass::kOverSubscribed);
  require(decodable == (found->ambiguity.bit_count == 0));
  require(written(words, found->first) == found->ambiguity);
  require(written(words, found->second) == found->ambiguity);
  require(decodable || found->first[0] != found->second[0]);

  const auto backwards = surprisal::decodability(
      surprisal::make_codebook(reversed(words)), kMaxSteps);
  require(!backwards ||
          backwards->ambiguity.bit_count == found->ambiguity.bit_count);
  return 0;
}
