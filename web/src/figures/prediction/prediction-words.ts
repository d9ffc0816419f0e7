// What <surprisal-prediction> says. Pure.
import type { ModelName } from '../../analysis/prediction.ts';
import type { Treatment } from '../../text/shuffle.ts';

/** Short, as a label. */
export const modelTitles: Readonly<Record<ModelName, string>> = {
  'order-0': 'order 0', 'order-1': '1', 'order-2': '2', 'order-3': '3', 'order-4': '4',
  'order-5': '5', 'ppm': 'PPM', 'mixing': 'mixing',
};

export function modelName(name: ModelName): string {
  return name.startsWith('order') ? name.replace('-', ' ') : name === 'ppm' ? 'PPM' : 'context mixing';
}

/** How it predicts, and its source, in one sentence. */
export function modelAbout(name: ModelName): string {
  if (name === 'order-0') {
    return 'Order 0 counts the bytes so far and looks at none of them: it is blind to order.';
  }
  if (name === 'ppm') {
    return 'PPM looks for the longest context that it has seen before, and goes back to shorter ' +
      'ones where that knows no answer (Cleary and Witten 1984; Shkarin 2002).';
  }
  if (name === 'mixing') {
    return 'Context mixing asks many models at once, also of words and of long repeats, and trusts ' +
      'those more that were right before (Mahoney 2005).';
  }
  const n = Number(name.slice(-1));
  return `Order ${n} looks at the last ${n === 1 ? 'byte' : `${n} bytes`}, and mixes in the shorter ` +
    'contexts (Witten and Bell 1991).';
}

export const treatments: readonly (readonly [Exclude<Treatment, 'random'>, string])[] = [
  ['none', 'As it is'], ['letters', 'Shuffle letters'], ['words', 'Shuffle words'],
];

/** What a shuffle does, beside the text as it is. */
export function shuffleWords(treatment: Treatment): string {
  if (treatment === 'letters') {
    return 'A shuffled copy: the same letters as often, so the order-0 entropy and Huffman’s bits ' +
      'stand still. What the neighbours told is gone, and a longer context is worth nothing.';
  }
  return treatment === 'words'
    ? 'A copy with its words in another order: most of what the models know lies within words, ' +
      'and only what words tell of each other is gone.' : '';
}

/** "0.4 %", "73 %", "0.002 %": two digits. */
export function chance(p: number): string {
  const percent = 100 * p;
  return `${percent >= 99.95 ? percent.toFixed(2) : percent >= 10 ? percent.toFixed(0)
    : percent >= 1e-4 ? String(Number(percent.toPrecision(2))) : percent.toExponential(0)
      .replace('e-', '·10^−')} %`;
}
