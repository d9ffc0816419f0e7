// All checks, as page and tests run them.
import type { CheckGroup } from './check.ts';
import { budgetChecks, readingChecks, wordChecks } from './codes.ts';
import { blockChecks, divergenceChecks, entropyChecks } from './measures.ts';
import { randomnessChecks } from './randomness.ts';
import { aliceCounts, bookCheck, textChecks } from './texts.ts';

export const checkGroups: readonly CheckGroup[] = [
  { title: 'Code words', checks: wordChecks },
  { title: 'Entropy H, bits per symbol', checks: entropyChecks },
  { title: 'Cross-entropy H(P, Q), divergence D(P‖Q), bits per symbol',
    checks: divergenceChecks },
  { title: 'Kraft sum K, expected length L in bits per symbol, optimal lengths',
    checks: budgetChecks },
  { title: 'One reading or two', checks: readingChecks },
  { title: 'Texts under Huffman’s code: bits, n · H in bits', checks: textChecks },
  { title: 'A book under Huffman’s code: bits, H in bits per byte', checks: [
    bookCheck('alice29.txt, 152,089 bytes', aliceCounts, 701502, '4.567680'),
  ] },
  { title: 'Blocks of 1 to 5 binary symbols under Huffman’s code: bits per symbol',
    checks: blockChecks },
  { title: 'Tests of randomness: p-values', checks: randomnessChecks },
];
