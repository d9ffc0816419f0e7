// The document that the page opens with, and that a link of version 1 starts from; the build
// renders it.
import type { DocumentState } from '../analysis/state.ts';
import { workedExample } from '../text/samples.ts';

export const firstState: DocumentState = {
  content: { kind: 'text', text: workedExample.text },
  unit: workedExample.unit,
  code: 'huffman',
  distribution: 'text',
};
