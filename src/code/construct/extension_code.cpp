#include "code/construct/extension_code.h"

#include <algorithm>
#include <cassert>

#include "base/row_order.h"
#include "code/construct/join_smallest.h"
#include "code/construct/product_weight.h"
#include "source/block_cursor.h"

namespace surprisal {
namespace {

std::vector<std::uint32_t> positive_counts(
    std::span<const std::uint32_t> counts) {
  std::vector<std::uint32_t> positive(counts.begin(), counts.end());
  positive.erase(std::remove(positive.begin(), positive.end(), 0u),
                 positive.end());
  return positive;
}

// The weights of all blocks, in the order of their numbers.
std::vector<ProductWeight> block_weights(std::span<const std::uint32_t> counts,
                                         unsigned block_length) {
  std::vector<ProductWeight> weights = {ProductWeight::one()};
  for (unsigned n = 0; n < block_length; ++n) {
    std::vector<ProductWeight> longer;
    longer.reserve(weights.size() * counts.size());
    for (const ProductWeight& weight : weights) {
      for (const std::uint32_t count : counts) {
        longer.push_back(weight.times(count));
      }
    }
    weights.swap(longer);
  }
  return weights;
}

// The numbers of the blocks, the smallest weight first, then by number.
std::vector<std::uint32_t> ascending_order(
    std::span<const ProductWeight> weights, unsigned block_length) {
  // A product of n counts has n limbs.
  std::vector<std::uint32_t> rows;
  rows.reserve(weights.size() * block_length);
  for (const ProductWeight& weight : weights) {
    for (unsigned limb = block_length; limb-- > 0;) {
      rows.push_back(weight.limbs[limb]);
    }
  }
  return order_of_rows(rows, block_length);
}

// k^n, or anything above kMaxDistinctBlocks if that is.
std::uint64_t number_of_blocks(std::size_t symbols, unsigned block_length) {
  std::uint64_t blocks = 1;
  for (unsigned n = 0; n < block_length && blocks <= kMaxDistinctBlocks; ++n) {
    blocks *= symbols;  // <= 2^16 * 2^32
  }
  return blocks;
}

}  // namespace

// Key observations: products of counts up to 2^32 do not fit a machine's
// integers, and doubles would tie what differs; 288 bits decide exactly, and
// cost little for the 65,536 blocks allowed. Blocks of the same symbols in
// another order weigh the same, so that sorting is mostly about ties, which a
// stable sort leaves in the order of the blocks.
Result<ExtensionCode> huffman_extension(std::span<const std::uint32_t> counts,
                                        unsigned block_length) {
  assert(block_length >= 1 && block_length <= kMaxBlockLength);
  const std::vector<std::uint32_t> positive = positive_counts(counts);
  if (number_of_blocks(positive.size(), block_length) > kMaxDistinctBlocks) {
    return Error::kBlockAlphabetTooLarge;
  }

  ExtensionCode code;
  code.block_length = block_length;
  code.symbols = positive.size();
  if (positive.size() == 1) {
    code.lengths = {1};
    code.expected_length = 1.0 / block_length;
  }
  if (positive.size() < 2) return code;

  const std::vector<ProductWeight> weights =
      block_weights(positive, block_length);
  const std::vector<std::uint32_t> order =
      ascending_order(weights, block_length);
  std::vector<ProductWeight> leaves;
  leaves.reserve(order.size());
  for (const std::uint32_t block : order) leaves.push_back(weights[block]);

  const auto joined = join_smallest<ProductWeight>(leaves);
  code.lengths.resize(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    code.lengths[order[i]] = joined.leaf_depths[i];
  }
  ProductWeight sum;  // of weight * length
  for (const ProductWeight& weight : joined.weights) sum += weight;
  code.expected_length =
      sum.value() / joined.weights.back().value() / block_length;
  return code;
}

}  // namespace surprisal
