#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "code/codebook.h"

namespace surprisal {

// Two symbols whose words are in each other's way: that of `prefix` begins
// that of `word`, or the words are equal and `prefix` is the smaller symbol.
struct Clash {
  std::uint32_t prefix;
  std::uint32_t word;

  bool operator==(const Clash&) const = default;
};

struct Clashes {
  std::uint64_t total = 0;  // 0 exactly if the words are prefix-free
  std::vector<Clash> listed;
};

// How many pairs of symbols clash, and the first `most` of the pairs: by `word`
// as Codebook::order has it, and for one word the longest prefix first.
Clashes clashes(const Codebook& codebook, std::size_t most);

}  // namespace surprisal
