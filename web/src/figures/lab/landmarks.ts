// What the ruler shows of a text. Pure.
import type { Analysis } from '../../analysis/analysis.ts';
import type { Landmark } from '../../parts/ruler-layout.ts';

export function landmarks(a: Analysis): Landmark[] {
  if (a.total === 0) return [];
  return [
    { id: 'entropy', name: 'entropy H', value: a.entropy, kind: 'entropy' },
    { id: 'huffman', name: 'Huffman', value: a.expectedLength, kind: 'chosen' },
    { id: 'fixed', name: 'fixed', value: a.fixedLength, kind: 'coder' },
    { id: 'utf8', name: a.unit === 'byte' ? 'as bytes' : 'UTF-8', value: a.utf8Bits / a.total,
      kind: 'coder' },
  ];
}
