#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "base/result.h"
#include "model/model.h"

namespace surprisal {

// The models by number, for what chooses one: streams and callers. The numbers
// stand in streams and never change.
enum class ModelKind : std::uint8_t {
  kWittenBell = 0,     // order 0 to 8
  kPpmC = 1,           // order 0 to 15
  kPpm = 2,            // refined, order 0 to 15
  kContextMixing = 3,  // has no order: 0
};

struct ModelChoice {
  ModelKind kind = ModelKind::kContextMixing;
  unsigned order = 0;
  unsigned alphabet = 256;  // below 256 for Witten-Bell only
  // What grows with the text stays below this, about; see each model.
  std::size_t max_bytes = kDefaultMemory;

  static constexpr std::size_t kDefaultMemory = 32u << 20;
};

// kUnknownModel for a choice that is none.
Result<std::unique_ptr<Model>> make_model(const ModelChoice& choice);

}  // namespace surprisal
