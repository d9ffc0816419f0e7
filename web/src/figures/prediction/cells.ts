// A text as the cells of the heat map: a code point each, or a byte where it is no text, with its
// surprisal. Pure.
import type { Content } from '../../text/content.ts';
import { labelOf, type Label } from '../../text/label.ts';
import { utf8Length } from '../../text/wtf8.ts';

export interface Cells {
  readonly unit: 'code-point' | 'byte';
  readonly ids: Uint32Array;
  /** Where each begins, in bytes, and the end. */
  readonly starts: Uint32Array;
  /** Bits of each: the sum over its bytes. */
  readonly bits: Float64Array;
  /** Bits of all before each, and of all. */
  readonly sums: Float64Array;
  /** 1 where it has not been seen before. */
  readonly isNew: Uint8Array;
}

/** One more than the bins of the scale: what costs more than it shows. */
export const capped = 8;

/** `costs`: by byte; `prior`: what was read before. */
export function cellsOf(content: Content, costs: Float32Array, prior: string): Cells {
  const isText = content.kind === 'text';
  const all = isText ? Array.from(content.text) : content.bytes;
  const cells = {
    unit: isText ? 'code-point' : 'byte', ids: new Uint32Array(all.length),
    starts: new Uint32Array(all.length + 1), bits: new Float64Array(all.length),
    sums: new Float64Array(all.length + 1), isNew: new Uint8Array(all.length),
  } as const;
  const seen = new Set(Array.from(prior, (one) => one.codePointAt(0) ?? 0));
  let [byte, sum] = [0, 0];
  all.forEach((one: string | number, i: number) => {
    const id = typeof one === 'number' ? one : one.codePointAt(0) ?? 0;
    const end = byte + (typeof one === 'number' ? 1 : utf8Length(one));
    let bits = 0;
    while (byte < end) bits += costs[byte++] ?? 0;
    sum += bits;
    cells.ids[i] = id;
    cells.starts[i + 1] = end;
    cells.bits[i] = bits;
    cells.sums[i + 1] = sum;
    if (!seen.has(id)) cells.isNew[i] = 1;
    seen.add(id);
  });
  return cells;
}

/** 0 to 7: whole bits, on a scale that ends at 8 for every model; 8 above it. */
export function binOf(bits: number): number {
  return bits > 8 ? capped : Math.min(7, Math.floor(bits));
}

/** Bits per cell of the first `count`. */
export function meanOf({ sums, ids }: Cells, count = ids.length): number {
  return count === 0 ? 0 : (sums[count] ?? 0) / count;
}

export function labelAt({ ids, unit }: Cells, at: number): Label {
  return labelOf(ids[at] ?? 0, unit);
}

/** The dearest cells, the dearest first, the first of equals first. */
export function dearest({ bits }: Cells, count: number): number[] {
  return Array.from(bits.keys()).sort((a, b) => (bits[b] ?? 0) - (bits[a] ?? 0) || a - b)
    .slice(0, count);
}

/** What stands before a cell, to be read. */
export function before(cells: Cells, at: number, most: number): string {
  const from = Math.max(0, at - most);
  return (from > 0 ? '…' : '') + Array.from({ length: at - from }, (_, i) =>
    labelAt(cells, from + i).text).join('');
}

/** The place that an arrow key leads to: left and right by one, up and down by words. */
export function moved({ ids }: Cells, at: number, key: string): number | null {
  const last = ids.length - 1;
  const isGap = (i: number): boolean => (ids[i] ?? 32) <= 32;
  switch (key) {
    case 'ArrowLeft': return Math.max(0, at - 1);
    case 'ArrowRight': return Math.min(last, at + 1);
    case 'Home': return 0;
    case 'End': return last;
    case 'ArrowDown': {
      let to = at + 1;
      while (to < last && !(isGap(to - 1) && !isGap(to))) to++;
      return Math.min(last, to);
    }
    case 'ArrowUp': {
      let to = at - 1;
      while (to > 0 && !(isGap(to - 1) && !isGap(to))) to--;
      return Math.max(0, to);
    }
    default: return null;
  }
}
