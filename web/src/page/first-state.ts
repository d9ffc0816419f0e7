// The document that the page opens with; the build renders it, the page starts from it.
import type { DocumentState } from '../analysis/state.ts';
import { workedExample } from '../text/samples.ts';

export const firstState: DocumentState = {
  content: { kind: 'text', text: workedExample.text },
  unit: workedExample.unit,
  code: 'huffman',
  distribution: 'text',
};
