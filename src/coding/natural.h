#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace surprisal {

// A natural number of any length, with what fractions need; for some thousand
// bits, not for speed. Limbs of 32 bits, the lowest first, none of them 0 on
// top.
class Natural {
 public:
  explicit Natural(std::uint32_t value = 0);

  bool is_zero() const { return limbs_.empty(); }
  bool is_even() const { return is_zero() || (limbs_[0] & 1) == 0; }

  void multiply(std::uint32_t factor);
  void add(const Natural& other);
  void subtract(const Natural& other);          // requires other <= *this
  std::uint32_t divide(std::uint32_t divisor);  // returns the remainder

  // Below 0, 0 or above 0.
  int compare(const Natural& other) const;

  std::string decimal() const;

 private:
  void trim();

  std::vector<std::uint32_t> limbs_;
};

}  // namespace surprisal
