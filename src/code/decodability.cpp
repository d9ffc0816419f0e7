#include "code/decodability.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

#include "base/order.h"
#include "bits/bit_writer.h"
#include "code/dangling.h"
#include "code/word_table.h"

namespace surprisal {
namespace {

// One reading of a string, as symbols and as bits.
struct Reading {
  std::vector<std::uint32_t> symbols;
  BitWriter bits;

  void add(const WordTable& table, std::uint32_t word) {
    symbols.push_back(table.symbol(word));
    const unsigned length = table.length(word);
    for (unsigned k = 0; 64 * k < length; ++k) {
      const unsigned count = std::min(64u, length - 64 * k);
      bits.append(table.limb({word, 0}, k) >> (64 - count), count);
    }
  }
};

Decodability ambiguity(Reading first, Reading second) {
  Decodability result{.is_uniquely_decodable = false,
                      .ambiguity = first.bits.take(),
                      .first = std::move(first.symbols),
                      .second = std::move(second.symbols)};
  assert(second.bits.take() == result.ambiguity);
  return result;
}

// Key observations. Write down two readings of a string that differ in their
// first word, always adding the next word to the shorter one. What the longer
// one is ahead is a dangling suffix, the end of some word, and which words may
// come next depends on these bits alone. The first is what a word leaves of a
// longer one that it begins; then a word w turns the suffix s into
//   - nothing, if w = s: here is a string with two readings;
//   - the rest of s, if w begins s: the longer reading stays as long;
//   - the rest of w, if s begins w: it gains length(w) - length(s) bits.
// So two readings are a way over suffixes from a first one to nothing, each
// such way spells two readings, and their bits never shrink on it: a way of
// fewest bits (Dijkstra 1959) is a shortest string among those whose readings
// differ in the first word. A shortest string of all is among them: a word that
// both readings begin with could be cut off. Equal words begin and end at once.
//
// Not taken: the set of all suffixes after n words, for n = 1, 2, ..., which
// decides and spells nothing; breadth-first search, which spells the fewest
// words; a suffix tree (Rodeh 1982), which saves time on long words only.
class Search {
 public:
  Search(const WordTable& table, std::uint32_t max_steps)
      : table_(table), queue_(table, max_steps) {}

  Result<Decodability> run();

 private:
  void start_from(std::uint32_t word);
  std::uint32_t visit(std::uint32_t number);
  bool stands_before(std::uint32_t word, Suffix suffix);
  std::uint32_t first_not_before(Suffix suffix);
  std::uint32_t meet_longer_words(std::uint32_t number, std::uint32_t word);
  void meet_shorter_words(std::uint32_t number, std::uint32_t word);
  Decodability twins(std::uint32_t word) const;
  Decodability readings(std::uint32_t number, std::uint32_t last_word) const;

  const WordTable& table_;
  DanglingQueue queue_;
};

// A start costs the bits of its longer word, so words are taken as starts by
// length, each when nothing cheaper is left to visit.
Result<Decodability> Search::run() {
  const std::vector<std::uint32_t> by_length = order_by_key(table_.lengths());
  std::size_t started = 0;
  while (!queue_.out_of_steps()) {
    const bool can_start = started < by_length.size();
    if (!can_start && queue_.empty()) return Decodability{};
    if (can_start && (queue_.empty() || table_.length(by_length[started]) <=
                                            queue_.next_bits())) {
      const std::uint32_t word = by_length[started++];
      if (table_.twin(word) != kNoLink) return twins(word);
      start_from(word);
      continue;
    }
    const std::uint32_t number = queue_.take();
    if (number == kNoDangling) continue;
    const std::uint32_t last_word = visit(number);
    if (last_word != kNoLink) return readings(number, last_word);
  }
  return Error::kTooManySteps;
}

// Meets what the word leaves of each word that it begins with.
void Search::start_from(std::uint32_t word) {
  for (std::uint32_t shorter = table_.link(word);
       shorter != kNoLink && !queue_.out_of_steps();
       shorter = table_.link(shorter)) {
    queue_.meet({.suffix = {word, table_.length(shorter)},
                 .bits = table_.length(word),
                 .added = word,
                 .from = kNoDangling});
  }
}

// The word that equals the suffix; or kNoLink, and what follows it is met.
std::uint32_t Search::visit(std::uint32_t number) {
  const std::uint32_t after = first_not_before(queue_[number].suffix);
  const std::uint32_t equal = meet_longer_words(number, after);
  if (equal == kNoLink && after > 0) meet_shorter_words(number, after - 1);
  return equal;
}

bool Search::stands_before(std::uint32_t word, Suffix suffix) {
  const unsigned shared = table_.shared_bits({word, 0}, suffix);
  queue_.pay(1 + shared / 64);
  if (shared == table_.length(suffix)) return false;
  if (shared == table_.length(word)) return true;
  return (table_.limb({word, 0}, shared / 64) >> (63 - shared % 64) & 1) == 0;
}

// The first word in order that is the suffix or stands after it.
std::uint32_t Search::first_not_before(Suffix suffix) {
  std::uint32_t low = 0;
  auto high = static_cast<std::uint32_t>(table_.size());
  while (low < high) {  // words below low stand before, from high on none does
    const std::uint32_t middle = low + (high - low) / 2;
    if (stands_before(middle, suffix)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// The words that the suffix begins stand together, from `word` on. Returns the
// one that equals it, if there is one; it is the first, and nothing is met.
std::uint32_t Search::meet_longer_words(std::uint32_t number,
                                        std::uint32_t word) {
  const Dangling dangling = queue_[number];
  const unsigned length = table_.length(dangling.suffix);
  for (; word < table_.size() && !queue_.out_of_steps(); ++word) {
    queue_.pay(1 + length / 64);
    if (table_.shared_bits(dangling.suffix, {word, 0}) < length) break;
    if (table_.length(word) == length) return word;
    queue_.meet({.suffix = {word, length},
                 .bits = dangling.bits + table_.length(word) - length,
                 .added = word,
                 .from = number});
  }
  return kNoLink;
}

// The words that begin the suffix begin `word`, which stands right before it.
void Search::meet_shorter_words(std::uint32_t number, std::uint32_t word) {
  const Dangling dangling = queue_[number];
  const auto [end, offset] = dangling.suffix;
  const unsigned shared = table_.shared_bits(dangling.suffix, {word, 0});
  for (; word != kNoLink && !queue_.out_of_steps(); word = table_.link(word)) {
    queue_.pay(1);
    if (table_.length(word) > shared) continue;
    queue_.meet({.suffix = {end, offset + table_.length(word)},
                 .bits = dangling.bits,
                 .added = word,
                 .from = number});
  }
}

// The two readings of a word that two symbols have.
Decodability Search::twins(std::uint32_t word) const {
  Reading first;
  first.add(table_, word);
  Reading second = first;
  second.symbols = {table_.twin(word)};
  return ambiguity(std::move(first), std::move(second));
}

// The two readings on the way to a suffix that equals `last_word`.
Decodability Search::readings(std::uint32_t number,
                              std::uint32_t last_word) const {
  std::vector<std::uint32_t> backwards = {last_word};
  for (std::uint32_t i = number; i != kNoDangling; i = queue_[i].from) {
    backwards.push_back(queue_[i].added);
    number = i;
  }
  // The start: its longer word came last, its shorter one is what the suffix
  // leaves of that.
  const std::uint32_t longer = backwards.back();
  const unsigned shorter_length =
      table_.length(longer) - table_.length(queue_[number].suffix);
  std::uint32_t shorter = table_.link(longer);
  while (table_.length(shorter) > shorter_length) {
    shorter = table_.link(shorter);
  }

  Reading first;
  Reading second;
  first.add(table_, shorter);
  for (; !backwards.empty(); backwards.pop_back()) {
    const bool is_behind = first.bits.bit_count() < second.bits.bit_count();
    (is_behind ? first : second).add(table_, backwards.back());
  }
  return ambiguity(std::move(first), std::move(second));
}

}  // namespace

Result<Decodability> decodability(const Codebook& codebook,
                                  std::uint32_t max_steps) {
  if (codebook.is_prefix_free()) return Decodability{};
  const WordTable table(codebook);
  return Search(table, max_steps).run();
}

}  // namespace surprisal
