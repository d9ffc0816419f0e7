#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>

namespace surprisal {

// The weight of a block: the product of up to 8 counts, and sums of such, as
// an integer of 288 bits. Enough for all that is done with k^n <= 2^16 blocks
// over k symbols: together they weigh less than (k 2^32)^n <= 2^272; so no
// depth passes 391 (Fibonacci), and sum of weight * depth stays below 2^281.
struct ProductWeight {
  std::array<std::uint32_t, 9> limbs{};  // the lowest first

  static ProductWeight one() {
    ProductWeight weight;
    weight.limbs[0] = 1;
    return weight;
  }

  ProductWeight& operator+=(const ProductWeight& other) {
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < limbs.size(); ++i) {
      carry += std::uint64_t{limbs[i]} + other.limbs[i];
      limbs[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    assert(carry == 0);
    return *this;
  }

  ProductWeight times(std::uint32_t count) const {
    ProductWeight product;
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < limbs.size(); ++i) {
      carry += std::uint64_t{limbs[i]} * count;
      product.limbs[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    assert(carry == 0);
    return product;
  }

  // Within 2^-49 of the integer, relatively: a rounding for each limb.
  double value() const {
    double value = 0;
    for (std::size_t i = limbs.size(); i-- > 0;) {
      value = value * 0x1p32 + limbs[i];
    }
    return value;
  }

  friend bool operator<=(const ProductWeight& a, const ProductWeight& b) {
    for (std::size_t i = a.limbs.size(); i-- > 0;) {
      if (a.limbs[i] != b.limbs[i]) return a.limbs[i] < b.limbs[i];
    }
    return true;
  }
  bool operator==(const ProductWeight&) const = default;
};

}  // namespace surprisal
