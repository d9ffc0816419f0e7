#include "code/codebook.h"

#include <algorithm>
#include <utility>

#include "base/order.h"

namespace surprisal {
namespace {

// Sets the columns' word of `symbol`; the order is set elsewhere.
void store(CodeColumns& columns, std::size_t symbol, const Codeword& word) {
  const unsigned length = word.length();
  columns.lengths[symbol] = static_cast<std::uint16_t>(length);
  if (length <= 64) {
    if (length > 0) columns.tails[symbol] = word.limb(0) >> (64 - length);
    return;
  }
  const unsigned whole = length / 64;
  const unsigned offset = length % 64;
  columns.prefix_starts[symbol] =
      static_cast<std::uint32_t>(columns.prefixes.size());
  for (unsigned k = 0; k + 1 < whole; ++k) {
    columns.prefixes.push_back(word.limb(k));
  }
  columns.tails[symbol] = word.limb(whole - 1);
  if (offset == 0) return;
  const std::uint64_t last = word.limb(whole - 1);
  columns.prefixes.push_back(last >> (64 - offset) << (64 - offset));
  columns.tails[symbol] = last << offset | word.limb(whole) >> (64 - offset);
}

bool has_long_word(std::span<const Codeword> words) {
  return std::any_of(words.begin(), words.end(),
                     [](const Codeword& word) { return word.length() > 64; });
}

// Sorts `order` from `begin` on by key(symbol), leaving symbols with equal keys
// as they stand.
template <typename Key>
void sort_from(std::vector<std::uint32_t>& order, std::size_t begin, Key key) {
  const std::vector<std::uint32_t> symbols(
      order.begin() + static_cast<std::ptrdiff_t>(begin), order.end());
  std::vector<std::uint32_t> keys;
  keys.reserve(symbols.size());
  for (const std::uint32_t symbol : symbols) keys.push_back(key(symbol));
  for (const std::uint32_t i : order_by_key(keys)) order[begin++] = symbols[i];
}

// The symbols that have a word, ordered by their words as binary fractions and
// by length where those agree. Sorts are stable, so what decides least comes
// first: length, then the last 32 bits. Only words that reach into a part take
// part in its sort: the others, shorter and with zeros there, are to stand
// before those and do already. So the work is in proportion to the bits.
std::vector<std::uint32_t> order_of(std::span<const Codeword> words) {
  std::vector<std::uint32_t> order;
  for (std::size_t symbol = 0; symbol < words.size(); ++symbol) {
    if (words[symbol].empty()) continue;
    order.push_back(static_cast<std::uint32_t>(symbol));
  }
  if (order.empty()) return order;
  sort_from(order, 0,
            [&](std::uint32_t symbol) { return words[symbol].length(); });
  std::size_t begin = order.size();
  for (unsigned part = (words[order.back()].length() + 31) / 32; part-- > 0;) {
    while (begin > 0 && words[order[begin - 1]].length() > 32 * part) --begin;
    sort_from(order, begin, [&](std::uint32_t symbol) {
      const std::uint64_t limb = words[symbol].limb(part / 2);
      return static_cast<std::uint32_t>(part % 2 == 0 ? limb >> 32 : limb);
    });
  }
  return order;
}

// Key observation: in order, a word that begins others stands right before
// one of them, so neighbours tell whether the words are prefix-free.
bool no_word_begins_another(std::span<const Codeword> words,
                            std::span<const std::uint32_t> order) {
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (words[order[i - 1]].is_prefix_of(words[order[i]])) return false;
  }
  return true;
}

}  // namespace

Codebook::Codebook(CodeColumns columns, bool is_prefix_free)
    : columns_(std::move(columns)), is_prefix_free_(is_prefix_free) {
  for (const std::uint16_t length : columns_.lengths) {
    longest_ = std::max<unsigned>(longest_, length);
  }
}

std::uint64_t Codebook::limb(std::size_t symbol, unsigned k) const {
  const unsigned length = columns_.lengths[symbol];
  const std::uint64_t tail = columns_.tails[symbol];
  const std::int64_t begin = std::int64_t{64} * k;
  if (begin >= length) return 0;
  if (length <= 64) return tail << (64 - length);

  // The tail's bits begin where the prefix's end.
  const std::int64_t prefix_length = std::int64_t{length} - 64;
  const std::int64_t tail_offset = prefix_length - begin;
  std::uint64_t bits = 0;
  if (tail_offset > 0) {
    bits = columns_.prefixes[columns_.prefix_starts[symbol] + k];
  }
  if (tail_offset >= 64) return bits;
  return bits | (tail_offset >= 0 ? tail >> tail_offset : tail << -tail_offset);
}

Codeword Codebook::codeword(std::size_t symbol) const {
  Codeword word;
  const unsigned length = columns_.lengths[symbol];
  for (unsigned k = 0; 64 * k < length; ++k) {
    const unsigned count = std::min(64u, length - 64 * k);
    word.append(limb(symbol, k) >> (64 - count), count);
  }
  return word;
}

bool operator==(const Codebook& a, const Codebook& b) {
  if (a.lengths() != b.lengths()) return false;
  for (const std::uint32_t symbol : a.order()) {
    for (unsigned k = 0; 64 * k < a.length(symbol); ++k) {
      if (a.limb(symbol, k) != b.limb(symbol, k)) return false;
    }
  }
  return true;
}

Codebook make_codebook(std::span<const Codeword> words) {
  CodeColumns columns;
  columns.order = order_of(words);
  columns.lengths.assign(words.size(), 0);
  columns.tails.assign(words.size(), 0);
  if (has_long_word(words)) columns.prefix_starts.assign(words.size(), 0);
  for (const std::uint32_t symbol : columns.order) {
    store(columns, symbol, words[symbol]);
  }
  const bool is_prefix_free = no_word_begins_another(words, columns.order);
  return Codebook(std::move(columns), is_prefix_free);
}

}  // namespace surprisal
