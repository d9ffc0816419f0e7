#include "model/witten_bell.h"

#include <algorithm>
#include <cassert>

namespace surprisal {
namespace {

// The whole, of which every count of every order weighs a part. Rounding, and
// what is added below for symbols never seen, stay within Coder::kMaxTotal.
constexpr std::uint64_t kWhole = Coder::kMaxTotal / 2;

// Symbols of the alphabet among the `size` from `first` on.
std::uint64_t among(unsigned alphabet, unsigned first, unsigned size) {
  return first >= alphabet ? 0 : std::min(alphabet - first, size);
}

// A walk down the bits of a symbol, in two halves, through the nodes of every
// order at once. Where a node is known, it stands in `nodes`.
template <typename Node>
struct Walk {
  std::array<Node*, WittenBell::kMaxOrder + 1> nodes;
  std::array<std::uint64_t, WittenBell::kMaxOrder + 1> weights;
  std::uint64_t uniform;  // the weight of a symbol as such
  unsigned count;         // orders

  // The weight of one count in each order, the highest first: Witten and
  // Bell's recursion, unrolled; `rest` is for the orders below. Floors
  // everywhere, and at least 1 at the end: no symbol is impossible.
  void share_out(unsigned alphabet) {
    std::uint64_t rest = kWhole;
    for (unsigned j = count; j-- > 0;) {
      weights[j] = 0;
      if (nodes[j] == nullptr || nodes[j]->counts[0] == 0) continue;
      weights[j] =
          rest / (std::uint64_t{nodes[j]->counts[0]} + nodes[j]->distinct);
      rest = weights[j] * nodes[j]->distinct;
    }
    uniform = std::max<std::uint64_t>(rest / alphabet, 1);
  }

  // What all orders give to counts[i] of their nodes.
  std::uint64_t weighed(unsigned i) const {
    std::uint64_t sum = 0;
    for (unsigned j = 0; j < count; ++j) {
      sum += weights[j] * nodes[j]->counts[i];
    }
    return sum;
  }
};

}  // namespace

WittenBell::WittenBell(const Options& options)
    : order_(options.order),
      alphabet_(options.alphabet),
      table_(options.max_bytes) {
  assert(order_ <= kMaxOrder && alphabet_ >= 1 && alphabet_ <= 256);
}

std::unique_ptr<Model> WittenBell::clone() const {
  return std::make_unique<WittenBell>(*this);
}

unsigned WittenBell::context_hashes(Hashes& hashes) const {
  const unsigned count = std::min(order_, seen_) + 1;
  std::uint64_t hash = kNoContext;
  for (unsigned i = 0; i < count; ++i) {
    hashes[i] = hash;
    if (i < kMaxOrder) hash = longer_context(hash, history_ >> (8 * i) & 255);
  }
  return count;
}

// Key observation: the mixture is a sum of counts times weights, and so is any
// range of it: a symbol's share is found in eight steps, one product an order
// each, with no table of 256 probabilities and one division in the coder. The
// road not taken: to code the escapes one after another, as PPM does, which
// costs a division each and is another distribution.
Symbol WittenBell::code(Symbol symbol, Coder& coder) {
  assert(coder.decodes() || symbol < alphabet_);
  Hashes hashes;
  Walk<CountNode> walk;
  std::array<CountNode*, kMaxOrder + 1> roots;
  walk.count = context_hashes(hashes);
  table_.prepare(2 * walk.count);
  for (unsigned j = 0; j < walk.count; ++j) {
    walk.nodes[j] = roots[j] = &table_.reach(hashes[j]);
  }
  walk.share_out(alphabet_);
  const std::uint64_t total = walk.uniform * alphabet_ + walk.weighed(0);
  const bool decodes = coder.decodes();
  const std::uint64_t target = decodes ? coder.find(total) : 0;
  std::uint64_t first = 0;
  std::uint64_t share = total;
  unsigned bits = 1;   // those of the symbol that are known, after a 1
  unsigned place = 1;  // in the tree of the half
  for (unsigned size = 128; size > 0; size /= 2) {
    if (size == 8) {
      for (unsigned j = 0; j < walk.count; ++j) {
        walk.nodes[j] = &table_.reach(second_half(hashes[j], bits));
      }
      place = 1;
    }
    const unsigned begin = 2 * bits * size - 256;
    const std::uint64_t left =
        walk.uniform * among(alphabet_, begin, size) + walk.weighed(place);
    const bool right = decodes ? target >= first + left : (symbol & size) != 0;
    if (right) {
      first += left;
      share -= left;
    } else {
      share = left;
      for (unsigned j = 0; j < walk.count; ++j) {
        ++walk.nodes[j]->counts[place];
      }
    }
    bits = 2 * bits + (right ? 1 : 0);
    place = 2 * place + (right ? 1 : 0);
  }
  coder.narrow(first, share, total);
  const auto leaf = static_cast<std::uint16_t>(1u << (bits & 15));
  for (unsigned j = 0; j < walk.count; ++j) {
    ++roots[j]->counts[0];
    std::uint16_t& seen = walk.nodes[j]->distinct;  // one bit a leaf
    if ((seen & leaf) == 0) ++roots[j]->distinct;
    seen = static_cast<std::uint16_t>(seen | leaf);
  }
  history_ = history_ << 8 | (bits & 255);
  seen_ = std::min(seen_ + 1, kMaxOrder);
  return bits & 255;
}

void WittenBell::predict(std::span<double, 256> probabilities) {
  Hashes hashes;
  Walk<const CountNode> walk;
  walk.count = context_hashes(hashes);
  for (unsigned j = 0; j < walk.count; ++j) {
    walk.nodes[j] = table_.find(hashes[j]);
  }
  walk.share_out(alphabet_);
  std::array<std::uint64_t, 256> masses;
  for (unsigned s = 0; s < 256; ++s)
    masses[s] = s < alphabet_ ? walk.uniform : 0;
  for (unsigned j = 0; j < walk.count; ++j) {
    if (walk.nodes[j] == nullptr) continue;
    const auto halves = walk.nodes[j]->leaves(walk.nodes[j]->counts[0]);
    for (unsigned half = 0; half < 16; ++half) {
      if (halves[half] == 0) continue;
      const CountNode* node = table_.find(second_half(hashes[j], 16 + half));
      const auto counts = node->leaves(halves[half]);
      for (unsigned k = 0; k < 16; ++k) {
        masses[16 * half + k] += walk.weights[j] * counts[k];
      }
    }
  }
  std::uint64_t total = 0;
  for (const std::uint64_t mass : masses) total += mass;
  for (std::size_t s = 0; s < probabilities.size(); ++s) {
    probabilities[s] =
        static_cast<double>(masses[s]) / static_cast<double>(total);
  }
}

}  // namespace surprisal
