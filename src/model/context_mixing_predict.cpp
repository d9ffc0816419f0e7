// The chances of all symbols at once: not as fast as code(), and apart from it.
#include <algorithm>
#include <bit>

#include "model/context_mixing.h"

namespace surprisal {
namespace {

void copy_all(std::span<const std::int32_t> from, std::span<std::int32_t> to) {
  std::copy(from.begin(), from.end(), to.begin());
}

}  // namespace

ContextMixing::Kept ContextMixing::keep(const Estimate& e) {
  Kept kept;
  for (std::size_t i = 0; i < kMixers; ++i) {
    copy_all(mixers_[i].weights(e.sets[i]), kept.weights[i]);
  }
  copy_all(last_mixer_.weights(e.direct[0]), kept.last_weights);
  for (std::size_t i = 0; i < kContexts; ++i) {
    kept.states[i] = by_state_[i].cell(e.states[i]);
  }
  for (std::size_t i = 0; i < kDirect; ++i) {
    kept.direct[i] = direct_.cell(e.direct[i]);
  }
  for (std::size_t i = 0; i < e.match.size(); ++i) {
    kept.match[i] = e.match[i] == kNone ? 0 : match_.cell(e.match[i]);
  }
  return kept;
}

void ContextMixing::restore(const Estimate& e, const Kept& kept) {
  for (std::size_t i = 0; i < kMixers; ++i) {
    copy_all(kept.weights[i], mixers_[i].weights(e.sets[i]));
  }
  copy_all(kept.last_weights, last_mixer_.weights(e.direct[0]));
  for (std::size_t i = 0; i < kContexts; ++i) {
    by_state_[i].restore(e.states[i], kept.states[i]);
  }
  for (std::size_t i = 0; i < kDirect; ++i) {
    direct_.restore(e.direct[i], kept.direct[i]);
  }
  for (std::size_t i = 0; i < e.match.size(); ++i) {
    if (e.match[i] != kNone) match_.restore(e.match[i], kept.match[i]);
  }
}

// The symbols in order, as leaves of a tree of bits: from one to the next, back
// to where they part, undoing what was learned, and down again, learning. What
// a bit of one symbol teaches is part of its probability, as in code(); only
// the histories and the refinement need no undoing, since no path meets a cell
// of theirs twice.
void ContextMixing::predict(std::span<double, 256> probabilities) {
  const TextContexts::Hashes hashes = text_.hashes();
  std::array<Place, 8> places;
  std::array<Estimate, 8> estimates;
  std::array<Kept, 8> kept;
  std::array<double, 9> chances = {1};
  unsigned level = 0;  // bits walked, and learned from
  for (unsigned symbol = 0; symbol < 256; ++symbol) {
    const auto common = static_cast<unsigned>(
        symbol == 0 ? 0 : 8 - std::bit_width(symbol ^ (symbol - 1)));
    while (level > common) {
      --level;
      restore(estimates[level], kept[level]);
    }
    for (; level < 8; ++level) {
      Place& place = places[level];
      place.level = level;
      place.bits = 1u << level | symbol >> (8 - level);
      for (std::size_t i = 0; i < kContexts; ++i) {
        place.nodes[i] =
            level % 4 != 0
                ? places[level - 1].nodes[i]
                : histories_.find(level == 0 ? hashes[i]
                                             : joined(hashes[i], place.bits));
      }
      Estimate& e = estimates[level];
      estimate(place, e);
      kept[level] = keep(e);
      const unsigned bit = symbol >> (7 - level) & 1;
      const double one = e.p / 65536.0;
      chances[level + 1] = chances[level] * (bit != 0 ? one : 1 - one);
      learn(e, bit);
    }
    probabilities[symbol] = chances[8];
  }
  while (level > 0) {
    --level;
    restore(estimates[level], kept[level]);
  }
}

}  // namespace surprisal
