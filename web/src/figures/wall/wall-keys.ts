// The keys of the wall. Arrows go from symbol to symbol; Enter takes a word up, then arrows move
// it, Enter drops it, Escape puts it back; Delete takes a word away.
import { cancel, drop, type WallBench } from './wall-bench.ts';
import { moveWords } from './wall-words.ts';

export function keyed(event: KeyboardEvent, bench: WallBench): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const done = bench.grip.move === null ? walked(event.key, bench) : carried(event.key, bench);
  if (done) event.preventDefault();
}

/** While no word is held. */
function walked(key: string, bench: WallBench): boolean {
  const { rows, grip } = bench;
  const place = rows.findIndex(({ index }) => index === bench.here);
  const row = rows[place];
  const steps: Record<string, number> = {
    ArrowRight: place + 1, ArrowDown: place + 1, ArrowLeft: place - 1, ArrowUp: place - 1,
    Home: 0, End: rows.length - 1,
  };
  const step = steps[key];
  if (step !== undefined) {
    const target = rows[Math.max(0, Math.min(rows.length - 1, step))];
    if (target !== undefined) bench.choose(target.index);
  } else if (key === 'Escape') {
    bench.light(null);
  } else if ((key === 'Enter' || key === ' ') && row !== undefined) {
    if (!bench.editable) bench.pin(row.index);
    else grip.take(row, rows);
    bench.say(bench.editable ? `${row.name} taken up.` : '');
    bench.redraw();
  } else if (key === 'Delete' && row !== undefined && row.codeword !== '') {
    remove(bench, row.index);
  } else {
    return false;
  }
  return true;
}

/** While a word is held. */
function carried(key: string, bench: WallBench): boolean {
  if (bench.grip.step(key)) {
    bench.follow(bench.grip.move?.word ?? '');
  } else if (key === 'Enter' || key === ' ') {
    drop(bench);
  } else if (key === 'Escape') {
    cancel(bench);
  } else if (key === 'Delete') {
    const move = bench.grip.release();
    if (move !== null) remove(bench, move.index);
  } else {
    return false;
  }
  return true;
}

function remove(bench: WallBench, index: number): void {
  bench.say(moveWords(bench.rows, { index, word: '', evicts: true }));
  bench.set(new Map([[index, '']]));
}
