import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { layoutMoon, pathOf } from '../../../web/src/figures/robot/moon-layout.ts';
import {
  lastBit, momentAt, transmit, type Run,
} from '../../../web/src/figures/robot/robot-run.ts';
import { directions } from '../../../web/src/figures/robot/robot-source.ts';

const clever = ['0', '10', '110', '111'];
const [up, down, left, right] = [0, 1, 2, 3] as const;

function instructions({ understood }: Run): number[] {
  return understood.map(({ instruction }) => instruction);
}

describe('a transmission', () => {
  it('of down, up, left is 100110', () => {
    const run = transmit([down, up, left], clever, 'waits');
    assert.equal(run.bits, '100110');
    assert.deepEqual(run.understood, [
      { instruction: down, known: 2, end: 2 }, { instruction: up, known: 3, end: 3 },
      { instruction: left, known: 6, end: 6 },
    ]);
    assert.equal(run.stop, null);
  });

  it('moves the robot when, and only when, a code word is complete', () => {
    const run = transmit([down, up, left], clever, 'waits');
    const seen = Array.from({ length: 7 }, (_, tick) => momentAt(run, tick));
    assert.deepEqual(seen.map((moment) => moment.instructions), [0, 0, 1, 2, 2, 2, 3]);
    assert.deepEqual(seen.map((moment) => moment.pending), ['', '1', '', '', '1', '11', '']);
  });

  it('goes back the way it came, and not past its ends', () => {
    const run = transmit([right, up], clever, 'waits');
    assert.deepEqual(momentAt(run, -1), momentAt(run, 0));
    assert.deepEqual(momentAt(run, 99), momentAt(run, 4));
    assert.equal(momentAt(run, 99).bits, 4);
  });

  it('ends where an instruction has no code word', () => {
    const run = transmit([up, right, up], ['0', '10', '110', ''], 'waits');
    assert.deepEqual([run.bits, run.sent, run.unsendable], ['0', [up], right]);
  });

  it('of no instructions is empty', () => {
    assert.deepEqual(transmit([], clever, 'acts'),
      { sent: [], bits: '', unsendable: null, understood: [], stop: null });
  });

  it('stays below 2^14 bits however long the words are', () => {
    const run = transmit(Array<number>(100).fill(0), ['1'.repeat(4096)], 'waits');
    assert.equal(run.bits.length, 1 << 14);
    assert.equal(run.understood.length, 4);
  });

  it('of any message under a prefix-free code is understood at once, in either manner', () => {
    const codes = [clever, ['00', '01', '10', '11'], ['1', '011', '010', '00']];
    fc.assert(fc.property(fc.constantFrom(...codes), fc.array(fc.nat(3), { maxLength: 50 }),
      (words, message) => {
        const run = transmit(message, words, 'waits');
        assert.deepEqual(instructions(run), message);
        assert.ok(run.understood.every(({ known, end }) => known === end));
        assert.deepEqual(transmit(message, words, 'acts'), run);
      }));
  });
});

describe('a robot with a broken code', () => {
  const five = [...clever, '100'];

  it('stops with both readings of 100', () => {
    const run = transmit([down, up, left], five, 'waits');
    assert.deepEqual(run.stop, { at: 3, from: 0, readings: [[down, up], [4]] });
    assert.equal(lastBit(run), 3);
    assert.equal(momentAt(run, 2).stop, null);
    assert.deepEqual(momentAt(run, 6), {
      bits: 3, instructions: 0, pending: '100', wrong: null, stop: run.stop,
    });
  });

  it('waits after 10, and goes on where the next bit tells', () => {
    const run = transmit([down, left], five, 'waits');
    assert.deepEqual(run.understood.slice(0, 1), [{ instruction: down, known: 3, end: 2 }]);
  });

  it('walks the wrong way where it acts at once', () => {
    const run = transmit([up, 4, right], five, 'acts');
    assert.deepEqual(instructions(run), [up, down, up, right]);
    assert.equal(momentAt(run, 2).wrong, null);
    assert.equal(momentAt(run, 3).wrong, 1);
  });

  it('stops where no code word fits', () => {
    const run = transmit([0, 0], ['01', '0'], 'acts');
    assert.deepEqual(run.stop, { at: 2, from: 1, readings: [] });
  });

  it('cannot tell two instructions with the same word apart', () => {
    const run = transmit([0], ['1', '1'], 'waits');
    assert.deepEqual(run.stop, { at: 1, from: 0, readings: [[0], [1]] });
  });

  it('reads a code that looks ahead, late but right', () => {
    const run = transmit([up, right, up, left, up], ['0', '01', '011', '111'], 'waits');
    assert.deepEqual(instructions(run), [up, right, up, left]);
    assert.deepEqual(run.understood.map(({ known }) => known), [5, 5, 6, 9]);
    assert.equal(run.stop, null);
  });

  it('never reads what was not sent before it stops, if it waits', () => {
    const word = fc.stringMatching(/^[01]{1,4}$/);
    fc.assert(fc.property(fc.array(word, { minLength: 2, maxLength: 6 }),
      fc.array(fc.nat(5), { maxLength: 30 }), (words, wished) => {
        const message = wished.map((wish) => wish % words.length);
        const run = transmit(message, words, 'waits');
        const read = instructions(run);
        assert.deepEqual(read, message.slice(0, read.length));
        if (run.stop === null) return;
        const bits = run.bits.slice(run.stop.from, run.stop.at);
        for (const reading of run.stop.readings) {
          assert.ok(bits.startsWith(reading.map((each) => words[each]).join('')));
        }
        assert.notDeepEqual(run.stop.readings[0], run.stop.readings[1]);
      }));
  });
});

describe('the moon', () => {
  const steps = (moves: readonly number[]) => pathOf(moves.map((move) => directions[move]));

  it('is walked one cell at a time, from 0, 0', () => {
    assert.deepEqual(steps([up, left, down, right, 7]),
      [{ x: 0, y: 0 }, { x: 0, y: -1 }, { x: -1, y: -1 }, { x: -1, y: 0 }, { x: 0, y: 0 },
        { x: 1, y: 1 }]);
  });

  it('keeps the robot in view on any way', () => {
    fc.assert(fc.property(fc.array(fc.nat(7), { maxLength: 80 }),
      fc.constantFrom(328, 700, 1160), (moves, width) => {
        const { robot, shift, ...moon } = layoutMoon(steps(moves), [], width, 7);
        const [x, y] = [robot.x + shift.x, robot.y + shift.y];
        assert.ok(x > 40 && x < moon.width - 40 && y > 40 && y < moon.height - 40);
      }));
  });

  it('has the same craters wherever the window lies', () => {
    const shapes = (moves: readonly number[]): Set<string> =>
      new Set(layoutMoon(steps(moves), [], 400, 7).craters.split('M'));
    const [here, there] = [shapes([]), shapes([0, 0, 0])];
    assert.ok(here.size > 10);
    const common = [...here].filter((crater) => there.has(crater));
    assert.ok(common.length > here.size / 2);
    assert.notDeepEqual(here, there);
  });

  it('draws the way gone, and the one that was meant', () => {
    const moon = layoutMoon(steps([up, right]), steps([down]), 400, 7);
    assert.equal(moon.trail, 'M20 20L20 -20L60 -20');
    assert.equal(moon.meant, 'M20 20L20 60');
    assert.equal(layoutMoon(steps([]), [], 400, 7).trail, '');
  });
});
