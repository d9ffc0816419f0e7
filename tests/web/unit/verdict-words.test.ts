// What is said of a code: each property, each fault, each way to mend it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { waitingExample } from '../../../web/src/analysis/waiting.ts';
import { codewordNote } from '../../../web/src/figures/lab/codeword-note.ts';
import {
  exchanged, freeWordFor, withoutBitAt,
} from '../../../web/src/figures/verdict/verdict-mends.ts';
import {
  ambiguitySentence, clashSentence, lackingSentence, moreClashes, optimalitySentence, plain,
  splitSentence, statusOf, waitingSentence,
} from '../../../web/src/figures/verdict/verdict-words.ts';
import { analysisOf, indices, row, sound } from './verdict-support.ts';

const robot = [row('u', '0', 4), row('d', '10', 2), row('l', '110'), row('r', '111'),
  row('s', '100')];
const of = (index: number) => robot.find((known) => known.index === index) ?? null;
const [u = 0, d = 0, l = 0, , s = 0] = indices('udlrs');

function status(changes: Parameters<typeof analysisOf>[1]): string[] {
  return statusOf(analysisOf(robot, changes)).map(({ mark, text }) => `${mark}: ${text}`);
}

describe('the status', () => {
  it('of a sound code is four good properties', () => {
    assert.deepEqual(status({}), ['good: prefix-free', 'good: uniquely decodable',
      'good: complete (Kraft sum 1)', 'good: optimal']);
  });

  it('tells decodable from ambiguous and from undecided', () => {
    const broken = { prefixFree: false, optimality: null };
    assert.deepEqual(status(broken).slice(0, 2),
      ['bad: not prefix-free', 'good: uniquely decodable']);
    assert.equal(status({ ...broken, uniquelyDecodable: false })[1], 'bad: ambiguous');
    assert.equal(status({ ...broken, uniquelyDecodable: null })[1],
      'open: not decided whether it is uniquely decodable');
  });

  it('knows by the Kraft sum alone that a code is ambiguous', () => {
    assert.deepEqual(status({ prefixFree: false, optimality: null, uniquelyDecodable: null,
      kraft: { text: '', value: 1.125, kind: 'over-subscribed' } }), [
      'bad: not prefix-free', 'bad: ambiguous', 'bad: over-subscribed (Kraft sum about 1.125)']);
  });

  it('says first that a word is lacking', () => {
    const a = analysisOf(robot, { optimality: null, split: null,
      kraft: { text: '7/8', value: 0.875, kind: 'incomplete' } },
    { lacking: { count: 1, first: [row('x', '')] } });
    assert.deepEqual(statusOf(a).map(({ text }) => text), ['cannot write the text', 'prefix-free',
      'uniquely decodable', 'incomplete (Kraft sum 7/8)']);
  });

  it('is none for the empty text', () => {
    assert.deepEqual(statusOf(analysisOf([])), []);
  });
});

describe('faults', () => {
  it('name both words of a clash and what it means', () => {
    assert.equal(plain(clashSentence({ begins: d, other: s }, of)),
      '10 begins 100: after 10 the reader cannot know whether d is finished or s goes on.');
    const twins = [row('a', '01'), row('b', '01')];
    assert.equal(plain(clashSentence({ begins: 0, other: 1 }, (i) => twins[i] ?? null)),
      'a and b have the same word 01: nothing tells them apart.');
    assert.deepEqual(clashSentence({ begins: d, other: 7 }, of), [], 'a row not yet at hand');
  });

  it('count the clashes that are not spelled out', () => {
    assert.deepEqual([moreClashes(3, 3), moreClashes(4, 3), moreClashes(1234, 3)],
      ['', 'And 1 more such pair.', 'And 1,231 more such pairs.']);
  });

  it('spell both readings of the shortest ambiguous string', () => {
    const verdict = { ...sound, uniquelyDecodable: false,
      ambiguity: { bits: '100', readings: [[d, u], [s]] as const } };
    assert.equal(plain(ambiguitySentence(verdict, of)), 'A shortest bit string with two ' +
      'readings has 3 bits: 100 can be read as d u or as s.');
  });

  it('cut a long string and long readings', () => {
    const verdict = { ...sound, uniquelyDecodable: false, ambiguity: { bits: '0'.repeat(1000),
      readings: [Array<number>(40).fill(u), [s]] as const } };
    const said = plain(ambiguitySentence(verdict, of));
    assert.match(said, /^A shortest bit string with two readings, of 1,000 bits, can be read/);
    assert.equal(said.match(/u /g)?.length, 24);
    assert.match(said, /u … or as s\.$/);
  });

  it('say why it is ambiguous where no string was found', () => {
    assert.match(plain(ambiguitySentence({ ...sound, undecided: 'Too long.' }, of)),
      /Kraft sum above 1.*\(McMillan 1956\)\. Too long\.$/);
  });

  it('name the symbols without a word', () => {
    assert.equal(plain(lackingSentence({ count: 1, first: [row('x', '')] })),
      'x has no code word: the text cannot be written.');
    assert.equal(plain(lackingSentence({ count: 2, first: [row('x', ''), row('y', '')] })),
      'x and y have no code word: the text cannot be written.');
    assert.equal(plain(lackingSentence({ count: 9, first: [row('x', ''), row('y', '')] })),
      'x, y and 7 more have no code word: the text cannot be written.');
  });
});

describe('a code that makes the reader wait', () => {
  const words = [row('a', '0'), row('b', '01'), row('c', '11')];
  const known = (index: number) => words.find((word) => word.index === index) ?? null;

  it('has an example with two readings that go on', () => {
    const waiting = waitingExample(words) ?? assert.fail();
    assert.deepEqual(waiting, { bits: '01111111', readings: [indices('bccc'), indices('acccc')] });
    assert.match(plain(waitingSentence(waiting, known)),
      /After 01111111 it may still be .* or .*; only what follows tells\.$/);
  });

  it('has readings that both begin with the bits, one of them all along', () => {
    fc.assert(fc.property(fc.uniqueArray(
      fc.string({ unit: fc.constantFrom('0', '1'), minLength: 1, maxLength: 6 }),
      { minLength: 1, maxLength: 8 }), (codewords) => {
      const code = codewords.map((codeword, index) => ({ index, codeword }));
      const waiting = waitingExample(code);
      const clashes = codewords.some((one) => codewords.some((two) =>
        one !== two && two.startsWith(one)));
      assert.equal(waiting !== null, clashes);
      if (waiting === null) return;
      const [behind, ahead] = waiting.readings.map((reading) =>
        reading.map((index) => codewords[index]).join(''));
      assert.equal(behind, waiting.bits);
      assert.ok(ahead?.startsWith(waiting.bits) && ahead.length > waiting.bits.length);
      assert.notEqual(waiting.readings[0][0], waiting.readings[1][0]);
    }));
  });
});

describe('what would be better', () => {
  const said = (optimality: typeof sound.optimality, rows = robot) =>
    plain(optimalitySentence(analysisOf(rows, { optimality }), of));

  it('is nothing where the code is optimal, in our way or in another', () => {
    assert.equal(said({ kind: 'optimal', ours: true }),
      'Optimal: no prefix-free code for single symbols is shorter.');
    assert.match(said({ kind: 'optimal', ours: false }),
      /^Optimal: .* several optimal sets of lengths, and this is one\.$/);
  });

  it('is a bit that can be dropped, named by what is before it', () => {
    const rows = [row('u', '00'), row('d', '01'), row('l', '10'), row('r', '110')];
    assert.equal(said({ kind: 'spare', node: '11', saves: 1 }, rows), 'After 11 only 0 goes on: ' +
      'the words below can drop that bit, which saves 1 bit of this text.');
    assert.match(said({ kind: 'spare', node: '', saves: 8 }, [row('u', '01'), row('d', '00')]),
      /^Every word begins with 0, which tells nothing: /);
    assert.deepEqual([...withoutBitAt(rows, '11')], [[indices('r')[0], '11']]);
  });

  it('is a swap, in counts and lengths', () => {
    assert.equal(said({ kind: 'swap', first: u, second: l, saves: 6 }),
      'u occurs 4 times with 1 bit, l once with 3: exchange them and save 6 bits.');
    assert.deepEqual([...exchanged(row('u', '0'), row('l', '110'))], [[u, '110'], [l, '0']]);
  });

  it('is another set of lengths, listed where it is short', () => {
    assert.equal(said({ kind: 'lengths', lengths: [3, 1, 3, 3, 3], saves: 2 }),
      'Huffman’s lengths 1, 3, 3, 3, 3 save 2 bits.');
    assert.equal(said({ kind: 'lengths', lengths: Array<number>(40).fill(6), saves: 1 }),
      'Huffman’s lengths save 1 bit.');
  });
});

describe('the parts of the expected length', () => {
  const split = (expectedLength: number, parts: typeof sound.split, kind = sound.kraft.kind) => {
    const { cost, ...a } = analysisOf(robot, { split: parts, kraft: { ...sound.kraft, kind } });
    return splitSentence({ ...a, cost: cost === null ? null : { ...cost, expectedLength } });
  };

  it('are two where the budget is spent, three where some is unused', () => {
    assert.equal(split(2, { entropy: 1.9852, divergence: 0.0148, unused: 0 }),
      'Expected length 2.000 = entropy 1.985 + divergence 0.015 bits per code point.');
    assert.equal(split(2.125, { entropy: 1.75, divergence: 0.18236, unused: 0.19264 },
      'incomplete'), 'Expected length 2.125 = entropy 1.750 + divergence 0.182 + unused budget ' +
      '0.193 bits per code point.');
    assert.match(split(1, { entropy: 0, divergence: 0, unused: 1 }, 'incomplete'),
      /entropy 0\.000 \+ divergence 0\.000 \+ unused budget 1\.000/);
  });

  it('add up as printed, each within two thousandths', () => {
    const part = fc.double({ min: 0, max: 9, noNaN: true });
    fc.assert(fc.property(part, part, part, (entropy, divergence, unused) => {
      const length = entropy + divergence + unused;
      const printed = split(length, { entropy, divergence, unused }, 'incomplete')
        .match(/\d+\.\d{3}/g)?.map((digits) => Math.round(1000 * Number(digits))) ?? [];
      const [all = NaN, ...parts] = printed;
      assert.equal(parts.reduce((sum, x) => sum + x, 0), all);
      [entropy, divergence, unused].forEach((x, i) =>
        assert.ok(Math.abs((parts[i] ?? NaN) - 1000 * x) <= 2));
    }));
  });

  it('are no numbers where the Kraft sum is above 1 or a word is lacking', () => {
    assert.match(split(2, null, 'over-subscribed'), /does not split .* the Kraft sum is above 1/);
    assert.equal(splitSentence(analysisOf(robot, { split: null }, { cost: null,
      lacking: { count: 1, first: [row('x', '')] } })), '');
  });
});

describe('a free word', () => {
  it('is as long as the symbol is rare, if there is room', () => {
    const rare = { ...row('x', ''), selfInformation: 3.2 };
    assert.equal(freeWordFor(['0', '10'], rare, 1), '1100');
    assert.equal(freeWordFor(['0', '10'], { ...rare, selfInformation: 0.5 }, 1), '11');
    assert.equal(freeWordFor(['0', '1'], rare, 1), null);
    assert.equal(freeWordFor(['', ''], { ...rare, selfInformation: 1 }, 2), '0');
  });

  it('leaves room for all the others that lack one', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), (lacking) => {
      const words = ['0', '10'];
      for (let left = lacking; left > 0; left--) {
        const word = freeWordFor(words, row('x', ''), left) ?? assert.fail();
        assert.ok(words.every((other) => !other.startsWith(word) && !word.startsWith(other)));
        words.push(word);
      }
    }));
  });
});

describe('the note beside a word that is typed', () => {
  const note = (typed: string) => codewordNote(typed, row('u', '0'), robot);

  it('tells what it clashes with, and how', () => {
    assert.deepEqual(note('1000'), { kind: 'clashes',
      text: 'Begins with 10 of \u2068d\u2069 and clashes with 1 more.' });
    assert.deepEqual(note('111').text, 'The word of \u2068r\u2069.');
    assert.deepEqual(note('1').text, 'Begins 10 of \u2068d\u2069 and clashes with 3 more.');
    assert.deepEqual(note('01'), { kind: 'fine', text: 'No clash; takes 1/4 of the budget.' });
    assert.deepEqual(note(''), { kind: 'fine', text: 'No code word.' });
  });

  it('refuses what is no code word, and only that', () => {
    assert.equal(note('01x').kind, 'wrong');
    assert.equal(note('0'.repeat(4096)).kind, 'fine');
    assert.equal(note('0'.repeat(4097)).kind, 'wrong');
  });
});
