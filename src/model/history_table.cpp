#include "model/history_table.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace surprisal {
namespace {

constexpr std::size_t kFewestNodes = 4096;
// A context lies in one of so many places.
constexpr std::size_t kPlaces = 8;

std::uint32_t key_of(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 32) | 1;
}

// The first of the places of a key: its low bits are the others.
std::size_t first_place(std::uint32_t key, std::size_t size) {
  return (key >> 1) & (size - 1);
}

}  // namespace

HistoryTable::HistoryTable(std::size_t max_bytes)
    : nodes_(kFewestNodes),
      max_nodes_(std::bit_floor(
          std::max(max_bytes / sizeof(HistoryNode), kFewestNodes))) {}

// Half full, so that of eight places one is nearly always free.
void HistoryTable::prepare(std::size_t count) {
  if (used_ + count > nodes_.size() / 2 && nodes_.size() < max_nodes_) grow();
}

HistoryNode* HistoryTable::reach(std::uint64_t hash) {
  const std::uint32_t key = key_of(hash);
  const std::size_t first = first_place(key, nodes_.size());
  HistoryNode* least = nullptr;
  for (std::size_t i = 0; i < kPlaces; ++i) {
    HistoryNode& node = nodes_[first ^ i];
    if (node.key == key) return &node;
    if (node.key == 0) {
      least = &node;
      ++used_;
      break;
    }
    if (least == nullptr || node.states[1] < least->states[1]) least = &node;
  }
  *least = HistoryNode{.key = key};
  return least;
}

const HistoryNode* HistoryTable::find(std::uint64_t hash) const {
  static const HistoryNode kUnseen;
  const std::uint32_t key = key_of(hash);
  const std::size_t first = first_place(key, nodes_.size());
  for (std::size_t i = 0; i < kPlaces; ++i) {
    const HistoryNode& node = nodes_[first ^ i];
    if (node.key == key) return &node;
    if (node.key == 0) break;
  }
  return &kUnseen;
}

// The key says where a node belongs, at any size up to 2^31.
void HistoryTable::grow() {
  const std::vector<HistoryNode> old =
      std::exchange(nodes_, std::vector<HistoryNode>(2 * nodes_.size()));
  for (const HistoryNode& node : old) {
    if (node.key == 0) continue;
    const std::size_t first = first_place(node.key, nodes_.size());
    std::size_t i = 0;
    while (i < kPlaces && nodes_[first ^ i].key != 0) ++i;
    if (i < kPlaces) nodes_[first ^ i] = node;
  }
}

}  // namespace surprisal
