#include "code/dangling.h"

#include <algorithm>
#include <cassert>
#include <functional>

namespace surprisal {
namespace {

constexpr unsigned kNumberBits = 20;
constexpr unsigned kLengthBits = 12;  // a suffix is shorter than its word
constexpr std::uint32_t kStepsIfNew = 128;
constexpr std::uint32_t kMostSteps = 1u << 24;
constexpr std::uint32_t kMostSuffixes = kMostSteps / kStepsIfNew;

static_assert(kMaxCodewordLength <= 1u << kLengthBits);
static_assert(kMostSuffixes <= 1u << kNumberBits);
// A way meets no suffix twice, and each adds less than a word to its bits.
static_assert(kMostSuffixes < (1u << 31) / kMaxCodewordLength);

}  // namespace

DanglingQueue::DanglingQueue(const WordTable& table, std::uint32_t max_steps)
    : table_(table), max_steps_(max_steps), slots_(64, kNoDangling) {
  assert(max_steps <= kMostSteps);
}

void DanglingQueue::meet(const Dangling& dangling) {
  const unsigned length = table_.length(dangling.suffix);
  pay(1 + length / 64);
  const std::size_t slot = slot_of(dangling.suffix);
  std::uint32_t number = slots_[slot];
  if (number == kNoDangling) {
    pay(kStepsIfNew);
    if (out_of_steps()) return;
    number = static_cast<std::uint32_t>(met_.size());
    slots_[slot] = number;
    met_.push_back(dangling);
    if (2 * met_.size() > slots_.size()) grow();
  } else if (dangling.bits < met_[number].bits) {
    met_[number] = dangling;
  } else {
    return;
  }
  heap_.push_back((std::uint64_t{dangling.bits} << kLengthBits | length)
                      << kNumberBits |
                  number);
  std::push_heap(heap_.begin(), heap_.end(), std::greater<>());
}

std::uint32_t DanglingQueue::next_bits() const {
  return static_cast<std::uint32_t>(heap_.front() >>
                                    (kLengthBits + kNumberBits));
}

std::uint32_t DanglingQueue::take() {
  const std::uint32_t bits = next_bits();
  const auto number =
      static_cast<std::uint32_t>(heap_.front() % (1u << kNumberBits));
  std::pop_heap(heap_.begin(), heap_.end(), std::greater<>());
  heap_.pop_back();
  return bits == met_[number].bits ? number : kNoDangling;
}

// Where the suffix is, or where it belongs: its hash, or one of the slots
// after it. Words made to collide cost steps, as all that is read does.
std::size_t DanglingQueue::slot_of(Suffix suffix) {
  const unsigned length = table_.length(suffix);
  const std::size_t last = slots_.size() - 1;
  std::size_t slot = table_.hash(suffix) & last;
  for (; slots_[slot] != kNoDangling; slot = (slot + 1) & last) {
    const Suffix other = met_[slots_[slot]].suffix;
    pay(1);
    if (table_.length(other) != length) continue;
    const unsigned shared = table_.shared_bits(suffix, other);
    if (shared == length) break;
    pay(shared / 64);
  }
  return slot;
}

void DanglingQueue::grow() {
  slots_.assign(2 * slots_.size(), kNoDangling);
  const std::size_t last = slots_.size() - 1;
  for (std::uint32_t number = 0; number < met_.size(); ++number) {
    std::size_t slot = table_.hash(met_[number].suffix) & last;
    while (slots_[slot] != kNoDangling) slot = (slot + 1) & last;
    slots_[slot] = number;
  }
}

}  // namespace surprisal
