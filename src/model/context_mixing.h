#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "model/adaptive_table.h"
#include "model/history_table.h"
#include "model/match_finder.h"
#include "model/mixer.h"
#include "model/model.h"
#include "model/refinement.h"
#include "model/text_contexts.h"

namespace surprisal {

// Context mixing (Mahoney 2005), the strongest model here: bit by bit, each of
// many contexts makes a prediction; five mixers, each with weights chosen by
// another context, weigh them, a last one weighs the mixers, and the refinement
// corrects it. Predictors:
//   orders 0 to 3   an adaptive probability for each context and bit
//   12 contexts     of model/text_contexts.h: what their bit history has meant
//   a match         what followed the last time
class ContextMixing : public Model {
 public:
  // `max_bytes` bounds what grows with the text; 5 MB do not.
  explicit ContextMixing(std::size_t max_bytes);

  std::unique_ptr<Model> clone() const override;
  Symbol code(Symbol symbol, Coder& coder) override;
  void predict(std::span<double, 256> probabilities) override;

 private:
  static constexpr std::size_t kContexts = TextContexts::kCount;
  static constexpr std::size_t kDirect = 4;
  static constexpr std::size_t kMatch = 3;
  static constexpr std::size_t kInputs = kContexts + kDirect + kMatch + 1;
  static constexpr std::size_t kMixers = 5;

  static constexpr std::uint32_t kNone = ~0u;

  // A place in the byte that is coded: the bits before it, after a 1, and the
  // histories of its half.
  struct Place {
    std::uint32_t bits = 1;
    unsigned level = 0;  // how many bits
    std::array<const HistoryNode*, kContexts> nodes;

    // In the tree of the half.
    std::uint32_t node() const {
      const std::uint32_t top = 1u << level % 4;
      return top | (bits & (top - 1));
    }
  };
  // All that goes into the prediction of one bit, kept to learn from it.
  struct Estimate {
    std::array<std::uint32_t, kContexts> states;
    std::array<std::uint32_t, kDirect> direct;
    std::array<std::uint32_t, 2> match;  // into match_; kNone: no guess
    std::array<std::int32_t, kInputs> inputs;
    std::array<std::size_t, kMixers> sets;
    std::array<std::int32_t, kMixers> answers;
    int stretched;
    std::array<std::uint32_t, 2> refined;  // contexts of the refinement
    std::uint32_t p;                       // of a 1, in parts of 65536
  };

  void estimate(const Place& place, Estimate& e) const;
  unsigned add_inputs(const Place& place, Estimate& e) const;
  void choose_sets(const Place& place, unsigned known, Estimate& e) const;
  void learn(const Estimate& e, unsigned bit);
  // What learn() changes, as it was before.
  struct Kept {
    std::array<std::array<std::int32_t, kInputs>, kMixers> weights;
    std::array<std::int32_t, kMixers> last_weights;
    std::array<std::uint32_t, kContexts> states;
    std::array<std::uint32_t, kDirect> direct;
    std::array<std::uint32_t, 2> match;
  };
  Kept keep(const Estimate& e);
  void restore(const Estimate& e, const Kept& kept);

  TextContexts text_;
  MatchFinder matches_;
  HistoryTable histories_;
  std::vector<AdaptiveTable> by_state_;  // one for each context
  AdaptiveTable direct_;
  AdaptiveTable match_;
  std::vector<Mixer> mixers_;
  Mixer last_mixer_;
  std::vector<Refinement> refinements_;
  std::uint32_t learned_ = 0;  // bytes
};

}  // namespace surprisal
