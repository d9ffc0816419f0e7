// Bindings of src/source and src/information: messages, counts, entropy.
#include <memory>

#include "columns.h"
#include "handles.h"
#include "information/entropy.h"
#include "information/self_information.h"
#include "source/distribution.h"
#include "source/generator.h"
#include "source/histogram.h"
#include "source/message.h"

namespace surprisal::wasm {
namespace {

void put_histogram(const Histogram& histogram) {
  put_error(0);
  put("symbols", histogram.symbols);
  put("counts", histogram.counts);
}

void histogram_of(Column symbols) {
  Message message;
  const Result<void> appended = message.append(Copied<Symbol>(symbols));
  if (!appended) return put_error(number(appended.error()));
  message.finish();
  put_histogram(message.histogram());
}

double entropy_of(Column counts) {
  const auto occurrences = vector_of<std::uint32_t>(counts);
  return entropy(std::span(occurrences));
}

void self_information_of(Column counts) {
  const auto occurrences = vector_of<std::uint32_t>(counts);
  const std::uint64_t total = total_count(occurrences);
  std::vector<double> bits(occurrences.size());
  for (std::size_t i = 0; i < bits.size(); ++i) {
    bits[i] = self_information(occurrences[i], total);
  }
  put(kAnswer, bits);
}

double cross_entropy_of(Column p, Column q) {
  return cross_entropy(vector_of<double>(p), vector_of<double>(q));
}

double kl_divergence_of(Column p, Column q) {
  return kl_divergence(vector_of<double>(p), vector_of<double>(q));
}

void drawn(Column counts, double seed, double first, unsigned size) {
  std::vector<std::uint32_t> symbols(size);
  draw(vector_of<std::uint32_t>(counts), static_cast<std::uint64_t>(seed),
       static_cast<std::uint64_t>(first), symbols);
  put(kAnswer, symbols);
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

int append(unsigned handle, Column symbols) {
  return error_of(messages()[handle].append(Copied<Symbol>(symbols)));
}

int relabel(unsigned handle, Column ranks) {
  return error_of(messages()[handle].relabel(vector_of<std::uint32_t>(ranks)));
}

double message_size(unsigned handle) {
  return as_double(messages()[handle].size());
}

void message_histogram(unsigned handle) {
  messages()[handle].finish();
  put_histogram(messages()[handle].histogram());
}

void first_appearance(unsigned handle) {
  messages()[handle].finish();
  put(kAnswer, messages()[handle].first_appearance());
}

const Exposed exposed{
    {"histogram", &histogram_of},
    {"entropy", &entropy_of},
    {"selfInformation", &self_information_of},
    {"crossEntropy", &cross_entropy_of},
    {"klDivergence", &kl_divergence_of},
    {"draw", &drawn},
    {"openMessage", &open_message},
    {"closeMessage", &close_message},
    {"append", &append},
    {"relabel", &relabel},
    {"messageSize", &message_size},
    {"messageHistogram", &message_histogram},
    {"firstAppearance", &first_appearance},
};

}  // namespace

const Message& message_of(unsigned handle) { return messages()[handle]; }

}  // namespace surprisal::wasm
