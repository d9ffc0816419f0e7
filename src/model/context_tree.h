#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace surprisal {

// The contexts of a text and the symbols that followed each (Cleary and Witten
// 1984), as a tree in flat arrays. A context knows the one that is shorter by
// its oldest symbol, its suffix, and each symbol after it the context that
// comes next. Invariant: what followed a context followed its suffix too.
class ContextTree {
 public:
  using Id = std::uint32_t;       // of a context
  static constexpr Id kRoot = 0;  // the empty context
  static constexpr Id kNone = ~Id{0};

  struct Follower {
    std::uint8_t symbol;
    std::uint8_t count;  // >= 1; what one occurrence adds is the owner's choice
    Id next;             // the context after it, or kNone if not made yet
  };

  struct Context {
    Id suffix;            // kNone for the root
    std::uint32_t begin;  // of its followers
    std::uint16_t size;   // followers
    std::uint16_t total;  // the sum of their counts
    std::uint8_t order;   // symbols in the context
    std::uint8_t room;    // log2 of the followers that there is room for
  };

  ContextTree() { clear(); }

  // Back to the root alone.
  void clear();

  // Bytes in use, or kept for what is to come.
  std::size_t bytes() const {
    return contexts_.size() * sizeof(Context) +
           followers_.size() * sizeof(Follower);
  }

  const Context& operator[](Id id) const { return contexts_[id]; }
  std::span<const Follower> followers(Id id) const {
    return {followers_.data() + contexts_[id].begin, contexts_[id].size};
  }

  // The place of a symbol among the followers, or their number.
  std::size_t find(Id id, std::uint8_t symbol) const;

  // The count of a symbol that follows.
  std::uint32_t count_of(Id id, std::uint8_t symbol) const {
    return followers(id)[find(id, symbol)].count;
  }

  // An empty context; never kRoot.
  Id add_context(Id suffix, unsigned order);

  // Requires that the symbol does not follow yet, and 1 <= count <= 255.
  void add_follower(Id id, const Follower& follower);

  // Adds to a count, and moves the follower one place up where it has
  // overtaken. Halves all counts of the context once one passes `most`.
  // Requires amount + most <= 255.
  void count(Id id, std::size_t place, unsigned amount, unsigned most);

  void set_next(Id id, std::size_t place, Id next) {
    followers_[contexts_[id].begin + place].next = next;
  }

 private:
  void make_room(Context& context);
  void halve(Context& context);

  std::vector<Context> contexts_;
  std::vector<Follower> followers_;  // in blocks of 1, 2, 4, ... 256
  std::array<std::vector<std::uint32_t>, 9> free_;  // blocks, by log2 of size
};

}  // namespace surprisal
