// All checks, as page and tests run them.
import type { CheckGroup } from './check.ts';
import { budgetChecks, readingChecks, wordChecks } from './codes.ts';
import { intervalChecks } from './intervals.ts';
import { blockChecks, divergenceChecks, entropyChecks } from './measures.ts';
import { randomnessChecks } from './randomness.ts';
import { textChecks } from './texts.ts';

export const checkGroups: readonly CheckGroup[] = [
  { title: 'Code words', checks: wordChecks },
  { title: 'Entropy H, bits per symbol', checks: entropyChecks },
  { title: 'Cross-entropy H(P, Q), divergence D(P‖Q), bits per symbol',
    checks: divergenceChecks },
  { title: 'Kraft sum K, expected length L and its parts, bits per symbol',
    checks: budgetChecks },
  { title: 'Kraft sum, and whether there are two readings of some bits', checks: readingChecks },
  { title: 'Texts under Huffman’s code: bits, n · H in bits', checks: textChecks },
  { title: 'Blocks of 1 to 5 binary symbols under Huffman’s code: bits per symbol',
    checks: blockChecks },
  { title: 'Intervals of arithmetic coding: from, up to; bits, read back', checks: intervalChecks },
  { title: 'Tests of randomness: p-values', checks: randomnessChecks },
];
