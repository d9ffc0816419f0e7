#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace surprisal {

// The indices of rows of `width` integers, one row behind the other, in
// ascending order: the first integer that differs decides, equal rows are in
// order of index. One stable sort a column, from the last (see base/order.h).
// Requires width >= 1 and whole rows, fewer than 2^32.
std::vector<std::uint32_t> order_of_rows(std::span<const std::uint32_t> rows,
                                         std::size_t width);

}  // namespace surprisal
