#include "model/context_mixing.h"

#include <algorithm>

#include "model/bit_history.h"
#include "model/logistic.h"

namespace surprisal {
namespace {

// The direct probabilities: order 0, order 1, then two parts by hash.
constexpr unsigned kHashedBits = 17;
constexpr std::uint32_t kOrder1 = 256;
constexpr std::uint32_t kOrder2 = kOrder1 + 65536;
constexpr std::uint32_t kOrder3 = kOrder2 + (1u << kHashedBits);
constexpr std::uint32_t kDirectSize = kOrder3 + (1u << kHashedBits);

// Those of the match: by strength, then by strength and guess.
constexpr std::uint32_t kByGuess = 64;
constexpr std::uint32_t kMatchSize = kByGuess + 16 * 512;

constexpr unsigned kRefinedBits = 12;
constexpr std::size_t kSets = 2048;
constexpr std::int32_t kFirstWeight = 12000;

// The end of the range is for what is certain but for one in 2,000.
constexpr std::uint32_t kLeastP = 32;

std::uint32_t hashed(std::uint64_t a, std::uint64_t b, unsigned bits) {
  return static_cast<std::uint32_t>(joined(a, b) >> (64 - bits));
}

// What a history is worth before anything is learned: its counts, plus one.
AdaptiveTable state_table() {
  AdaptiveTable table(256, 1023);
  for (int i = 0; i < bit_histories.count; ++i) {
    const auto& state = bit_histories.states[i];
    const unsigned sum = state.zeros + state.ones;
    table.set(static_cast<std::size_t>(i),
              (2u * state.ones + 1) * 65535 / (2 * sum + 2));
  }
  return table;
}

}  // namespace

ContextMixing::ContextMixing(std::size_t max_bytes)
    : matches_(max_bytes / 8),
      histories_(max_bytes),
      by_state_(kContexts, state_table()),
      direct_(kDirectSize, 250),
      match_(kMatchSize, 1023),
      mixers_(kMixers, Mixer(kInputs, kSets, kFirstWeight)),
      last_mixer_(kMixers, 256, 65536 / kMixers),
      refinements_(2, Refinement(1u << kRefinedBits)) {}

std::unique_ptr<Model> ContextMixing::clone() const {
  return std::make_unique<ContextMixing>(*this);
}

// Fills states, direct, match and inputs; returns how many contexts are known.
unsigned ContextMixing::add_inputs(const Place& place, Estimate& e) const {
  const std::uint32_t bits = place.bits;
  const std::uint32_t node = place.node();
  std::int32_t* input = e.inputs.data();
  unsigned known = 0;
  for (std::size_t i = 0; i < kContexts; ++i) {
    const std::uint32_t state = place.nodes[i]->states[node];
    e.states[i] = state;
    *input++ = state == 0 ? 0 : logistic.stretch(by_state_[i].p(state));
    if (state != 0) ++known;
  }
  e.direct = {bits, kOrder1 + (text_.byte(0) << 8 | bits),
              kOrder2 + hashed(text_.bytes(2), bits, kHashedBits),
              kOrder3 + hashed(text_.bytes(3), bits, kHashedBits)};
  for (const std::uint32_t i : e.direct) {
    *input++ = logistic.stretch(direct_.p(i));
  }
  const std::uint32_t strength = matches_.strength();
  const std::uint32_t guess = strength > 0 ? matches_.guess() | 256u : 0;
  e.match = {kNone, kNone};
  if (strength > 0 && guess >> (8 - place.level) == bits) {
    const std::uint32_t bit = guess >> (7 - place.level) & 1;
    e.match = {2 * strength + bit,
               kByGuess + (strength / 2 * 512 | (guess & 255) << 1 | bit)};
    const std::uint32_t p = match_.p(e.match[0]);
    *input++ = logistic.stretch(p);
    *input++ = (static_cast<std::int32_t>(p >> 4) - 2048) / 2;
    *input++ = logistic.stretch(match_.p(e.match[1]));
  } else {
    for (std::size_t i = 0; i < kMatch; ++i) *input++ = 0;
  }
  *input = 256;
  return known;
}

void ContextMixing::choose_sets(const Place& place, unsigned known,
                                Estimate& e) const {
  const std::size_t level = place.level;
  const std::uint32_t strength = e.match[0] == kNone ? 0 : e.match[0] / 2;
  const std::uint32_t match = strength == 0   ? 0
                              : strength < 16 ? 1 + strength / 4
                              : strength < 24 ? 5
                                              : 6;
  e.sets = {match * 256 + place.bits, level * 256 + text_.byte(0),
            (strength > 0 ? 1024u : 0u) + std::min(known, 15u) * 8 + level,
            (text_.word_length() > 0 ? 256u : 0u) + text_.byte(1),
            std::min(text_.column(), 127u) * 8 + level};
}

void ContextMixing::estimate(const Place& place, Estimate& e) const {
  const unsigned known = add_inputs(place, e);
  choose_sets(place, known, e);
  for (std::size_t i = 0; i < kMixers; ++i) {
    e.answers[i] = mixers_[i].mix(e.inputs, e.sets[i]);
  }
  e.stretched = last_mixer_.mix(e.answers, place.bits);
  e.refined = {hashed(text_.byte(0), place.bits, kRefinedBits),
               hashed(text_.bytes(2), place.bits, kRefinedBits)};
  const std::uint32_t p =
      (logistic.squash(e.stretched) +
       refinements_[0].refine(e.stretched, e.refined[0]) +
       2 * refinements_[1].refine(e.stretched, e.refined[1])) /
      4;
  e.p = std::clamp(p, kLeastP, 65536 - kLeastP);
}

void ContextMixing::learn(const Estimate& e, unsigned bit) {
  // Large steps at first; a text of some thousand bytes is soon known.
  const auto rate = static_cast<std::int32_t>(3 + 7680 / (learned_ / 8 + 64));
  for (std::size_t i = 0; i < kMixers; ++i) {
    mixers_[i].learn(e.inputs, e.sets[i], e.answers[i], bit, rate);
  }
  last_mixer_.learn(e.answers, e.direct[0], e.stretched, bit, 2);
  for (std::size_t i = 0; i < kContexts; ++i) {
    by_state_[i].learn(e.states[i], bit);
  }
  for (const std::uint32_t i : e.direct) direct_.learn(i, bit);
  for (const std::uint32_t i : e.match) {
    if (i != kNone) match_.learn(i, bit);
  }
}

Symbol ContextMixing::code(Symbol symbol, Coder& coder) {
  const TextContexts::Hashes hashes = text_.hashes();
  histories_.prepare(2 * kContexts);
  Place place;
  Estimate e;
  std::array<HistoryNode*, kContexts> nodes;
  for (; place.level < 8; ++place.level) {
    if (place.level % 4 == 0) {
      for (std::size_t i = 0; i < kContexts; ++i) {
        nodes[i] = histories_.reach(
            place.level == 0 ? hashes[i] : joined(hashes[i], place.bits));
        place.nodes[i] = nodes[i];
      }
    }
    estimate(place, e);
    const unsigned bit = coder.code_bit(symbol >> (7 - place.level) & 1, e.p);
    learn(e, bit);
    refinements_[0].learn(e.stretched, e.refined[0], bit, 7);
    refinements_[1].learn(e.stretched, e.refined[1], bit, 6);
    const std::uint32_t node = place.node();
    for (HistoryNode* history : nodes) {
      std::uint8_t& state = history->states[node];
      state = bit_histories.next[state][bit];
    }
    place.bits = 2 * place.bits + bit;
  }
  const auto byte = static_cast<std::uint8_t>(place.bits);
  text_.learn(byte);
  matches_.learn(byte);
  ++learned_;
  return byte;
}

}  // namespace surprisal
