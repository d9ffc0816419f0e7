// Bindings of src/source and src/information: messages, counts, entropy.
#include <emscripten/bind.h>

#include <memory>

#include "columns.h"
#include "handles.h"
#include "information/entropy.h"
#include "information/self_information.h"
#include "source/generator.h"
#include "source/histogram.h"
#include "source/message.h"

namespace surprisal::wasm {
namespace {

double entropy_of(val counts) {
  return entropy(
      std::span<const std::uint32_t>(vector_of<std::uint32_t>(counts)));
}

val self_information_of(val counts) {
  const auto occurrences = vector_of<std::uint32_t>(counts);
  std::uint64_t total = 0;
  for (const std::uint32_t count : occurrences) total += count;
  std::vector<double> bits;
  bits.reserve(occurrences.size());
  for (const std::uint32_t count : occurrences) {
    bits.push_back(self_information(count, total));
  }
  return column(bits);
}

double cross_entropy_of(val p, val q) {
  return cross_entropy(vector_of<double>(p), vector_of<double>(q));
}

double kl_divergence_of(val p, val q) {
  return kl_divergence(vector_of<double>(p), vector_of<double>(q));
}

val drawn(val counts, double seed, double first, unsigned size) {
  std::vector<std::uint32_t> symbols(size);
  draw(vector_of<std::uint32_t>(counts), static_cast<std::uint64_t>(seed),
       static_cast<std::uint64_t>(first), symbols);
  return column(symbols);
}

Handles<Message>& messages() {
  static Handles<Message> open;
  return open;
}

unsigned open_message(double expected_size) {
  return messages().open(
      std::make_unique<Message>(static_cast<std::size_t>(expected_size)));
}

void close_message(unsigned handle) { messages().close(handle); }

int append(unsigned handle, val symbols) {
  return error_of(messages()[handle].append(Copied<Symbol>(symbols)));
}

int relabel(unsigned handle, val ranks) {
  return error_of(messages()[handle].relabel(vector_of<std::uint32_t>(ranks)));
}

double message_size(unsigned handle) {
  return as_double(messages()[handle].size());
}

val message_histogram(unsigned handle) {
  messages()[handle].finish();
  return histogram_columns(messages()[handle].histogram());
}

val first_appearance(unsigned handle) {
  messages()[handle].finish();
  return column(messages()[handle].first_appearance());
}

}  // namespace

const Message& message_of(unsigned handle) { return messages()[handle]; }

EMSCRIPTEN_BINDINGS(source) {
  emscripten::function("entropy", &entropy_of);
  emscripten::function("selfInformation", &self_information_of);
  emscripten::function("crossEntropy", &cross_entropy_of);
  emscripten::function("klDivergence", &kl_divergence_of);
  emscripten::function("draw", &drawn);
  emscripten::function("openMessage", &open_message);
  emscripten::function("closeMessage", &close_message);
  emscripten::function("append", &append);
  emscripten::function("relabel", &relabel);
  emscripten::function("messageSize", &message_size);
  emscripten::function("messageHistogram", &message_histogram);
  emscripten::function("firstAppearance", &first_appearance);
}

}  // namespace surprisal::wasm
