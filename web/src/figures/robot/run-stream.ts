// The end of what the robot has received, as a stretch of a stream: brackets where it knows a code
// word, and an open one for the bits that it holds. Pure.
import type { StreamWindow, StreamWord, SymbolRow } from '../../analysis/analysis.ts';
import { bitsPerRow } from '../../parts/bit-stream-layout.ts';
import type { Moment, Run } from './robot-run.ts';
import { arrows } from './robot-source.ts';

/** What stands under the bits of an instruction. */
export function arrowOf(row: SymbolRow | undefined): string {
  return arrows[row?.hue ?? -1] ?? '';
}

/** As many bits as end in the last of `rows` rows; `of`: the row of an instruction. */
export function receivedStream(
  run: Run, { bits, instructions, pending }: Moment,
  of: (instruction: number) => SymbolRow | undefined, width: number, rows: number,
): StreamWindow {
  const perRow = bitsPerRow(width);
  const firstBit = Math.max(0, Math.ceil(bits / perRow) - rows) * perRow;
  const known = run.understood.slice(0, instructions);
  const firstSymbol = known.findIndex(({ end }) => end > firstBit);
  const words = (firstSymbol < 0 ? [] : known.slice(firstSymbol))
    .map(({ instruction, end }): StreamWord => {
      const row = of(instruction);
      const length = row?.codeword.length ?? 0;
      return { symbol: instruction, label: arrowOf(row), name: row?.name ?? '',
        hue: row?.hue ?? -1, start: end - length - firstBit, length };
    });
  const open: StreamWord[] = pending === '' ? [] : [{ symbol: -1, label: '', name: '', hue: -1,
    start: bits - pending.length - firstBit, length: pending.length + 1 }];
  return {
    firstBit, bits: run.bits.slice(firstBit, bits),
    firstSymbol: firstSymbol < 0 ? instructions : firstSymbol, words: [...words, ...open],
  };
}
