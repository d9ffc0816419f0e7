// What is sent to the robot, bit by bit, and what it makes of it. A run is worked out whole, so
// that any moment of it is a look-up, forwards and backwards. Pure.
//
// Key observations. The robot holds every reading of the bits that is still possible, as a node of
// the code tree and the instructions read so far; it knows what all readings agree on. Under a
// prefix-free code there is only ever one, so it acts the moment a word is complete. Two readings
// at one node can never be told apart again, so there are at most as many as the tree has nodes.

/** Where a word is complete but might go on, a robot waits until it is sure, or acts at once. */
export type Manner = 'waits' | 'acts';

/** The robot cannot go on: no code word fits, or the bits since `from` have two readings. */
export interface Stop {
  readonly at: number;
  readonly from: number;
  readonly readings: readonly (readonly number[])[];
}

/** Instructions are indices of the alphabet. */
export interface Run {
  readonly sent: readonly number[];
  readonly bits: string;
  /** The instruction that ended the transmission, having no code word. */
  readonly unsendable: number | null;
  readonly understood: readonly Understood[];
  readonly stop: Stop | null;
}

/** Known for sure after `known` bits; its word ends with bit `end`. */
export interface Understood {
  readonly instruction: number;
  readonly known: number;
  readonly end: number;
}

/** What there is to see after some bits. */
export interface Moment {
  readonly bits: number;
  readonly instructions: number;
  /** Received and not yet understood. */
  readonly pending: string;
  /** The first instruction that the robot got wrong. */
  readonly wrong: number | null;
  readonly stop: Stop | null;
}

/** A run never has more bits. */
export const mostBits = 1 << 14;

interface Node {
  readonly next: (Node | undefined)[];
  readonly ends: number[];
}

interface Reading {
  readonly node: Node;
  readonly instructions: readonly number[];
}

/** `words` by instruction; '' where there is none. */
export function transmit(
  message: readonly number[], words: readonly string[], manner: Manner,
): Run {
  let bits = '';
  const sent: number[] = [];
  let unsendable: number | null = null;
  for (const instruction of message) {
    const word = words[instruction] ?? '';
    if (word === '') unsendable = instruction;
    if (word === '' || bits.length + word.length > mostBits) break;
    bits += word;
    sent.push(instruction);
  }
  return { sent, bits, unsendable, ...receive(bits, words, manner) };
}

function receive(
  bits: string, words: readonly string[], manner: Manner,
): Pick<Run, 'understood' | 'stop'> {
  const root = treeOf(words);
  const understood: Understood[] = [];
  let readings: Reading[] = [{ node: root, instructions: [] }];
  let end = 0;
  for (let at = 1; at <= bits.length; at++) {
    readings = grown(readings, root, Number(bits[at - 1]), manner);
    const stop = stopOf(readings);
    if (stop !== null) return { understood, stop: { at, from: end, readings: stop } };
    const [first, ...others] = readings.map(({ instructions }) => instructions);
    const sure = first?.findIndex((instruction, i) =>
      others.some((other) => other[i] !== instruction)) ?? 0;
    const agreed = first?.slice(0, sure < 0 ? first.length : sure) ?? [];
    for (const instruction of agreed) {
      end += words[instruction]?.length ?? 0;
      understood.push({ instruction, known: at, end });
    }
    readings = readings.map(({ node, instructions }) =>
      ({ node, instructions: instructions.slice(agreed.length) }));
  }
  return { understood, stop: null };
}

function treeOf(words: readonly string[]): Node {
  const root: Node = { next: [], ends: [] };
  words.forEach((word, instruction) => {
    if (word === '') return;
    let node = root;
    for (const bit of word) node = node.next[Number(bit)] ??= { next: [], ends: [] };
    node.ends.push(instruction);
  });
  return root;
}

/** Every reading with one bit more. */
function grown(
  readings: readonly Reading[], root: Node, bit: number, manner: Manner,
): Reading[] {
  return readings.flatMap(({ node, instructions }) => {
    const next = node.next[bit];
    if (next === undefined) return [];
    const done = next.ends.map((instruction): Reading =>
      ({ node: root, instructions: [...instructions, instruction] }));
    if (manner === 'acts' && done.length > 0) return done.slice(0, 1);
    return next.next.length === 0 ? done : [...done, { node: next, instructions }];
  });
}

/** Two readings that will never be told apart; none where nothing fits; null while all is well. */
function stopOf(readings: readonly Reading[]): Stop['readings'] | null {
  if (readings.length === 0) return [];
  for (const [i, one] of readings.entries()) {
    const other = readings.slice(0, i).find(({ node }) => node === one.node);
    if (other !== undefined) return [other.instructions, one.instructions];
  }
  return null;
}

/** The bit behind which nothing more happens. */
export function lastBit({ bits, stop }: Run): number {
  return stop?.at ?? bits.length;
}

export function momentAt(run: Run, tick: number): Moment {
  const bits = Math.max(0, Math.min(tick, lastBit(run)));
  const known = run.understood.filter((each) => each.known <= bits);
  const wrong = known.findIndex(({ instruction }, i) => instruction !== run.sent[i]);
  return {
    bits,
    instructions: known.length,
    pending: run.bits.slice(known.at(-1)?.end ?? 0, bits),
    wrong: wrong < 0 ? null : wrong,
    stop: bits === run.stop?.at ? run.stop : null,
  };
}
