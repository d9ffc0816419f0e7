#include "model/context_tree.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace surprisal {

void ContextTree::clear() {
  contexts_.clear();
  followers_.clear();
  for (auto& blocks : free_) blocks.clear();
  add_context(kNone, 0);
}

std::size_t ContextTree::find(Id id, std::uint8_t symbol) const {
  const std::span<const Follower> all = followers(id);
  std::size_t place = 0;
  while (place < all.size() && all[place].symbol != symbol) ++place;
  return place;
}

// Without room: most contexts of a text are followed by one symbol only once.
ContextTree::Id ContextTree::add_context(Id suffix, unsigned order) {
  contexts_.push_back({.suffix = suffix,
                       .begin = 0,
                       .size = 0,
                       .total = 0,
                       .order = static_cast<std::uint8_t>(order),
                       .room = 0});
  return static_cast<Id>(contexts_.size() - 1);
}

void ContextTree::add_follower(Id id, const Follower& follower) {
  Context& context = contexts_[id];
  assert(context.size < 256 && follower.count >= 1);
  if (context.size == 0 || context.size == 1u << context.room) {
    make_room(context);
  }
  followers_[context.begin + context.size++] = follower;
  context.total = static_cast<std::uint16_t>(context.total + follower.count);
}

void ContextTree::make_room(Context& context) {
  const std::uint8_t room =
      context.size == 0 ? 0 : static_cast<std::uint8_t>(context.room + 1);
  std::uint32_t begin = static_cast<std::uint32_t>(followers_.size());
  if (free_[room].empty()) {
    followers_.resize(followers_.size() + (std::size_t{1} << room));
  } else {
    begin = free_[room].back();
    free_[room].pop_back();
  }
  if (context.size > 0) {
    std::copy_n(followers_.data() + context.begin, context.size,
                followers_.data() + begin);
    free_[context.room].push_back(context.begin);
  }
  context.begin = begin;
  context.room = room;
}

void ContextTree::count(Id id, std::size_t place, unsigned amount,
                        unsigned most) {
  Context& context = contexts_[id];
  Follower* followers = followers_.data() + context.begin;
  assert(place < context.size && amount + most <= 255);
  Follower& follower = followers[place];
  follower.count = static_cast<std::uint8_t>(follower.count + amount);
  context.total = static_cast<std::uint16_t>(context.total + amount);
  const bool passes = follower.count > most;
  if (place > 0 && follower.count > followers[place - 1].count) {
    std::swap(follower, followers[place - 1]);
  }
  if (passes) halve(context);
}

void ContextTree::halve(Context& context) {
  context.total = 0;
  for (std::uint32_t i = 0; i < context.size; ++i) {
    std::uint8_t& count = followers_[context.begin + i].count;
    count = static_cast<std::uint8_t>((count + 1) / 2);
    context.total = static_cast<std::uint16_t>(context.total + count);
  }
}

}  // namespace surprisal
