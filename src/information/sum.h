#pragma once

namespace surprisal {

// A sum of doubles that keeps what rounding drops (Neumaier 1974): the error
// does not grow with the number of terms.
class CompensatedSum {
 public:
  void add(double term) {
    const double next = sum_ + term;
    const bool term_is_smaller = magnitude(sum_) >= magnitude(term);
    dropped_ += term_is_smaller ? (sum_ - next) + term : (term - next) + sum_;
    sum_ = next;
  }

  double value() const { return sum_ + dropped_; }

 private:
  static double magnitude(double x) { return x < 0 ? -x : x; }

  double sum_ = 0;
  double dropped_ = 0;
};

}  // namespace surprisal
