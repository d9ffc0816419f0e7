#include "code/cost.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstddef>

#include "code/kraft.h"
#include "information/entropy.h"
#include "information/self_information.h"
#include "information/sum.h"
#include "source/distribution.h"

namespace surprisal {
namespace {

template <typename Share>
bool has_words_for(std::span<const Share> shares,
                   std::span<const std::uint16_t> lengths) {
  if (shares.size() != lengths.size()) return false;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (shares[i] > 0 && lengths[i] == 0) return false;
  }
  return true;
}

// -log2 K, for K > 0. By K * 2^shift, which is within [1/2, 1]: K itself may be
// too small for a double.
double unused_bits(KraftSum kraft) {
  std::size_t top = kraft.numerator.size() - 1;
  while (kraft.numerator[top] == 0) --top;
  const auto bits = static_cast<unsigned>(
      64 * top + static_cast<unsigned>(std::bit_width(kraft.numerator[top])));
  const int shift = static_cast<int>(kraft.exponent) - static_cast<int>(bits);
  kraft.exponent = bits;
  return shift + self_information(kraft.value());
}

}  // namespace

bool covers(std::span<const std::uint32_t> counts,
            std::span<const std::uint16_t> lengths) {
  return has_words_for(counts, lengths);
}

std::uint64_t total_bits(std::span<const std::uint32_t> counts,
                         std::span<const std::uint16_t> lengths) {
  assert(covers(counts, lengths));
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    bits += std::uint64_t{counts[i]} * lengths[i];
  }
  return bits;
}

double expected_length(std::span<const std::uint32_t> counts,
                       std::span<const std::uint16_t> lengths) {
  const std::uint64_t total = total_count(counts);
  if (total == 0) return 0;
  return static_cast<double>(total_bits(counts, lengths)) /
         static_cast<double>(total);
}

Redundancy redundancy(std::span<const std::uint32_t> counts,
                      std::span<const std::uint16_t> lengths) {
  assert(covers(counts, lengths));
  const std::uint64_t total = total_count(counts);
  Redundancy result;
  result.by_symbol.assign(counts.size(), 0);
  CompensatedSum overpaid;
  CompensatedSum underpaid;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const double p =
        static_cast<double>(counts[i]) / static_cast<double>(total);
    const double part = p * (lengths[i] - self_information(counts[i], total));
    result.by_symbol[i] = part;
    (part > 0 ? overpaid : underpaid).add(part > 0 ? part : -part);
  }
  result.overpaid = overpaid.value();
  result.underpaid = underpaid.value();
  result.total = result.overpaid - result.underpaid;
  return result;
}

double efficiency(std::span<const std::uint32_t> counts,
                  std::span<const std::uint16_t> lengths) {
  const double length = expected_length(counts, lengths);
  return length == 0 ? 1 : entropy(counts) / length;
}

Result<LengthSplit> split_length(std::span<const std::uint32_t> counts,
                                 std::span<const std::uint16_t> lengths) {
  if (!covers(counts, lengths)) return Error::kNoCodeword;
  std::vector<double> p = probabilities(counts);
  p.resize(counts.size(), 0);
  return split_length(std::span<const double>(p), lengths);
}

// Key observation: the logarithm of p / q is length - unused - h(p), with no q
// in it: 2^-length may be too small for a double.
Result<LengthSplit> split_length(std::span<const double> p,
                                 std::span<const std::uint16_t> lengths) {
  if (!has_words_for(p, lengths)) return Error::kNoCodeword;
  const KraftSum kraft = kraft_sum(lengths);
  if (kraft.compare_with_one() == KraftClass::kOverSubscribed) {
    return Error::kOverSubscribed;
  }
  const bool occurs =
      std::any_of(p.begin(), p.end(), [](double share) { return share > 0; });
  if (!occurs) return LengthSplit{};

  LengthSplit split{.entropy = entropy(p), .unused = unused_bits(kraft)};
  CompensatedSum divergence;
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (p[i] == 0) continue;
    divergence.add(p[i] * (lengths[i] - split.unused - self_information(p[i])));
  }
  split.divergence = std::max(divergence.value(), 0.0);
  return split;
}

}  // namespace surprisal
