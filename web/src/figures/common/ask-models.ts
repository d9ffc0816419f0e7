// How the figures of the models ask. Whoever puts them on a page gives the way to its worker, as a
// document's own questions go (document/document-model.ts).
import type { DocumentModel } from '../../document/document-model.ts';
import type { AskModel } from '../../worker/model-questions.ts';

export const models = {
  of: (_model: DocumentModel): AskModel => () => {
    throw new Error('a figure of models needs a worker that answers for them');
  },
};
