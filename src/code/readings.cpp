#include "code/readings.h"

#include <algorithm>
#include <cassert>

#include "bits/bit_reader.h"

namespace surprisal {
namespace {

constexpr std::uint32_t kMostBits = 1u << 16;
constexpr std::uint32_t kMostSteps = 1u << 21;
constexpr std::uint32_t kNone = 0xffffffff;  // in place of a rest's symbol

void add(double& count, double more) {
  count = std::min(kManyReadings, count + more);
}

}  // namespace

// Key observation: what can follow depends only on where a word begins, not on
// the words before. So one number a position is enough, and readings that fill
// memory by the million are counted in one pass.
Readings::Readings(const Codebook& codebook, const BitString& bits)
    : bits_(static_cast<std::uint32_t>(std::min<std::uint64_t>(
          bits.bit_count,
          std::min(kMostBits, kMostSteps / std::max(codebook.longest(), 1u))))),
      order_(codebook.order()),
      complete_(bits_ + 1, 0),
      reach_(bits_ + 1, 0),
      alive_(bits_ + 1, 0),
      first_doubt_(bits_ + 1),
      first_ambiguity_(bits_ + 1) {
  complete_[0] = 1;
  for (std::uint32_t i = 0; i <= bits_; ++i) {
    const double here = complete_[i];
    add(alive_[i], here);
    if (alive_[i] > 1) first_doubt_ = std::min(first_doubt_, i);
    if (here > 1) first_ambiguity_ = std::min(first_ambiguity_, i);
    step_starts_.push_back(static_cast<std::uint32_t>(step_ends_.size()));
    if (here == 0) continue;
    find_steps(codebook, bits, i);
    for (std::size_t k = step_starts_[i]; k < step_ends_.size(); ++k) {
      add(complete_[step_ends_[k]], here * (lasts_[k] - firsts_[k]));
    }
    for (std::uint32_t t = i + 1; t <= reach_[i]; ++t) {
      add(alive_[t], here);
    }
  }
  step_starts_.push_back(static_cast<std::uint32_t>(step_ends_.size()));
}

// The words that begin with the bits from `start` on stand together in order,
// and of these the ones that end here are first.
void Readings::find_steps(const Codebook& codebook, const BitString& bits,
                          std::uint32_t start) {
  const BitReader reader(bits);
  auto begin = order_.begin();
  auto end = order_.end();
  for (unsigned depth = 0;; ++depth) {
    const auto longer = std::partition_point(begin, end, [&](std::uint32_t s) {
      return codebook.length(s) == depth;
    });
    if (longer != begin) {
      step_ends_.push_back(start + depth);
      firsts_.push_back(static_cast<std::uint32_t>(begin - order_.begin()));
      lasts_.push_back(static_cast<std::uint32_t>(longer - order_.begin()));
    }
    begin = longer;
    if (begin == end) return;
    reach_[start] = start + depth;
    if (start + depth == bits_) return;
    const auto one = std::partition_point(begin, end, [&](std::uint32_t s) {
      return (codebook.limb(s, depth / 64) >> (63 - depth % 64) & 1) == 0;
    });
    (reader.peek_at(start + depth, 1) == 1 ? begin : end) = one;
  }
}

// Whether a reading alive at `position` may have a word that begins at 0, at 1
// and so on; without `rests`: a reading that ends there.
std::vector<std::uint8_t> Readings::ways_to(std::uint32_t position,
                                            bool rests) const {
  std::vector<std::uint8_t> ways(position + 1, 0);
  ways[position] = 1;
  for (std::uint32_t i = position; i-- > 0;) {
    if (complete_[i] == 0) continue;
    bool found = rests && reach_[i] >= position;
    for (std::size_t k = step_starts_[i]; k < step_starts_[i + 1]; ++k) {
      found = found || (step_ends_[k] <= position && ways[step_ends_[k]] != 0);
    }
    ways[i] = found ? 1 : 0;
  }
  return ways;
}

// The last position that no word of a reading, and no rest, jumps over, and
// that is come to in one way.
std::uint32_t Readings::certain_at(std::uint32_t position) const {
  const std::vector<std::uint8_t> ways = ways_to(position, true);
  std::uint32_t certain = 0;
  std::uint32_t far = 0;
  for (std::uint32_t i = 0; i <= position; ++i) {
    if (complete_[i] == 0 || ways[i] == 0) continue;
    if (far <= i && complete_[i] == 1) certain = i;
    if (reach_[i] >= position && i < position) far = position + 1;
    for (std::size_t k = step_starts_[i]; k < step_starts_[i + 1]; ++k) {
      const std::uint32_t end = step_ends_[k];
      if (end <= position && ways[end] != 0) far = std::max(far, end);
    }
  }
  return certain;
}

// The first readings of the bits `first` to `last` - 1, which begin with a
// word: their symbols, and where each ends among them.
void Readings::spell(std::uint32_t first, std::uint32_t last, bool rests,
                     std::vector<std::uint32_t>& spelled,
                     std::vector<std::uint32_t>& spelled_ends) const {
  const std::vector<std::uint8_t> ways = ways_to(last, rests);
  // Words that are being spelled, as columns: where each ends, its symbol, and
  // the word before it. Word 0 stands for what is before the first.
  std::vector<std::uint32_t> ends{first};
  std::vector<std::uint32_t> symbols{kNone};
  std::vector<std::uint32_t> before{0};
  std::vector<std::uint32_t> open{0};
  const auto begin_word = [&](std::uint32_t end, std::uint32_t symbol,
                              std::uint32_t behind) {
    open.push_back(static_cast<std::uint32_t>(ends.size()));
    ends.push_back(end);
    symbols.push_back(symbol);
    before.push_back(behind);
  };
  while (!open.empty() && spelled_ends.size() < kMostListed) {
    const std::uint32_t here = open.back();
    const std::uint32_t at = ends[here];
    open.pop_back();
    if (at == last) {
      const auto begin = static_cast<std::ptrdiff_t>(spelled.size());
      for (std::uint32_t word = here; word != 0; word = before[word]) {
        if (symbols[word] != kNone) spelled.push_back(symbols[word]);
      }
      std::reverse(spelled.begin() + begin, spelled.end());
      spelled_ends.push_back(static_cast<std::uint32_t>(spelled.size()));
      continue;
    }
    // What is to come first is put on top.
    if (rests && reach_[at] >= last) begin_word(last, kNone, here);
    for (std::size_t k = step_starts_[at + 1]; k-- > step_starts_[at];) {
      if (step_ends_[k] > last || ways[step_ends_[k]] == 0) continue;
      for (std::uint32_t i = std::min(lasts_[k], firsts_[k] + kMostListed);
           i-- > firsts_[k];) {
        begin_word(step_ends_[k], order_[i], here);
      }
    }
  }
}

Readings::Alive Readings::at(std::uint32_t position) const {
  assert(position <= bits_);
  Alive result;
  if (alive_[position] == 0) return result;
  result.certain = certain_at(position);
  result.spelled = std::min(position, result.certain + kMostSpelled);
  // There is one way to what is certain.
  std::vector<std::uint32_t> ends;
  spell(0, result.certain, false, result.known, ends);
  spell(result.certain, result.spelled, true, result.symbols, result.ends);
  if (result.known.size() > kMostKnown) {
    result.known.erase(result.known.begin(), result.known.end() - kMostKnown);
  }
  return result;
}

}  // namespace surprisal
