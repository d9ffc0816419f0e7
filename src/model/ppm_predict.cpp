// The chances of all symbols at once.
#include <algorithm>

#include "model/ppm.h"

namespace surprisal {

void Ppm::predict(std::span<double, 256> probabilities) {
  Excluded excluded;
  double left = 1;
  std::fill(probabilities.begin(), probabilities.end(), 0);
  for (Id id = current_; id != ContextTree::kNone; id = tree_[id].suffix) {
    const Rest rest = rest_of(id, excluded);
    if (rest.size == 0) continue;
    double escape = 0;
    if (excluded.count + rest.size < 256) {
      escape = options_.refined
                   ? estimate(id, rest, excluded).p / 65536.0
                   : rest.size / (static_cast<double>(rest.total) + rest.size);
    }
    Weights weights;
    weigh(id, excluded, weights);
    for (std::size_t i = 0; i < weights.size; ++i) {
      probabilities[tree_.followers(id)[weights.places[i]].symbol] =
          left * (1 - escape) * weights.weights[i] /
          static_cast<double>(weights.total);
    }
    left *= escape;
    exclude(id, excluded);
  }
  for (unsigned s = 0; s < 256; ++s) {
    if (excluded.marks[s] == 0)
      probabilities[s] = left / (256 - excluded.count);
  }
}

}  // namespace surprisal
