// wasm/engine.d.ts against the built module: the same names, the same arguments, the same columns.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';
import type { EngineModule } from '../../wasm/engine.d.ts';
import { loadBuiltEngine } from './built-engine.ts';

const wasm = new URL('../../wasm/', import.meta.url);
const declared = interfacesOf(new URL('engine.d.ts', wasm));

interface Member {
  /** Of a property its type, of a function what it returns, as it is written. */
  readonly type: string;
  /** How many arguments a function takes; null for a property. */
  readonly takes: number | null;
}

/** Every interface of a file, by name, with its members by theirs. */
function interfacesOf(file: URL): Map<string, Map<string, Member>> {
  const source = ts.createSourceFile('engine.d.ts', readFileSync(file, 'utf8'),
    ts.ScriptTarget.ES2022);
  return new Map(source.statements.filter(ts.isInterfaceDeclaration).map(({ name, members }) =>
    [name.text, new Map(members.map((member) => {
      assert.ok(ts.isMethodSignature(member) || ts.isPropertySignature(member));
      const takes = ts.isMethodSignature(member) ? member.parameters.length : null;
      return [member.name.getText(source), { type: member.type?.getText(source) ?? '', takes }];
    }))]));
}

/** The names that the bindings give to their functions. */
function boundNames(): string[] {
  const sources = readdirSync(wasm).filter((name) => name.endsWith('.cpp'))
    .map((name) => readFileSync(new URL(name, wasm), 'utf8'));
  return sources.flatMap((source) =>
    [...source.matchAll(/emscripten::function\(\s*"(\w+)"/g)].map(([, name]) => name ?? ''));
}

const functions = declared.get('EngineModule') ?? new Map<string, Member>();
const { raw } = await loadBuiltEngine();

const message = Uint32Array.from('banana bandana', (char) => char.codePointAt(0) ?? 0);
const { symbols, counts } = raw.histogram(message);
const { lengths, words } = raw.construct(5, symbols, counts);
const indices = message.map((symbol) => symbols.indexOf(symbol));
const coded = raw.encode(indices, lengths, words);
const preamble = raw.preamble(symbols, lengths, words, message.length);
const described = raw.encodeDescription(message);
const handle = openMessage();
const { stream } = raw.openStream(handle, lengths, words);
raw.startProof(stream, preamble.bytes, preamble.bitCount);

const decoding = openDecoding();

function openDecoding(): number {
  return raw.openDecoding(lengths, words, coded.bytes, coded.bitCount).decoding;
}

function openMessage(): number {
  const opened = raw.openMessage(message.length);
  raw.append(opened, message);
  raw.messageHistogram(opened);
  return opened;
}

const bytes = Uint8Array.from(message);
const { predictor } = raw.openPredictor(3, 0, 256, 0);

/** Arguments with which each function does its work. */
const examples: { [K in keyof EngineModule]: Parameters<EngineModule[K]> } = {
  errorName: [1], errorText: [1],
  histogram: [message], entropy: [counts], selfInformation: [counts],
  crossEntropy: [Float64Array.of(0.5, 0.5), Float64Array.of(0.9, 0.1)],
  klDivergence: [Float64Array.of(0.5, 0.5), Float64Array.of(0.9, 0.1)],
  draw: [counts, 1, 0, 8],
  construct: [5, symbols, counts], lengthLimited: [counts, 3],
  kraft: [lengths], order: [lengths, words], cost: [counts, lengths],
  tree: [counts, lengths, words, 40],
  clashes: [lengths, words, 5], decodability: [lengths, words],
  optimality: [counts, lengths, words], splitLength: [counts, lengths],
  encode: [indices, lengths, words],
  decode: [coded.bytes, coded.bitCount, message.length, lengths, words],
  preamble: [symbols, lengths, words, message.length],
  preambleSpelled: [
    Uint8Array.of(97, 97, 98), Uint32Array.of(1, 3), Uint16Array.of(1, 1), Uint8Array.of(0x40), 14,
  ],
  encodeDescription: [message], decodeDescription: [described.bytes, described.bitCount],
  encodeBlocks: [Uint8Array.from(message)],
  decodeBlocks: [raw.encodeBlocks(Uint8Array.from(message)), 1000],
  openMessage: [14], closeMessage: [openMessage()], append: [raw.openMessage(3), message],
  relabel: [relabelled(), Uint32Array.of(1, 0)], messageSize: [handle],
  messageHistogram: [handle], firstAppearance: [handle],
  extension: [handle, 2], countedBlocks: [handle, 2, new Uint8Array(), new Uint32Array()],
  messageBits: [handle, lengths, words, 20], blockBits: [handle, 2, 20],
  randomnessTest: [4, coded.bytes, coded.bitCount],
  ktCodeLength: [coded.bytes, coded.bitCount, 16],
  writeFile: [handle, lengths, words, new Uint8Array(), new Uint32Array(), 0, 5],
  readFile: [written()],
  openDecoding: [lengths, words, coded.bytes, coded.bitCount],
  closeDecoding: [openDecoding()], damageDecoding: [decoding, 1, 5],
  damagedBlocks: [Uint8Array.from(message), 0, 5, 28],
  decodedWindow: [decoding, true, 3, 9],
  readings: [Uint16Array.of(1, 2), Uint8Array.of(0b00100000), Uint8Array.of(0b01010000), 4, 3],
  openPredictor: [0, 2, 256, 0], closePredictor: [raw.openPredictor(0, 2, 256, 0).predictor],
  primePredictor: [predictor, bytes], setPredictorText: [predictor, bytes],
  likeliest: [predictor, 3, 5], drawText: [predictor, 1, 8],
  codeText: [2, 6, bytes, new Uint8Array(), true],
  decodeText: [raw.codeText(2, 6, bytes, new Uint8Array(), true).bytes, 100, new Uint8Array()],
  orderCurve: [message, 256],
  encodeRans: [bytes], decodeRans: [raw.encodeRans(bytes).bytes, 100],
  exactInterval: [Uint32Array.of(4, 2, 1, 1), Uint32Array.of(1, 0, 2)],
  readExact: [Uint32Array.of(4, 2, 1, 1), '100110', 3],
  openStream: [handle, lengths, words],
  closeStream: [raw.openStream(handle, lengths, words).stream],
  streamBits: [stream], symbolAtBit: [stream, 5], windowByBits: [stream, 3, 9],
  windowBySymbols: [stream, 2, 4], startProof: [stream, preamble.bytes, preamble.bitCount],
  continueProof: [stream, 100], provenSymbols: [stream], provenBits: [stream],
};

function written(): Uint8Array {
  return raw.writeFile(handle, lengths, words, new Uint8Array(), new Uint32Array(), 0, 5).bytes;
}

function relabelled(): number {
  const opened = raw.openMessage(3);
  raw.append(opened, Uint32Array.of(0, 1, 0));
  return opened;
}

/** Whether `value` is of a type of engine.d.ts. */
function assertIs(type: string, value: unknown, where: string): void {
  const columns = declared.get(type);
  if (columns === undefined) {
    const primitive = { ErrorCode: 'number', Handle: 'number', void: 'undefined' }[type] ?? type;
    const actual = typeof value === 'object' ? value?.constructor.name : typeof value;
    return assert.equal(actual, primitive, where);
  }
  assert.ok(typeof value === 'object' && value !== null, where);
  for (const [name, column] of columns) {
    assertIs(column.type, (value as Record<string, unknown>)[name], `${where}.${name}`);
  }
  const extra = Object.keys(value).filter((name) => !columns.has(name) && name !== 'error');
  assert.deepEqual(extra, [], `${where} has columns that are not declared`);
}

function call(name: string, given: readonly unknown[]): unknown {
  return (raw as unknown as Record<string, (...given: readonly unknown[]) => unknown>)[name]
    ?.(...given);
}

test('what is declared is bound, and what is bound is declared', () => {
  assert.ok(functions.size > 30);
  assert.deepEqual([...functions.keys()].sort(), boundNames().sort());
  for (const name of functions.keys()) {
    assert.equal(typeof (raw as unknown as Record<string, unknown>)[name], 'function', name);
  }
});

test('every function takes as many arguments as are declared', () => {
  for (const [name, { takes }] of functions) {
    for (const given of [(takes ?? 0) + 1, (takes ?? 0) - 1]) {
      assert.throws(() => call(name, new Array(given).fill(0)), /argument/, `${name}, ${given}`);
    }
  }
});

test('every function returns the columns that are declared', () => {
  assert.deepEqual(Object.keys(examples).sort(), [...functions.keys()].sort());
  for (const [name, given] of Object.entries(examples)) {
    const answer = call(name, given);
    assertIs(functions.get(name)?.type ?? '', answer, name);
    if (typeof answer === 'object' && answer !== null && 'error' in answer) {
      assert.equal(answer.error, 0, name);
    }
  }
});

test('a column that was returned is a copy, out of reach of later calls', () => {
  const first = raw.histogram(message);
  const kept = { symbols: first.symbols.slice(), counts: first.counts.slice() };
  raw.histogram(Uint32Array.from({ length: 1_000_000 }, (_, i) => i));
  assert.deepEqual({ symbols: first.symbols, counts: first.counts }, kept);
  assert.equal(first.symbols.byteLength, first.symbols.buffer.byteLength);
});
