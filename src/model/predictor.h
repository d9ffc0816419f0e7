#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/result.h"
#include "base/types.h"
#include "model/models.h"

namespace surprisal {

// A model over a text that is edited: what each symbol cost, what was expected
// at any place, and how the model would go on. Keeps a few copies of the model
// along the text, so that an edit near the end, or a look back, costs a part of
// the text only.
class Predictor {
 public:
  static Result<Predictor> open(const ModelChoice& choice);

  // Learns a text that is not to be shown, after those before; the text that
  // was set is forgotten.
  void prime(std::span<const std::uint8_t> prior);

  // Sets the text, symbols below the model's alphabet. Learns from where it
  // first differs from the last one, as far as copies allow; returns from
  // where.
  std::size_t set_text(std::span<const std::uint8_t> text);

  // -log2 p of each symbol of the text, in bits.
  const std::vector<float>& costs() const { return costs_; }
  double total_bits() const;

  struct Guess {
    Symbol symbol;
    double probability;
  };
  // The `count` likeliest symbols at a position, the likeliest first, the
  // smaller of equals first. Where the text goes on there, the true one is
  // among them: the last if it is not likely. Requires position <= size and
  // count >= 1.
  std::vector<Guess> likeliest(std::size_t position, std::size_t count);

  // How the model goes on after the text, by seeded random bits.
  std::vector<std::uint8_t> draw(std::uint64_t seed, std::size_t size);

 private:
  struct Copy {
    std::size_t position = 0;
    std::unique_ptr<Model> model;
  };

  Predictor(const ModelChoice& choice, std::unique_ptr<Model> model);
  const Copy& last_copy_until(std::size_t position) const;
  bool is_kept(std::size_t position) const;
  void move_probe(std::size_t position);

  std::size_t alphabet_;
  std::vector<std::uint8_t> text_;
  std::vector<float> costs_;
  // In order of position; the first is at 0, after the prior. The last is at
  // the end of the text.
  std::vector<Copy> copies_;
  Copy probe_;  // where likeliest() last looked
};

}  // namespace surprisal
