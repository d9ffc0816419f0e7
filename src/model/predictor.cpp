#include "model/predictor.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "coding/arithmetic_coder.h"
#include "coding/cost_meter.h"
#include "information/sum.h"

namespace surprisal {
namespace {

// Of the text's last part a copy is kept that often.
constexpr std::size_t kNearEnd = 256;

}  // namespace

Predictor::Predictor(const ModelChoice& choice, std::unique_ptr<Model> model)
    : alphabet_(choice.alphabet) {
  copies_.push_back({0, model->clone()});
  copies_.push_back({0, std::move(model)});
}

Result<Predictor> Predictor::open(const ModelChoice& choice) {
  Result<std::unique_ptr<Model>> model = make_model(choice);
  if (!model) return model.error();
  return Predictor(choice, *std::move(model));
}

void Predictor::prime(std::span<const std::uint8_t> prior) {
  Model& model = *copies_.front().model;
  CostMeter meter;
  for (const std::uint8_t symbol : prior) {
    model.code(symbol, meter);
    meter.take_bits();
  }
  copies_.erase(copies_.begin() + 1, copies_.end());
  copies_.push_back({0, model.clone()});
  probe_ = {};
  text_.clear();
  costs_.clear();
}

const Predictor::Copy& Predictor::last_copy_until(std::size_t position) const {
  std::size_t i = copies_.size() - 1;
  while (copies_[i].position > position) --i;
  return copies_[i];
}

// In the middle of the text, and at a round position shortly before its end.
bool Predictor::is_kept(std::size_t position) const {
  const std::size_t size = text_.size();
  return size >= 2 * kNearEnd && (position == size / 2 / kNearEnd * kNearEnd ||
                                  position == (size - 1) / kNearEnd * kNearEnd);
}

std::size_t Predictor::set_text(std::span<const std::uint8_t> text) {
  const std::size_t shorter = std::min(text.size(), text_.size());
  const auto same = static_cast<std::size_t>(
      std::mismatch(text.begin(), text.begin() + std::ptrdiff_t(shorter),
                    text_.begin())
          .first -
      text.begin());
  text_.assign(text.begin(), text.end());
  if (probe_.position > same) probe_ = {};
  // The copy to go on with: itself where it stands at the end of the old text.
  while (copies_.back().position > same) copies_.pop_back();
  Copy end;
  if (copies_.size() > 1) {
    end = std::move(copies_.back());
    copies_.pop_back();
  } else {
    end = {0, copies_.front().model->clone()};
  }
  std::erase_if(copies_, [this](const Copy& copy) {
    return copy.position > 0 && !is_kept(copy.position);
  });
  const std::size_t from = end.position;
  costs_.resize(from);
  CostMeter meter;
  for (; end.position < text_.size(); ++end.position) {
    if (end.position > 0 && is_kept(end.position)) {
      copies_.push_back({end.position, end.model->clone()});
    }
    end.model->code(text_[end.position], meter);
    costs_.push_back(static_cast<float>(meter.take_bits()));
  }
  copies_.push_back(std::move(end));
  return from;
}

double Predictor::total_bits() const {
  CompensatedSum sum;
  for (const float bits : costs_) sum.add(bits);
  return sum.value();
}

void Predictor::move_probe(std::size_t position) {
  const Copy& copy = last_copy_until(position);
  if (probe_.model == nullptr || probe_.position > position ||
      probe_.position < copy.position) {
    probe_ = {copy.position, copy.model->clone()};
  }
  CostMeter meter;
  for (; probe_.position < position; ++probe_.position) {
    probe_.model->code(text_[probe_.position], meter);
    meter.take_bits();
  }
}

std::vector<Predictor::Guess> Predictor::likeliest(std::size_t position,
                                                   std::size_t count) {
  assert(position <= text_.size() && count >= 1);
  move_probe(position);
  std::array<double, 256> p;
  probe_.model->predict(p);
  std::vector<Guess> guesses;
  std::array<bool, 256> taken = {};
  while (guesses.size() < std::min(count, alphabet_)) {
    Symbol best = 256;
    for (Symbol s = 0; s < alphabet_; ++s) {
      if (!taken[s] && (best == 256 || p[s] > p[best])) best = s;
    }
    taken[best] = true;
    guesses.push_back({best, p[best]});
  }
  if (position == text_.size()) return guesses;
  const Symbol truth = text_[position];
  if (!taken[truth]) {
    guesses.back() = {truth, p[truth]};
  }
  return guesses;
}

std::vector<std::uint8_t> Predictor::draw(std::uint64_t seed,
                                          std::size_t size) {
  const std::unique_ptr<Model> model = copies_.back().model->clone();
  Generator source(seed);
  ArithmeticDecoder decoder(source);
  std::vector<std::uint8_t> drawn(size);
  for (std::uint8_t& symbol : drawn) {
    symbol = static_cast<std::uint8_t>(model->code(0, decoder));
  }
  return drawn;
}

}  // namespace surprisal
