#include "base/row_order.h"

#include <cassert>
#include <numeric>

#include "base/order.h"

namespace surprisal {

std::vector<std::uint32_t> order_of_rows(std::span<const std::uint32_t> rows,
                                         std::size_t width) {
  assert(width >= 1 && rows.size() % width == 0);
  std::vector<std::uint32_t> order(rows.size() / width);
  std::iota(order.begin(), order.end(), 0u);
  std::vector<std::uint32_t> keys(order.size());
  for (std::size_t column = width; column-- > 0;) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      keys[i] = rows[order[i] * width + column];
    }
    std::vector<std::uint32_t> next = order_by_key(keys);
    for (std::uint32_t& place : next) place = order[place];
    order.swap(next);
  }
  return order;
}

}  // namespace surprisal
