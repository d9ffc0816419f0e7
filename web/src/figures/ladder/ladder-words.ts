// What <surprisal-ladder> says, and the rungs as they are drawn. Pure.
import { codeRungs, modelRungs, type Rung } from '../../analysis/ladder.ts';
import { unitNames, type Unit } from '../../text/unit.ts';
import { bits, percent, rate, whole } from '../common/numbers.ts';
import type { LadderGroup } from './ladder-layout.ts';
import { isUncounted, type Scale } from './published.ts';

/** Below so many symbols there is no verdict. */
export const leastSymbols = 200;

/** What was found of a text so far. */
export interface Found {
  readonly unit: Unit;
  readonly total: number;
  readonly entropy: number;
  readonly rungs: ReadonlyMap<RungName, Rung | null>;
}

export const codeNames = ['utf-8', ...codeRungs] as const;
export const byteNames = ['rans', 'deflate', ...modelRungs.slice(1)] as const;
export type RungName = typeof codeNames[number] | typeof byteNames[number];
export const rungNames: readonly RungName[] = [...codeNames, ...byteNames];

const titles: Readonly<Record<RungName, string>> = {
  'utf-8': 'UTF-8', 'fixed-length': 'fixed length', 'shannon': 'Shannon', 'huffman': 'Huffman',
  'block-2': 'Huffman on pairs', 'rans': 'rANS order 0', 'deflate': 'DEFLATE',
  'order-1': 'order 1', 'order-2': 'order 2', 'order-3': 'order 3', 'ppm-c': 'PPM C', 'ppm': 'PPM',
  'mixing': 'context mixing',
};

/** Bytes that are no text are not UTF-8. */
export function rungTitle(name: RungName, { unit }: Found): string {
  return name === 'utf-8' && unit === 'byte' ? 'as it is' : titles[name];
}

export function totalOf({ messageBits, extraBits }: Rung): number {
  return messageBits + extraBits;
}

/** Of the text as it is. */
export function plainBits({ rungs }: Found): number {
  return rungs.get('utf-8')?.messageBits ?? 0;
}

/** What stands for a rung that is not there: none is to come, or it is on its way. */
export function pending(rung: Rung | null | undefined): string {
  return rung === null ? '–' : '…';
}

/** The best, beside the text as it is and Huffman’s code. */
export function verdictWords(found: Found): string {
  const total = (name: RungName): number => {
    const rung = found.rungs.get(name);
    return rung == null ? Infinity : totalOf(rung);
  };
  const best = rungNames.reduce((least, name) => total(name) < total(least) ? name : least);
  const least = total(best);
  const per = `${bits(least)}, ${rate(least / found.total)} per ${unitNames[found.unit].one}`;
  return best === 'utf-8' ? `No coder makes it smaller than it is: ${per}.`
    : `Least: ${titles[best]}, ${per}. That is ${percent(least / plainBits(found))} of the text as ` +
      `it is, and ${percent(least / total('huffman'))} of Huffman’s code with its table.`;
}

/** Coders that make more of the text than it was; '' where there is none. */
export function largerWords(found: Found): string {
  const larger = rungNames.filter((name) => {
    const rung = found.rungs.get(name);
    return rung != null && totalOf(rung) > plainBits(found);
  });
  return larger.length === 0 ? ''
    : `“Compressed”, and larger than the text: ${larger.map((name) => titles[name]).join(', ')}.`;
}

/** The rungs that are there, by what they take for a symbol. */
export function measuredGroups(found: Found): LadderGroup[] {
  const { many, one } = unitNames[found.unit];
  const group = (title: string, unit: string, names: readonly RungName[]): LadderGroup => ({
    title, unit, rows: names.map((name) => {
      const rung = found.rungs.get(name);
      const title = rungTitle(name, found);
      if (rung == null) {
        const text = pending(rung);
        return { title, kind: 'measured', from: 0, to: 0, text, short: text };
      }
      const total = totalOf(rung);
      const per = rate(total / found.total);
      return { title, kind: 'measured', from: rung.messageBits / found.total,
        to: total / found.total, text: `${per}, ${bits(total)}`, short: per };
    }),
  });
  return [group(`Code words for ${many}`, '', codeNames),
    group('Coders of bytes', one, byteNames)];
}

export function publishedGroups(scales: readonly Scale[]): LadderGroup[] {
  return scales.map(({ title, unit, results }) => ({ title, unit, rows: results.map((result) => {
    const { text, note } = result;
    return { title: result.name, kind: isUncounted(result) ? 'uncounted' : 'published',
      from: result.low, to: result.high,
      text: note === '' ? text : `${text}, ${note}`, short: text };
  }) }));
}

/** Of a loss in nats per token; null where the numbers make no sense. */
export function lossWords(loss: string, size: string): string | null {
  const [nats, characters] = [Number(loss), Number(size)];
  if (loss === '' || !(nats >= 0 && nats < 100 && characters > 0 && characters < 1000)) return null;
  const token = nats * Math.LOG2E;
  const character = token / characters;
  return `${nats} nats × log₂ e = ${rate(token)} bits per token, ${rate(character)} bits per ` +
    `character. A million characters: a file of ${whole(character * 125_000)} bytes, the weights ` +
    'not counted.';
}
