#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "base/types.h"
#include "coding/coder.h"

namespace surprisal {

// A predictor that learns as it goes: it gives every symbol a probability,
// given all that came before, and so is a coder too. The same symbols give the
// same probabilities on every machine: integers only. Symbols are bytes, or
// less where a model takes the size of the alphabet.
class Model {
 public:
  virtual ~Model() = default;

  // The same model in the same state, going its own way from here.
  virtual std::unique_ptr<Model> clone() const = 0;

  // Codes the next symbol with `coder` and learns it. Returns it; `symbol`
  // matters only where !coder.decodes().
  virtual Symbol code(Symbol symbol, Coder& coder) = 0;

  // The probability of each of 256 symbols as the next one, which code() would
  // then give it; the model is left as it was. For display: doubles that sum to
  // 1 but for rounding.
  virtual void predict(std::span<double, 256> probabilities) = 0;

 protected:
  Model() = default;
  Model(const Model&) = default;
  Model& operator=(const Model&) = default;
};

}  // namespace surprisal
