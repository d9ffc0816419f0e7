#include "model/ppm.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace surprisal {
namespace {

// The refined counts: one occurrence adds kStep, and kSuffixStep to the suffix.
constexpr unsigned kStep = 3;
constexpr unsigned kSuffixStep = 2;
constexpr unsigned kMostRefined = 200;
constexpr unsigned kMostOfC = 254;

}  // namespace

Ppm::Ppm(const Options& options)
    : options_(options),
      escapes_(kViews * kCells, 1023),
      mixer_(kViews + 1, kSets, 20000) {
  assert(options.order <= kMaxOrder);
}

std::unique_ptr<Model> Ppm::clone() const {
  return std::make_unique<Ppm>(*this);
}

// Codes whether the context escapes. By method C an escape counts as much as
// there are symbols, and the symbols' own counts follow in the same share.
bool Ppm::code_escape(Id id, const Rest& rest, const Excluded& excluded,
                      bool escapes, Coder& coder) {
  if (!options_.refined) {
    const std::uint64_t total = std::uint64_t{rest.total} + rest.size;
    if (coder.decodes()) escapes = coder.find(total) >= rest.total;
    if (escapes) {
      coder.narrow(rest.total, rest.size, total);
    } else {
      coder.narrow(0, rest.total, total);
    }
    return escapes;
  }
  const Escape e = estimate(id, rest, excluded);
  pending_.push_back(e);
  return coder.code_bit(escapes ? 1 : 0, e.p) != 0;
}

// All but the last one escaped; that too if no context knew the symbol.
void Ppm::learn_escapes(bool found) {
  for (std::size_t i = 0; i < pending_.size(); ++i) {
    const Escape& e = pending_[i];
    const unsigned bit = found && i + 1 == pending_.size() ? 0 : 1;
    for (const std::uint32_t cell : e.cells) escapes_.learn(cell, bit);
    mixer_.learn(e.inputs, e.set, e.stretched, bit, 3);
  }
  pending_.clear();
}

// The place of the symbol, one of those that are not excluded.
std::size_t Ppm::code_follower(Id id, const Excluded& excluded,
                               std::uint8_t symbol, Coder& coder) const {
  const auto followers = tree_.followers(id);
  if (followers.size() == 1) return 0;
  Weights weights;
  weigh(id, excluded, weights);
  const std::uint64_t target = coder.decodes() ? coder.find(weights.total) : 0;
  std::uint64_t first = 0;
  for (std::size_t i = 0;; ++i) {
    assert(i < weights.size);
    const std::uint64_t weight = weights.weights[i];
    const std::size_t place = weights.places[i];
    if (coder.decodes() ? target < first + weight
                        : followers[place].symbol == symbol) {
      coder.narrow(first, weight, weights.total);
      return place;
    }
    first += weight;
  }
}

// A symbol that no context knows: all that are left are equally likely.
Ppm::Found Ppm::find_new(std::uint8_t symbol, const Excluded& excluded,
                         Coder& coder) {
  const unsigned left = 256 - excluded.count;
  std::uint64_t target = coder.decodes() ? coder.find(left) : 0;
  std::uint64_t before = 0;
  unsigned s = 0;
  for (;; ++s) {
    if (excluded.marks[s] != 0) continue;
    if (coder.decodes() ? target == before : s == symbol) break;
    ++before;
  }
  coder.narrow(before, 1, left);
  return {ContextTree::kNone, 0, static_cast<std::uint8_t>(s)};
}

Ppm::Found Ppm::find(std::uint8_t symbol, Coder& coder) {
  Excluded excluded;
  bool escaped = false;
  for (Id id = current_; id != ContextTree::kNone; id = tree_[id].suffix) {
    const Rest rest = rest_of(id, excluded);
    if (rest.size == 0) continue;
    const bool knows =
        !coder.decodes() && tree_.find(id, symbol) < tree_[id].size;
    // Where all symbols are here or excluded, there is no escape.
    const bool certain = excluded.count + rest.size == 256;
    if (certain || !code_escape(id, rest, excluded, !knows, coder)) {
      learn_escapes(!certain);
      const std::size_t place = code_follower(id, excluded, symbol, coder);
      successes_ = successes_ << 1 | (escaped ? 0 : 1);
      return {id, place, tree_.followers(id)[place].symbol};
    }
    escaped = true;
    exclude(id, excluded);
  }
  learn_escapes(false);
  successes_ <<= 1;
  return find_new(symbol, excluded, coder);
}

// What a symbol is worth at first in a context, if a shorter one counts it
// `count` of `total` among `size` symbols: information inheritance.
unsigned Ppm::first_count(Id id, unsigned count, unsigned total,
                          unsigned size) const {
  if (!options_.refined) return 1;
  const ContextTree::Context& context = tree_[id];
  if (context.size == 0) {
    // Alone so far: as sure as the odds in the shorter context.
    const unsigned others = total - count + size;
    return std::clamp(1 + 5 * count / std::max(others, 1u), 1u, 8u);
  }
  // Its share there, of what was counted here.
  const unsigned share = 3 * count * (context.total + 10) / (total + size);
  return std::clamp((share + 2) / 3, 1u, 7u);
}

// The context after a follower, made with those of its suffixes if need be.
ContextTree::Id Ppm::next_of(Id id, std::size_t place, std::uint8_t symbol) {
  std::array<std::pair<Id, std::size_t>, kMaxOrder + 1> without;
  std::size_t count = 0;
  Id next = ContextTree::kRoot;
  for (;;) {
    const Id known = tree_.followers(id)[place].next;
    if (known != ContextTree::kNone) {
      next = known;
      break;
    }
    without[count++] = {id, place};
    id = tree_[id].suffix;
    if (id == ContextTree::kNone) break;
    place = tree_.find(id, symbol);
  }
  while (count > 0) {
    const auto [context, at] = without[--count];
    if (tree_[context].order < options_.order) {
      next = tree_.add_context(next, tree_[context].order + 1u);
    }
    tree_.set_next(context, at, next);
  }
  return next;
}

void Ppm::learn(const Found& found) {
  if (found.context == ContextTree::kNone) {
    add_to_longer(found, ContextTree::kRoot, 1, 1, 256);
  } else {
    const Id next = next_of(found.context, found.place, found.symbol);
    const ContextTree::Context& context = tree_[found.context];
    const unsigned count = tree_.followers(found.context)[found.place].count;
    const unsigned total = context.total;
    const unsigned most = options_.refined ? kMostRefined : kMostOfC;
    tree_.count(found.context, found.place, options_.refined ? kStep : 1, most);
    if (options_.refined && context.suffix != ContextTree::kNone) {
      tree_.count(context.suffix, tree_.find(context.suffix, found.symbol),
                  kSuffixStep, most);
    }
    add_to_longer(found, next, count, total, context.size);
  }
  last_ = found.symbol;
}

// The contexts that are longer than the one that knew the symbol learn it, the
// shortest of them first. `next` comes after that one.
void Ppm::add_to_longer(const Found& found, Id next, unsigned count,
                        unsigned total, unsigned size) {
  std::array<Id, kMaxOrder + 1> longer;
  std::size_t n = 0;
  for (Id id = current_; id != found.context; id = tree_[id].suffix) {
    longer[n++] = id;
  }
  while (n > 0) {
    const Id id = longer[--n];
    if (tree_[id].order < options_.order) {
      next = tree_.add_context(next, tree_[id].order + 1u);
    }
    const unsigned first = first_count(id, count, total, size);
    tree_.add_follower(id,
                       {found.symbol, static_cast<std::uint8_t>(first), next});
  }
  current_ = next;
}

Symbol Ppm::code(Symbol symbol, Coder& coder) {
  if (tree_.bytes() > options_.max_bytes) {
    tree_.clear();
    current_ = ContextTree::kRoot;
  }
  const Found found = find(static_cast<std::uint8_t>(symbol), coder);
  learn(found);
  return found.symbol;
}

}  // namespace surprisal
