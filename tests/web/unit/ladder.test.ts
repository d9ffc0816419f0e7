// Every coder on one text, the published results, and how both are drawn and said.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  codeLadder, codeRungs, modelRung, modelRungs, type Rung,
} from '../../../web/src/analysis/ladder.ts';
import { bytesOf, choiceOf } from '../../../web/src/analysis/prediction.ts';
import { finish } from '../../../web/src/analysis/session.ts';
import { layoutLadder, type LadderRow } from '../../../web/src/figures/ladder/ladder-layout.ts';
import {
  byteNames, codeNames, largerWords, lossWords, measuredGroups, publishedGroups, rungNames,
  rungTitle, totalOf, verdictWords, type Found, type RungName,
} from '../../../web/src/figures/ladder/ladder-words.ts';
import { isUncounted, scales } from '../../../web/src/figures/ladder/published.ts';
import { textExtent } from '../../../web/src/parts/ruler-text.ts';
import { englishSample } from '../../../web/src/text/sample-texts.ts';
import { analysed, engine } from './analysis-support.ts';
import { textContent } from './text-support.ts';

function codesOf(text: string) {
  const codes = finish(codeLadder(engine, textContent(text)));
  assert.ok(codes.ok);
  return codes.value;
}

function rungOf(text: string, name: typeof modelRungs[number]): Rung {
  const rung = finish(modelRung(engine, textContent(text), name));
  assert.ok(rung.ok);
  return rung.value;
}

/** With so many bits for each that is named, and 100 for the others. */
function found(bits: Partial<Record<RungName, number | null>>): Found {
  return { unit: 'code-point', total: 10, entropy: 2.5, rungs: new Map(rungNames.map((name) => {
    const own = bits[name];
    return [name, own === null ? null : { messageBits: own ?? 100, extraBits: 0 }];
  })) };
}

describe('code words for single symbols', () => {
  it('are those of the lab, with their tables', () => {
    const { total, entropy, rungs } = codesOf('banana bandana');
    assert.equal(total, 14);
    assert.equal(entropy.toFixed(3), '1.985');
    for (const [i, name] of codeRungs.entries()) {
      if (name === 'block-2') continue;
      const { cost, preamble } = analysed('banana bandana', 'code-point', name);
      assert.ok(cost !== null && preamble !== null);
      assert.deepEqual(rungs[i], { messageBits: cost.totalBits,
        extraBits: preamble.tableBits + preamble.countBits });
    }
    assert.deepEqual(rungs.map((rung) => rung?.messageBits), [42, 34, 28, 15]);
  });

  it('of pairs pay with a table that is larger', () => {
    const [, , single, pairs] = codesOf(englishSample).rungs;
    assert.ok(single != null && pairs != null);
    assert.ok(pairs.messageBits < single.messageBits);
    assert.ok(pairs.extraBits > 3 * single.extraBits);
  });

  it('are of bytes where it is no text', () => {
    const codes = finish(codeLadder(engine,
      { kind: 'bytes', bytes: Uint8Array.of(255, 255, 0, 255) }));
    assert.ok(codes.ok);
    assert.equal(codes.value.total, 4);
    assert.equal(codes.value.rungs[2]?.messageBits, 4);
  });
});

describe('coders of bytes', () => {
  it('cost what their models say, to 0.1 % and 64 bits, and read back', () => {
    const bytes = bytesOf(textContent(englishSample));
    for (const name of modelRungs) {
      if (name === 'rans' || name === 'ppm-c') continue;
      const predictor = engine.openPredictor(choiceOf(name));
      assert.ok(predictor.ok);
      const read = predictor.value.setText(bytes);
      predictor.value.close();
      assert.ok(read.ok);
      const { messageBits, extraBits } = rungOf(englishSample, name);
      assert.ok(Math.abs(messageBits - read.value.totalBits) < 0.001 * messageBits + 64, name);
      const coded = engine.codeText(bytes, choiceOf(name), { checksum: false });
      assert.ok(coded.ok);
      assert.equal(Math.ceil((messageBits + extraBits) / 8), coded.value.bytes.length);
      const decoded = engine.decodeText(coded.value.bytes, bytes.length);
      assert.ok(decoded.ok);
      assert.deepEqual(decoded.value.text, bytes);
    }
  });

  it('of rANS are the whole stream, its table apart', () => {
    const { bytes, tableBits } = engine.encodeRans(bytesOf(textContent(englishSample)));
    const rung = rungOf(englishSample, 'rans');
    assert.equal(totalOf(rung), 8 * bytes.length);
    assert.ok(rung.extraBits >= tableBits && rung.extraBits < tableBits + 32);
  });

  it('get better from rung to rung on English', () => {
    const text = englishSample.repeat(2);
    const [rans = 0, first = 0, , , , ppm = 0, mixing = 0] =
      modelRungs.map((name) => totalOf(rungOf(text, name)));
    assert.ok(rans > first && first > ppm && ppm > mixing, [rans, first, ppm, mixing].join());
  });
});

describe('a coder that reads another text than it wrote', () => {
  it('is never shown', () => {
    const broken = { ...engine,
      decodeText: () => ({ ok: true, value: { text: new Uint8Array(3), verified: false } }) };
    assert.throws(() => finish(modelRung(broken as typeof engine, textContent('abc'), 'ppm')),
      /ppm reads another text/);
  });
});

describe('the published results', () => {
  it('are these, by their scales, and each has a source', () => {
    const table = scales.map(({ unit, results }) =>
      [unit, ...results.map(({ name, text }) => `${name}: ${text}`)]);
    assert.deepEqual(table, [
      ['letter or space', 'Shannon 1951, F₁: 4.03', 'Shannon 1951, F₂: 3.32',
        'Shannon 1951, F₃: 3.1', 'Shannon 1951, words: 2.14', 'Cover, King 1978: about 1.3',
        'Shannon 1951, guesses: 0.6 to 1.3'],
      ['character', 'Brown et al. 1992: at most 1.75'],
      ['byte', 'alice29, cmix: 1.755', 'alice29, paq8px: 1.740', 'alice29, cmix, dictionary: 1.635',
        'alice29, ts_zip: 1.142', 'enwik9, ts_zip: 1.084', 'enwik9, Chinchilla: 0.664'],
    ]);
    for (const result of scales.flatMap(({ results }) => results)) {
      const { text, low, high, source } = result;
      assert.deepEqual(text.match(/\d+\.\d+/g)?.map(Number), low === high ? [low] : [low, high]);
      assert.match(source, /\S/);
      assert.equal(isUncounted(result), /ts_zip|Chinchilla/.test(result.name));
    }
    assert.match(scales[0]?.results.at(-1)?.source ?? '', /1951/);
  });
});

const measured = (title: string, from: number, to: number): LadderRow =>
  ({ title, kind: 'measured', from, to, text: `${to}, many bits`, short: String(to) });

describe('the picture', () => {
  it('puts all groups on one axis from 0, where only the last has a unit', () => {
    const layout = layoutLadder([
      { title: 'A', unit: '', rows: [measured('one', 4, 8)] },
      { title: 'B', unit: 'byte', rows: [measured('two', 2, 2)] },
    ], { bits: 3, text: 'H 3, on its own', short: 'H 3' }, 640);
    const [one, two] = layout.rows;
    assert.ok(one !== undefined && two !== undefined);
    assert.ok(Math.abs((one.to - layout.zero) - 4 * (two.to - layout.zero)) < 1e-9);
    assert.ok(Math.abs(2 * (one.from - layout.zero) - (one.to - layout.zero)) < 1e-9);
    assert.equal(layout.axis.match(/M/g)?.length, 1);
    assert.deepEqual(layout.ticks.map(({ text }) => text),
      ['0', '1', '2', '3', '4', '5', '6', '7', '8', 'bits per byte']);
    assert.equal(layout.mark?.label.text, 'H 3, on its own');
  });

  it('gives every scale an axis of its own', () => {
    const layout = layoutLadder(publishedGroups(scales), null, 1200);
    assert.equal(layout.axis.match(/M/g)?.length, 3);
    assert.deepEqual(layout.ticks.map(({ text }) => text).filter((text) => text.startsWith('bits')),
      scales.map(({ unit }) => `bits per ${unit}`));
    assert.deepEqual(new Set(layout.rows.map(({ kind }) => kind)),
      new Set(['published', 'uncounted']));
  });

  it('keeps every text inside, off the bars, and off the next row, at every width', () => {
    const many = found({ 'block-2': 640, 'mixing': 20, 'rans': null });
    for (const width of [288, 328, 640, 736, 1200]) {
      for (const [groups, mark] of [
        [measuredGroups(many), { bits: 2.5, text: 'H 2.500, if each is drawn', short: 'H 2.500' }],
        [publishedGroups(scales), null],
      ] as const) {
        const layout = layoutLadder(groups, mark, width);
        for (const { title, end, to } of layout.rows) {
          const [, right] = textExtent(title);
          assert.ok(right <= layout.zero || title.y < end.y, `${title.text} at ${width}`);
          assert.ok(textExtent(end)[0] > to && textExtent(end)[1] <= width + 0.01,
            `${end.text} at ${width}`);
        }
        layout.rows.slice(1).forEach(({ y }, i) => assert.ok(y - (layout.rows[i]?.y ?? 0) >= 22));
        for (const text of [...layout.heads, ...layout.ticks, ...layout.mark === null ? []
          : [layout.mark.label]]) {
          assert.ok(textExtent(text)[0] >= -5 && textExtent(text)[1] <= width, text.text);
        }
      }
    }
  });

  it('has ticks that keep apart, however large a table is', () => {
    for (const bits of [1, 9, 30, 104, 500, 4000]) {
      const layout = layoutLadder(
        [{ title: 'A', unit: 'byte', rows: [measured('one', 0, bits)] }], null, 288);
      const numbers = layout.ticks.slice(0, -1);
      assert.ok(numbers.length >= 2 && numbers.length < 18, `${bits}: ${numbers.length}`);
      numbers.slice(1).forEach((tick, i) => assert.ok(
        textExtent(tick)[0] > textExtent(numbers[i] ?? tick)[1], `${bits}: ${tick.text}`));
    }
  });
});

describe('the words', () => {
  it('name the least, beside the text as it is and Huffman’s code', () => {
    assert.equal(verdictWords(found({ 'utf-8': 80, 'huffman': 50, 'mixing': 20 })),
      'Least: context mixing, 20 bits, 2.000 per code point. That is 25 % of the text as it is, ' +
      'and 40 % of Huffman’s code with its table.');
    assert.equal(verdictWords(found({ 'utf-8': 80 })),
      'No coder makes it smaller than it is: 80 bits, 8.000 per code point.');
  });

  it('say what is larger than the text', () => {
    const others = Object.fromEntries(rungNames.map((name) => [name, 80]));
    assert.equal(largerWords(found({ ...others, 'rans': null })), '');
    assert.equal(largerWords(found({ ...others, 'huffman': 81, 'rans': 200 })),
      '“Compressed”, and larger than the text: Huffman, rANS order 0.');
  });

  it('call bytes that are no text as they are', () => {
    assert.equal(rungTitle('utf-8', found({})), 'UTF-8');
    assert.equal(rungTitle('utf-8', { ...found({}), unit: 'byte' }), 'as it is');
  });

  it('have a row for each coder, and mark the one that is missing or to come', () => {
    const some = found({ 'rans': null });
    (some.rungs as Map<RungName, Rung | null>).delete('mixing');
    const rows = measuredGroups(some).flatMap((group) => group.rows);
    assert.equal(rows.length, codeNames.length + byteNames.length);
    assert.equal(rows.find(({ title }) => title === 'rANS order 0')?.text, '–');
    assert.equal(rows.find(({ title }) => title === 'context mixing')?.text, '…');
    assert.equal(rows.find(({ title }) => title === 'Huffman')?.text, '10.000, 100 bits');
  });

  it('turn a loss into the length of a file', () => {
    assert.match(lossWords(String(Math.LN2), '1') ?? '', /= 1\.000 bits per token, 1\.000 bits per /);
    assert.equal(lossWords('3', '4'), '3 nats × log₂ e = 4.328 bits per token, 1.082 bits per ' +
      'character. A million characters: a file of 135,253 bytes, the weights not counted.');
    for (const [loss, size] of [['', '4'], ['x', '4'], ['-1', '4'], ['3', '0'], ['100', '4'],
      ['3', '']] as const) {
      assert.equal(lossWords(loss, size), null, `${loss} ${size}`);
    }
  });
});
