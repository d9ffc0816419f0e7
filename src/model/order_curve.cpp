#include "model/order_curve.h"

#include <algorithm>
#include <vector>

#include "information/self_information.h"
#include "information/sum.h"
#include "model/count_table.h"

namespace surprisal {
namespace {

// What one order knows of a symbol.
struct Knowledge {
  std::uint32_t count = 0;     // c
  std::uint32_t total = 0;     // N; 0 where the context is new
  std::uint32_t distinct = 0;  // T
};

// The counts of all symbols after the last `order` ones.
class OneOrder {
 public:
  OneOrder(unsigned order, std::size_t max_bytes)
      : order_(order), table_(max_bytes) {}

  Knowledge look_up(std::uint64_t context, Symbol symbol) const {
    const CountNode* node = table_.find(context);
    if (node == nullptr) return {};
    const std::uint32_t half = node->leaves(node->counts[0])[symbol / 16];
    Knowledge known = {0, node->counts[0], node->distinct};
    if (half == 0) return known;
    node = table_.find(second_half(context, 16 + symbol / 16));
    known.count = node->leaves(half)[symbol % 16];
    return known;
  }

  void learn(std::uint64_t context, Symbol symbol, bool is_new) {
    table_.prepare(2);
    CountNode& first = table_.reach(context);
    ++first.counts[0];
    if (is_new) ++first.distinct;
    add(first, symbol / 16);
    add(table_.reach(second_half(context, 16 + symbol / 16)), symbol % 16);
  }

  // The context of the symbol at `position`.
  std::uint64_t context(std::span<const Symbol> message,
                        std::size_t position) const {
    std::uint64_t hash = kNoContext;
    for (std::size_t i = 0; i < order_ && i < position; ++i) {
      hash = longer_context(hash, message[position - 1 - i]);
    }
    return hash;
  }

 private:
  static void add(CountNode& node, unsigned leaf) {
    for (unsigned place = 1, level = 8; level > 0; level /= 2) {
      const bool right = (leaf & level) != 0;
      if (!right) ++node.counts[place];
      place = 2 * place + (right ? 1 : 0);
    }
  }

  unsigned order_;
  CountTable table_;
};

}  // namespace

// One order after the other, each with a table of its own: the longest takes
// the most memory, and no two are held at once.
OrderCurve order_curve(std::span<const Symbol> message, unsigned alphabet,
                       std::size_t max_bytes) {
  OrderCurve curve;
  if (message.empty()) return curve;
  const auto size = static_cast<double>(message.size());
  std::vector<double> p(message.size(), 1.0 / alphabet);
  for (unsigned k = 0; k < curve.honest.size(); ++k) {
    OneOrder order(k, max_bytes);
    CompensatedSum honest;
    for (std::size_t i = 0; i < message.size(); ++i) {
      const std::uint64_t context = order.context(message, i);
      const Knowledge known = order.look_up(context, message[i]);
      // At the beginning the orders above have no context of their own.
      if (known.total > 0 && k <= i) {
        p[i] = (known.count + known.distinct * p[i]) /
               (static_cast<double>(known.total) + known.distinct);
      }
      honest.add(self_information(p[i]));
      order.learn(context, message[i], known.count == 0);
    }
    CompensatedSum in_sample;
    for (std::size_t i = 0; i < message.size(); ++i) {
      const Knowledge known =
          order.look_up(order.context(message, i), message[i]);
      if (known.total > 0) {
        in_sample.add(self_information(known.count, known.total));
      }
    }
    curve.honest[k] = honest.value() / size;
    curve.in_sample[k] = in_sample.value() / size;
  }
  return curve;
}

}  // namespace surprisal
