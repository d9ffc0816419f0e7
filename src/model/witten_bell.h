#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "model/count_table.h"
#include "model/model.h"

namespace surprisal {

// Order k by interpolated Witten-Bell (Witten and Bell 1991, method C; Moffat
// 1990): with the count c of a symbol after the last k symbols, N their sum and
// T how many distinct ones there are,
//   p_k = (c + T * p_{k-1}) / (N + T),   p_{-1} = 1 / alphabet.
// Every order learns from every symbol; one that has not seen its context
// leaves the word to the order below.
class WittenBell : public Model {
 public:
  static constexpr unsigned kMaxOrder = 8;

  struct Options {
    unsigned order = 2;       // <= kMaxOrder
    unsigned alphabet = 256;  // symbols 0 ... alphabet - 1, 1 to 256
    std::size_t max_bytes = 64u << 20;
  };

  explicit WittenBell(const Options& options);

  std::unique_ptr<Model> clone() const override;
  Symbol code(Symbol symbol, Coder& coder) override;
  void predict(std::span<double, 256> probabilities) override;

 private:
  using Hashes = std::array<std::uint64_t, kMaxOrder + 1>;

  unsigned context_hashes(Hashes& hashes) const;

  unsigned order_;
  unsigned alphabet_;
  std::uint64_t history_ = 0;  // the last eight symbols, the newest lowest
  unsigned seen_ = 0;          // symbols in it, at most kMaxOrder
  CountTable table_;
};

}  // namespace surprisal
