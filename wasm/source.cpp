// Bindings of src/source and src/information: messages, counts, entropy.
#include <emscripten/bind.h>

#include "columns.h"
#include "information/entropy.h"
#include "information/self_information.h"
#include "source/histogram.h"
#include "source/message.h"

namespace surprisal::wasm {
namespace {

val histogram_columns(const Histogram& histogram) {
  val columns = val::object();
  columns.set("symbols", column(histogram.symbols));
  columns.set("counts", column(histogram.counts));
  return columns;
}

val histogram_of(val message) {
  return histogram_columns(histogram(vector_of<Symbol>(message)));
}

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

Message* open_message(double expected_size) {
  return new Message(static_cast<std::size_t>(expected_size));
}

int append(Message& message, val symbols) {
  return error_of(message.append(vector_of<Symbol>(symbols)));
}

int relabel(Message& message, val ranks) {
  return error_of(message.relabel(vector_of<std::uint32_t>(ranks)));
}

double size(const Message& message) { return as_double(message.size()); }

val finished_histogram(Message& message) {
  message.finish();
  return histogram_columns(message.histogram());
}

val first_appearance(Message& message) {
  message.finish();
  return column(message.first_appearance());
}

}  // namespace

EMSCRIPTEN_BINDINGS(source) {
  emscripten::function("histogram", &histogram_of);
  emscripten::function("entropy", &entropy_of);
  emscripten::function("selfInformation", &self_information_of);
  emscripten::class_<Message>("Message")
      .constructor(&open_message, emscripten::allow_raw_pointers())
      .function("append", &append)
      .function("relabel", &relabel)
      .function("size", &size)
      .function("histogram", &finished_histogram)
      .function("firstAppearance", &first_appearance);
}

}  // namespace surprisal::wasm
