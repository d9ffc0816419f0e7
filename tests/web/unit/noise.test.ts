// The bits of a text as streams, and how much is left in them.
import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { describe, it } from 'node:test';
import {
  mostStreamBits, squeeze, testAll, type NoiseStream, type Squeeze, type StreamName, type Tests,
} from '../../../web/src/analysis/noise.ts';
import { finish, openSession } from '../../../web/src/analysis/session.ts';
import type { CodeChoice } from '../../../web/src/analysis/state.ts';
import { bitText } from '../../../web/src/engine/codeword.ts';
import { randomLetters } from '../../../web/src/text/random-letters.ts';
import { englishSample } from '../../../web/src/text/sample-texts.ts';
import type { Content } from '../../../web/src/text/content.ts';
import type { Unit } from '../../../web/src/text/unit.ts';
import { engine, state } from './analysis-support.ts';

const coders = ['rans', 'order-2', 'ppm', 'mixing'] as const;
const names = ['utf-8', 'fixed-length', 'code', 'block-2', ...coders, 'coin'] as const;

function streamsOf(
  content: Content | string, unit: Unit = 'code-point', code: CodeChoice = 'huffman',
): Record<Exclude<StreamName, 'deflate'>, NoiseStream> {
  const session = finish(openSession(engine, { ...state(content, unit), code }));
  assert.ok(session.ok);
  const streams = names.map((name) => [name, session.value.noise(name)] as const);
  session.value.close();
  return Object.fromEntries(streams) as ReturnType<typeof streamsOf>;
}

function judged({ bits }: NoiseStream): Squeeze & { tests: Tests } {
  const tests = finish(testAll(engine, bits));
  assert.ok(tests.ok);
  const found = squeeze(engine, bits, 8 * deflateRawSync(bits.bytes).length);
  return { ...found, tests: tests.value };
}

const digits = ({ bits }: NoiseStream): string => bitText(bits.bytes, 0, bits.bitCount);

describe('the streams of a text', () => {
  it('are the bits that the lab counts', () => {
    const streams = streamsOf('banana bandana');
    assert.equal(digits(streams.code), '1100100100111011001011110100');
    assert.equal(digits(streams['fixed-length']).length, 42);
    assert.equal(digits(streams['utf-8']).slice(0, 16), '0110001001100001');
    const totals = { 'code': 28, 'fixed-length': 42, 'utf-8': 112, 'coin': 28 };
    for (const name of ['code', 'fixed-length', 'utf-8', 'coin'] as const) {
      const total = totals[name];
      assert.equal(streams[name].total, total, name);
      assert.equal(streams[name].bits.bitCount, total, name);
    }
    assert.equal(streams['block-2'].total, streams['block-2'].bits.bitCount);
  });

  it('are empty for the empty text', () => {
    const streams = Object.values(streamsOf(''));
    for (const stream of streams) {
      assert.deepEqual([stream.total, stream.bits.bitCount, stream.reason], [0, 0, '']);
    }
    // The worker hands each of them over: none may be that of another.
    assert.equal(new Set(streams.map(({ bits }) => bits.bytes.buffer)).size, streams.length);
  });

  it('are in bytes those of the unit: opaque bytes themselves, 27 letters reduced', () => {
    const bytes = Uint8Array.of(200, 255, 0, 7);
    assert.deepEqual(streamsOf({ kind: 'bytes', bytes }, 'byte')['utf-8'].bits.bytes, bytes);
    const reduced = streamsOf('Ab, c!', 'letter')['utf-8'];
    assert.deepEqual([reduced.total, ...reduced.bits.bytes], [32, 97, 98, 32, 99]);
    assert.equal(streamsOf('é☕🚀')['utf-8'].bits.bytes.length, 9);
  });

  it('give a reason where there is none', () => {
    const words = new Map([[97, '0']]);
    assert.match(streamsOf('ab', 'code-point', { base: 'huffman', words }).code.reason, /code word/);
    const many = String.fromCodePoint(...Array.from({ length: 300 }, (_, i) => 0x4e00 + i));
    assert.notEqual(streamsOf(many)['block-2'].reason, '');
  });

  it('are cut after 2 MB, and say how long they are', () => {
    const stream = streamsOf('ab'.repeat(mostStreamBits / 8))['utf-8'];
    assert.equal(stream.bits.bitCount, mostStreamBits);
    assert.equal(stream.total, 2 * mostStreamBits);
  });
});

describe('the streams of coders without code words', () => {
  /** Header and table as a reader needs them, put back in front. */
  function whole(name: typeof coders[number], { bits }: NoiseStream, text: Uint8Array): Uint8Array {
    const size = text.length;
    if (name === 'rans') {
      const { bytes } = engine.encodeRans(text);
      return Uint8Array.of(...bytes.subarray(0, bytes.length - bits.bytes.length), ...bits.bytes);
    }
    const model = { 'order-2': 2, 'ppm': (2 << 5) + 6, 'mixing': 3 << 5 }[name];
    return Uint8Array.of(model, (size & 127) | 128, size >> 7, ...bits.bytes);
  }

  it('are the message, from which the engine has the text back', () => {
    const streams = streamsOf(englishSample);
    const text = new TextEncoder().encode(englishSample);
    for (const name of coders) {
      const { bits, total, cut } = streams[name];
      assert.deepEqual([total, cut, bits.bytes.length],
        [bits.bitCount, 0, Math.ceil(bits.bitCount / 8)], name);
      const bytes = whole(name, streams[name], text);
      const back = name === 'rans' ? engine.decodeRans(bytes, 1000) : engine.decodeText(bytes, 1000);
      assert.ok(back.ok, name);
      assert.deepEqual('text' in back.value ? back.value.text : back.value, text, name);
    }
  });

  it('look like noise at once, and are the shorter the better the model', () => {
    const text = Array.from({ length: 40 }, (_, i) =>
      `${englishSample.slice(7 * i)} ${randomLetters('etaoin', 40, i)}`).join('');
    const streams = streamsOf(text);
    for (const name of coders) {
      const { deflateBits, idealBits } = judged(streams[name]);
      assert.ok(Math.min(deflateBits, idealBits) > 0.999 * streams[name].total, name);
    }
    const totals = coders.map((name) => streams[name].total);
    assert.deepEqual(totals, totals.toSorted((one, other) => other - one));
  });

  it('are of a part of a long text, and say of how much', () => {
    const text = randomLetters('abcd', 300_000, 1);
    const bytes = streamsOf(text);
    assert.deepEqual(coders.map((name) => bytes[name].cut), [0, 0, 0, 65_536]);
    // Two bits a letter, and little for learning that.
    const { total } = bytes.mixing;
    assert.ok(total > 131_000 && total < 133_000, String(total));
  });
});

describe('what is left to squeeze', () => {
  it('is nothing in the robot’s stream', () => {
    const { code } = streamsOf(randomLetters('uuuuddlr', 100_000, 1));
    const { ones, deflateBits, idealBits, tests } = judged(code);
    assert.ok(Math.abs(ones / code.total - 0.5) < 0.005);
    assert.ok(deflateBits > 0.999 * code.total);
    assert.ok(idealBits > 0.999 * code.total);
    for (const { outcomes } of Object.values(tests)) {
      for (const { pValue } of outcomes) assert.ok(pValue > 0.001);
    }
  });

  it('is plenty in English as UTF-8, and a paragraph is enough to see it', () => {
    const streams = streamsOf(englishSample);
    const found = judged(streams['utf-8']);
    assert.ok(found.deflateBits < 0.65 * streams['utf-8'].total);
    assert.ok(found.idealBits < 0.8 * streams['utf-8'].total);
    assert.ok((found.tests.runs.outcomes[0]?.pValue ?? 1) < 1e-6);
  });

  it('counts ones as they are, padding left out', () => {
    const { code } = streamsOf('banana bandana');
    assert.equal(judged(code).ones, digits(code).replaceAll('0', '').length);
  });
});
