#include "model/models.h"

#include "model/context_mixing.h"
#include "model/ppm.h"
#include "model/witten_bell.h"

namespace surprisal {
namespace {

bool is_known(const ModelChoice& choice) {
  switch (choice.kind) {
    case ModelKind::kWittenBell:
      return choice.order <= WittenBell::kMaxOrder && choice.alphabet >= 1 &&
             choice.alphabet <= 256;
    case ModelKind::kPpmC:
    case ModelKind::kPpm:
      return choice.order <= 15 && choice.alphabet == 256;
    case ModelKind::kContextMixing:
      return choice.order == 0 && choice.alphabet == 256;
  }
  return false;
}

}  // namespace

Result<std::unique_ptr<Model>> make_model(const ModelChoice& choice) {
  if (!is_known(choice)) return Error::kUnknownModel;
  std::unique_ptr<Model> model;
  switch (choice.kind) {
    case ModelKind::kWittenBell:
      model = std::make_unique<WittenBell>(
          WittenBell::Options{.order = choice.order,
                              .alphabet = choice.alphabet,
                              .max_bytes = choice.max_bytes});
      break;
    case ModelKind::kPpmC:
    case ModelKind::kPpm:
      model = std::make_unique<Ppm>(
          Ppm::Options{.order = choice.order,
                       .refined = choice.kind == ModelKind::kPpm,
                       .max_bytes = choice.max_bytes});
      break;
    case ModelKind::kContextMixing:
      model = std::make_unique<ContextMixing>(choice.max_bytes);
      break;
  }
  return model;
}

}  // namespace surprisal
