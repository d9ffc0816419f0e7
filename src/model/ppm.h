#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "model/adaptive_table.h"
#include "model/context_tree.h"
#include "model/mixer.h"
#include "model/model.h"

namespace surprisal {

// Prediction by partial matching (Cleary and Witten 1984): the longest context
// that was seen before says which symbol comes, or that none of its own does,
// an escape, and leaves the word to its suffix; what it could have said itself
// is excluded there. Only the contexts down to the one that knew the symbol
// learn it. Two ways to weigh them:
//   method C (Moffat 1990)   a count of 1 each time; an escape has the share
//                            of the number of distinct symbols
//   refined                  in the class of PPMd (Shkarin 2002): a new symbol
//                            inherits its first count from the shorter context
//                            that knew it, its chance is mixed with
//                            the one it has there, and the chance of an
//                            escape is learned from how such contexts fared
class Ppm : public Model {
 public:
  static constexpr unsigned kMaxOrder = 16;

  struct Options {
    unsigned order = 6;  // <= kMaxOrder
    bool refined = true;
    std::size_t max_bytes = 64u << 20;  // then it begins anew
  };

  explicit Ppm(const Options& options);

  std::unique_ptr<Model> clone() const override;
  Symbol code(Symbol symbol, Coder& coder) override;
  void predict(std::span<double, 256> probabilities) override;

 private:
  using Id = ContextTree::Id;

  // An escape is predicted from so many views of a context, each with a table.
  static constexpr std::size_t kViews = 4;
  static constexpr std::uint32_t kCells = 1 << 12;
  static constexpr std::size_t kSets = 64;

  // Which symbols longer contexts have excluded.
  struct Excluded {
    std::array<std::uint8_t, 256> marks = {};
    unsigned count = 0;
  };
  // What is not excluded of a context.
  struct Rest {
    std::uint32_t size = 0;
    std::uint32_t total = 0;
  };
  // What the followers that are not excluded weigh, in the order of the tree.
  struct Weights {
    std::array<std::uint32_t, 256> weights;
    std::array<std::uint8_t, 256> places;
    std::size_t size = 0;
    std::uint64_t total = 0;
  };
  // The prediction of an escape, kept to learn from it.
  struct Escape {
    std::array<std::uint32_t, kViews> cells;
    std::array<std::int32_t, kViews + 1> inputs;
    std::size_t set;
    int stretched;
    std::uint32_t p;  // in parts of 65536
  };
  struct Found {
    Id context;  // kNone: no context knew the symbol
    std::size_t place;
    std::uint8_t symbol;
  };

  Rest rest_of(Id id, const Excluded& excluded) const;
  void exclude(Id id, Excluded& excluded) const;
  void weigh(Id id, const Excluded& excluded, Weights& weights) const;
  std::uint32_t support(Id id) const;
  Escape estimate(Id id, const Rest& rest, const Excluded& excluded) const;
  bool code_escape(Id id, const Rest& rest, const Excluded& excluded,
                   bool escapes, Coder& coder);
  Found find(std::uint8_t symbol, Coder& coder);
  Found find_new(std::uint8_t symbol, const Excluded& excluded, Coder& coder);
  std::size_t code_follower(Id id, const Excluded& excluded,
                            std::uint8_t symbol, Coder& coder) const;
  void learn_escapes(bool found);
  void learn(const Found& found);
  Id next_of(Id id, std::size_t place, std::uint8_t symbol);
  unsigned first_count(Id id, unsigned count, unsigned total,
                       unsigned size) const;
  void add_to_longer(const Found& found, Id next, unsigned count,
                     unsigned total, unsigned size);

  Options options_;
  ContextTree tree_;
  Id current_ = ContextTree::kRoot;  // the longest context that there is
  std::uint32_t successes_ = 0;      // one bit a symbol: found without escape
  std::uint8_t last_ = 0;            // the symbol before
  AdaptiveTable escapes_;
  Mixer mixer_;
  std::vector<Escape> pending_;  // of this symbol, to be learned from after it
};

}  // namespace surprisal
