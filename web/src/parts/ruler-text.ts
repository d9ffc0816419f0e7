// Text in pictures, before a browser has measured it: how wide it may be, and how numbers are
// written. Widths are upper estimates (the widest common serif and monospace take 0.6 em for a
// character), so that labels placed by them keep apart in every font.

export type Anchor = 'start' | 'middle' | 'end';

/** One line of text on its base line. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: Anchor;
}

/** The size of all text in pictures that has no reason to be larger, in px. */
export const textSize = 14;

const emPerCharacter = 0.6;
const emPerWideCharacter = 1.3;
const combining = /[\p{M}\p{Cf}]/u;
const wide = new RegExp(
  '[\\p{Extended_Pictographic}\\p{RI}\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}'
  + '\\u3000-\\u303f\\uff01-\\uff60]', 'u',
);

/** Upper estimate in px of the width of `text` set at `size` px. */
export function textWidth(text: string, size: number = textSize): number {
  let em = 0;
  for (const character of text) {
    if (combining.test(character)) continue;
    em += wide.test(character) ? emPerWideCharacter : emPerCharacter;
  }
  return em * size;
}

/** The stretch of the x axis that a placed text may cover. */
export function textExtent(placed: PlacedText, size: number = textSize): [number, number] {
  const width = textWidth(placed.text, size);
  const left = placed.anchor === 'start' ? 0 : placed.anchor === 'end' ? width : width / 2;
  return [placed.x - left, placed.x - left + width];
}

/** Keeps a right-to-left label from reordering what stands beside it. */
export function isolate(label: string): string {
  return `\u2068${label}\u2069`;
}

/** Bits to three decimals, the precision of every figure on the page. */
export function formatBits(bits: number): string {
  return bits.toFixed(3);
}

/** A share of the whole in per cent, with one decimal below 10 %. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.05) return 'under 0.1 %';
  const digits = percent < 9.95 && Math.abs(percent - Math.round(percent)) >= 0.05 ? 1 : 0;
  return `${percent.toFixed(digits)} %`;
}

/** "1 symbol", "4,962 symbols". */
export function formatSymbols(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'symbol' : 'symbols'}`;
}
