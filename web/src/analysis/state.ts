// The document of the page: what the figures share, and all that analyse() needs to know.
import type { Content } from '../text/content.ts';
import type { Unit } from '../text/unit.ts';

/** How the code of the document is made. */
export type CodeChoice = 'huffman';

/** Where the probabilities come from: the counts of the text itself. */
export type DistributionChoice = 'text';

export interface DocumentState {
  readonly content: Content;
  readonly unit: Unit;
  readonly code: CodeChoice;
  readonly distribution: DistributionChoice;
}
