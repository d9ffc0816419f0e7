#include "model/count_table.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <utility>

namespace surprisal {
namespace {

constexpr std::size_t kFewestNodes = 1024;

std::uint32_t high_key(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 32);
}

// Never 0, which marks a free place.
std::uint16_t low_key(std::uint64_t hash) {
  return static_cast<std::uint16_t>(hash >> 16 | 1);
}

// So that a search always meets a free place.
std::size_t most_used(std::size_t nodes) { return nodes - nodes / 4; }

}  // namespace

// Each is what lies left of its parent, or the rest of it.
std::array<std::uint32_t, 16> CountNode::leaves(std::uint32_t total) const {
  std::array<std::uint32_t, 32> below;
  below[1] = total;
  for (unsigned i = 1; i < 16; ++i) {
    below[2 * i] = counts[i];
    below[2 * i + 1] = below[i] - counts[i];
  }
  std::array<std::uint32_t, 16> result;
  std::copy(below.begin() + 16, below.end(), result.begin());
  return result;
}

CountTable::CountTable(std::size_t max_bytes)
    : nodes_(kFewestNodes),
      max_nodes_(std::bit_floor(
          std::max(max_bytes / sizeof(CountNode), kFewestNodes))) {}

void CountTable::prepare(std::size_t count) {
  if (used_ + count <= most_used(nodes_.size())) return;
  if (nodes_.size() < max_nodes_) {
    grow();
  } else {
    nodes_.assign(nodes_.size(), {});
    used_ = 0;
  }
}

// The place of a key, or the free one where it belongs.
std::size_t CountTable::place_of(std::uint32_t key_high,
                                 std::uint16_t key_low) const {
  std::size_t place = key_high;
  for (;; ++place) {
    place &= nodes_.size() - 1;
    const CountNode& node = nodes_[place];
    if (node.is_free()) return place;
    if (node.key_high == key_high && node.key_low == key_low) return place;
  }
}

CountNode& CountTable::reach(std::uint64_t hash) {
  const std::uint32_t high = high_key(hash);
  const std::uint16_t low = low_key(hash);
  CountNode& node = nodes_[place_of(high, low)];
  if (node.is_free()) {
    assert(used_ < most_used(nodes_.size()));
    node.key_high = high;
    node.key_low = low;
    ++used_;
  }
  return node;
}

const CountNode* CountTable::find(std::uint64_t hash) const {
  const CountNode& node = nodes_[place_of(high_key(hash), low_key(hash))];
  return node.is_free() ? nullptr : &node;
}

void CountTable::grow() {
  const std::vector<CountNode> old =
      std::exchange(nodes_, std::vector<CountNode>(2 * nodes_.size()));
  for (const CountNode& node : old) {
    if (!node.is_free()) nodes_[place_of(node.key_high, node.key_low)] = node;
  }
}

}  // namespace surprisal
