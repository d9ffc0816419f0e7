#include "source/block_histogram.h"

#include <algorithm>

#include "base/row_order.h"

namespace surprisal {
namespace {

using Block = std::span<const std::uint32_t>;

// Counts blocks by number of first appearance, with open addressing.
class BlockCounter {
 public:
  explicit BlockCounter(std::size_t block_length)
      : block_length_(block_length), slots_(kSlots, kFree) {}

  // False if the block would be one too many; then nothing is counted.
  bool count(Block block) {
    std::uint32_t& slot = slots_[slot_of(block)];
    if (slot == kFree) {
      if (counts_.size() == kMaxDistinctBlocks) return false;
      slot = static_cast<std::uint32_t>(counts_.size());
      counts_.push_back(0);
      blocks_.insert(blocks_.end(), block.begin(), block.end());
    }
    ++counts_[slot];
    return true;
  }

  void write_ascending(BlockHistogram& histogram) const {
    histogram.blocks.reserve(blocks_.size());
    histogram.counts.reserve(counts_.size());
    for (const std::uint32_t number : order_of_rows(blocks_, block_length_)) {
      const Block symbols = block(number);
      histogram.blocks.insert(histogram.blocks.end(), symbols.begin(),
                              symbols.end());
      histogram.counts.push_back(counts_[number]);
    }
  }

 private:
  // At most half of the slots are taken, so that a free one is always found.
  static constexpr std::size_t kSlots = 2 * kMaxDistinctBlocks;
  static constexpr std::uint32_t kFree = 0xFFFFFFFF;

  Block block(std::size_t number) const {
    return std::span(blocks_).subspan(number * block_length_, block_length_);
  }

  // The slot that holds `wanted`, or the free one where it belongs.
  std::size_t slot_of(Block wanted) const {
    // 2^64 / golden ratio spreads neighbours; the high half is better mixed.
    std::uint64_t mixed = 0;
    for (const std::uint32_t symbol : wanted) {
      mixed = (mixed ^ symbol) * 0x9E3779B97F4A7C15;
      mixed ^= mixed >> 32;
    }
    auto slot = static_cast<std::size_t>(mixed % kSlots);
    while (slots_[slot] != kFree && !std::equal(wanted.begin(), wanted.end(),
                                                block(slots_[slot]).begin())) {
      slot = (slot + 1) % kSlots;
    }
    return slot;
  }

  std::size_t block_length_;
  std::vector<std::uint32_t> slots_;  // numbers or kFree
  std::vector<std::uint32_t> blocks_;
  std::vector<std::uint32_t> counts_;
};

}  // namespace

Result<BlockHistogram> block_histogram(const Message& message,
                                       unsigned block_length) {
  BlockCursor cursor(message, block_length);
  BlockCounter counter(block_length);
  Block block = cursor.next();
  for (; block.size() == block_length; block = cursor.next()) {
    if (!counter.count(block)) return Error::kBlockAlphabetTooLarge;
  }
  BlockHistogram histogram;
  histogram.block_length = block_length;
  histogram.rest.assign(block.begin(), block.end());
  counter.write_ascending(histogram);
  return histogram;
}

}  // namespace surprisal
