// The interval that arithmetic coding narrows a message to, and what its bits say.
import { countsOf, valueOf } from './ask.ts';
import type { Check } from './check.ts';

/** Messages are indices of the counts. */
const messages: readonly (readonly [
  name: string, counts: string, message: string, interval: string, source: string])[] = [
  ['down, up, left of the robot', '4 2 1 1', '1 0 2', '19/32, 39/64, 100110', ''],
  ['eaii! with a 2, e 3, i 1, o 2, u 1, ! 1 of 10', '2 3 1 2 1 1',
    '1 0 2 2 5', '11677/50000, 146/625, 001110111100101',
    'Witten, Neal and Cleary 1987'],
];

export const intervalChecks: readonly Check[] = messages.map(
  ([name, counts, message, interval, source]) => ({
    name, source, expected: `${interval}, ${message}`,
    got(engine) {
      const [all, said] = [countsOf(counts), countsOf(message)];
      const { steps, shortestBits } = valueOf(engine.exactInterval(all, said));
      const { low, high } = steps.at(-1) ?? { low: '', high: '' };
      const { symbols } = valueOf(engine.readExact(all, shortestBits, said.length));
      return [low, high, shortestBits, symbols.join(' ')];
    },
  }));
