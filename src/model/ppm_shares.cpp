// What a context says: the shares of its followers, and of an escape.
#include <algorithm>
#include <bit>

#include "model/logistic.h"
#include "model/ppm.h"

namespace surprisal {
namespace {

// How much the suffix has to say on the shares, in sixteenths of a count for
// each symbol.
constexpr std::uint32_t kFromSuffix = 64;

// 0, 1, 2, 3, 4-5, 6-7, 8-11, ...: two steps to each doubling.
std::uint32_t rounded_log(std::uint32_t n) {
  if (n < 4) return n;
  const auto width = static_cast<std::uint32_t>(std::bit_width(n));
  return 2 * width - 2 + (n >> (width - 2) & 1);
}

}  // namespace

Ppm::Rest Ppm::rest_of(Id id, const Excluded& excluded) const {
  const ContextTree::Context& context = tree_[id];
  Rest rest = {context.size, context.total};
  if (excluded.count == 0) return rest;
  rest = {};
  for (const ContextTree::Follower& follower : tree_.followers(id)) {
    if (excluded.marks[follower.symbol] != 0) continue;
    ++rest.size;
    rest.total += follower.count;
  }
  return rest;
}

void Ppm::exclude(Id id, Excluded& excluded) const {
  for (const ContextTree::Follower& follower : tree_.followers(id)) {
    if (excluded.marks[follower.symbol] != 0) continue;
    excluded.marks[follower.symbol] = 1;
    ++excluded.count;
  }
}

// The shares of a context's followers: their counts, and, refined, the chance
// that each has in the suffix, which has seen them all and more often.
void Ppm::weigh(Id id, const Excluded& excluded, Weights& weights) const {
  const Id suffix = tree_[id].suffix;
  const bool mixes = options_.refined && suffix != ContextTree::kNone;
  const auto followers = tree_.followers(id);
  std::array<std::uint32_t, 256> chances;
  std::uint32_t sum = 0;
  for (std::size_t place = 0; place < followers.size(); ++place) {
    const ContextTree::Follower& follower = followers[place];
    if (excluded.marks[follower.symbol] != 0) continue;
    const std::size_t i = weights.size++;
    weights.places[i] = static_cast<std::uint8_t>(place);
    weights.weights[i] = mixes ? 16u * follower.count : follower.count;
    if (mixes) sum += chances[i] = tree_.count_of(suffix, follower.symbol);
  }
  const auto size = static_cast<std::uint32_t>(weights.size);
  for (std::size_t i = 0; i < weights.size; ++i) {
    if (mixes) weights.weights[i] += kFromSuffix * size * chances[i] / sum;
    weights.total += weights.weights[i];
  }
}

// How likely the followers of a context with few of them are in its suffix, in
// steps; 0 where that is not known.
std::uint32_t Ppm::support(Id id) const {
  const ContextTree::Context& context = tree_[id];
  if (context.suffix == ContextTree::kNone || context.size > 6) return 0;
  std::uint32_t sum = 0;
  for (const ContextTree::Follower& follower : tree_.followers(id)) {
    sum += tree_.count_of(context.suffix, follower.symbol);
  }
  const ContextTree::Context& suffix = tree_[context.suffix];
  const std::uint32_t others = suffix.total - sum + 2u * suffix.size;
  return 1 + std::min(rounded_log(16 * sum / others), 30u);
}

// Key observation: how often a context escapes depends less on its own counts,
// which are few, than on what contexts like it did (secondary escape
// estimation, Bloom 1998). Four views of "like it", mixed.
Ppm::Escape Ppm::estimate(Id id, const Rest& rest,
                          const Excluded& excluded) const {
  const ContextTree::Context& context = tree_[id];
  const ContextTree::Follower& top = tree_.followers(id).front();
  const std::uint32_t suffix_size =
      context.suffix == ContextTree::kNone ? 0 : tree_[context.suffix].size;
  const std::uint32_t news =
      suffix_size > context.size ? suffix_size - context.size : 0;
  const std::uint32_t masked = excluded.count > 0 ? 1 : 0;
  const std::uint32_t single = context.size == 1 ? 1 : 0;
  const std::uint32_t order = std::min<std::uint32_t>(context.order, 7);
  const std::uint32_t size = std::min(rounded_log(rest.size), 11u);
  const std::uint32_t mean = std::min(rounded_log(rest.total / rest.size), 15u);
  const std::uint32_t symbol =
      masked == 0 && single != 0
          ? std::min(rounded_log(top.count), 15u) << 8 | top.symbol
          : 1u << 12 | mean << 8 | last_;
  Escape e;
  e.cells = {order << 9 | size << 5 | mean << 1 | masked,
             std::min(rounded_log(news), 15u) << 8 | size << 4 |
                 (successes_ & 7) << 1 | masked,
             symbol * 0x9E3779B1u >> 20,
             support(id) << 7 | std::min(order, 3u) << 5 | mean << 1 | masked};
  for (std::uint32_t i = 0; i < kViews; ++i) {
    e.cells[i] = i * kCells + (e.cells[i] & (kCells - 1));
    e.inputs[i] = logistic.stretch(escapes_.p(e.cells[i]));
  }
  e.inputs[kViews] = 256;
  e.set = masked << 5 | order << 2 | single << 1 | (successes_ & 1);
  e.stretched = mixer_.mix(e.inputs, e.set);
  e.p = std::clamp<std::uint32_t>(logistic.squash(e.stretched), 64, 65536 - 64);
  return e;
}

}  // namespace surprisal
