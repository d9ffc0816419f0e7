import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomLetters } from '../../../web/src/text/random-letters.ts';
import { sampleOf, samples, workedExample } from '../../../web/src/text/samples.ts';
import { utf8Length } from '../../../web/src/text/wtf8.ts';
import { idsOf, isWellFormed } from './text-support.ts';

interface Cost {
  readonly symbols: number;
  readonly counts: ReadonlyMap<number, number>;
  readonly entropy: number;
  readonly fixedBits: number;
  readonly huffmanBits: number;
}

/** What a sample costs. Huffman's total is the sum of all merged counts; one symbol pays a bit. */
function costOf(id: string): Cost {
  const sample = sampleOf(id) ?? assert.fail(id);
  const ids = idsOf(sample.text, sample.unit);
  const counts = new Map<number, number>();
  for (const symbol of ids) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  const nodes = [...counts.values()];
  const n = ids.length;
  const entropy = nodes.reduce((sum, count) => sum + (count / n) * Math.log2(n / count), 0);
  const fixedBits = n * Math.max(1, Math.ceil(Math.log2(nodes.length)));
  let huffmanBits = nodes.length === 1 ? n : 0;
  while (nodes.length > 1) {
    nodes.sort((a, b) => b - a);
    const merged = (nodes.pop() ?? 0) + (nodes.pop() ?? 0);
    huffmanBits += merged;
    nodes.push(merged);
  }
  return { symbols: n, counts, entropy, fixedBits, huffmanBits };
}

function textOf(id: string): string {
  return (sampleOf(id) ?? assert.fail(id)).text;
}

function mostCommon({ counts }: Cost): string {
  const [symbol] = [...counts].reduce((best, row) => (row[1] > best[1] ? row : best));
  return String.fromCodePoint(symbol);
}

describe('samples', () => {
  it('have ids of their own, for links', () => {
    const ids = samples.map(({ id }) => id);
    assert.deepEqual(ids, [
      ...['robot', 'english', 'dna', 'one-letter', 'bandana', 'abracadabra', 'pangram'],
      ...['program', 'emoji', 'random'],
    ]);
    assert.equal(sampleOf('bandana'), workedExample);
    assert.equal(sampleOf('nothing'), null);
  });

  it('are well formed, and each is told in one sentence', () => {
    for (const { text, caption, title } of samples) {
      assert.ok(text.length > 0 && isWellFormed(text) && text === text.trim(), title);
      assert.match(caption, /^[^.!?]*(\d\.\d[^.!?]*|\d\/\d[^.!?]*)*\.$/u, title);
    }
  });

  it('robot: 14 bits, 1.75 an instruction, the entropy', () => {
    const cost = costOf('robot');
    assert.deepEqual([cost.symbols, cost.huffmanBits, cost.entropy], [8, 14, 1.75]);
    const counts = Array.from('udlr', (c) => cost.counts.get(c.charCodeAt(0)));
    assert.deepEqual(counts, [4, 2, 1, 1]);
  });

  it('English: little more than half of 8 bits', () => {
    const { symbols, huffmanBits } = costOf('english');
    assert.ok(symbols > 500 && symbols < 800);
    assert.ok(huffmanBits / symbols > 4 && huffmanBits / symbols < 4.5);
    assert.equal(utf8Length(textOf('english')), symbols);
  });

  it('DNA: nearly equal counts, nearly two bits', () => {
    const { symbols, counts, entropy, huffmanBits } = costOf('dna');
    assert.deepEqual([symbols, counts.size, huffmanBits], [240, 4, 480]);
    assert.ok(entropy > 1.97 && entropy <= 2);
  });

  it('one letter: entropy 0, and 64 bits', () => {
    const { counts, entropy, huffmanBits } = costOf('one-letter');
    assert.deepEqual([counts.size, entropy, huffmanBits], [1, 0, 64]);
  });

  it('banana bandana: 28 bits, 112 in UTF-8', () => {
    const { huffmanBits, fixedBits, entropy } = costOf('bandana');
    assert.deepEqual([huffmanBits, fixedBits, entropy.toFixed(3)], [28, 42, '1.985']);
    assert.equal(8 * utf8Length(workedExample.text), 112);
  });

  it('abracadabra: 23 bits, 33 in a fixed code', () => {
    const { huffmanBits, fixedBits, counts } = costOf('abracadabra');
    assert.deepEqual([huffmanBits, fixedBits, counts.size], [23, 33, 5]);
  });

  it('pangram: every letter, most of them once, little saved', () => {
    const { counts, huffmanBits, fixedBits } = costOf('pangram');
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz', (c) => counts.get(c.charCodeAt(0)));
    assert.ok(letters.every((count) => count !== undefined));
    assert.ok(letters.filter((count) => count === 1).length > 13);
    assert.ok(huffmanBits > 0.85 * fixedBits && huffmanBits < fixedBits);
  });

  it('source code: the space first, and brackets that are common there', () => {
    const code = costOf('program');
    assert.equal(mostCommon(code), ' ');
    const indentation = (textOf('program').match(/^ +/gm) ?? []).join('').length;
    assert.ok(3 * indentation > (code.counts.get(32) ?? 0));
    for (const sign of '(){}=') {
      const share = (code.counts.get(sign.charCodeAt(0)) ?? 0) / code.symbols;
      assert.ok(share > 1 / 128 && !textOf('english').includes(sign), sign);
    }
  });

  it('emoji: fewer graphemes than code points than bytes', () => {
    const text = textOf('emoji');
    const sizes = (['grapheme', 'code-point', 'byte'] as const).map((u) => idsOf(text, u).length);
    const [graphemes = 0, codePoints = 0, bytes = 0] = sizes;
    assert.ok(graphemes * 1.5 < codePoints && codePoints * 3 < bytes);
  });

  it('random letters: 26 of them, little saved on 5 bits', () => {
    const { symbols, counts, entropy, huffmanBits, fixedBits } = costOf('random');
    assert.deepEqual([symbols, counts.size, fixedBits], [400, 26, 2000]);
    assert.ok(entropy > 4.6 && entropy <= Math.log2(26));
    assert.ok(huffmanBits > 0.92 * fixedBits && huffmanBits < fixedBits);
  });
});

describe('random letters', () => {
  it('are the same on every machine', () => {
    const alphabet = 'abcdefghijklmnopqrstuvwxyz';
    assert.equal(randomLetters(alphabet, 16, 1948), 'lvgomklevrppwgpl');
    assert.equal(randomLetters(alphabet, 16, 1), 'bucxungmnfogzuqf');
  });

  it('come equally often', () => {
    const letters = randomLetters('abc', 30_000, 7);
    for (const letter of 'abc') {
      const count = letters.split(letter).length - 1;
      assert.ok(Math.abs(count - 10_000) < 400, `${letter}: ${count}`);
    }
  });
});
