/**
 * All that a page shows, as the fragment of its address, and back. Pure.
 *
 *   text=banana+bandana&unit=byte&robot.task=beat&v=1.1     while short
 *   c=…&v=2.1      when longer: the same, [key, value, key, value, …] as JSON without its ends, by
 *                  the engine's own model (coded-text.ts), base64url
 *   z=…&v=1.1      the same, deflated: where that is shorter, or the engine is not there
 *
 * Key observations. A link says the lowest version that has its form; each version reads those below
 * it. A link comes from a stranger: names that are not known are passed over, values that stand for
 * one of a few are looked up, numbers are bounded, and a text is a text. What is left out is as the
 * page of version 1 comes. v is two numbers: the format's version, and that of the random draws,
 * since a seed means other draws once the generator is another one.
 */
import { baseOf, codeNames, fittingCode } from '../analysis/codes.ts';
import type { CodeChoice, DocumentState } from '../analysis/state.ts';
import type { Content } from '../text/content.ts';
import { samples, sampleOf } from '../text/samples.ts';
import { isUnit } from '../text/unit.ts';
import { coded, decoded, type TextCoder } from './coded-text.ts';
import { firstState } from './first-state.ts';
import { deflated, fromBase64url, inflated, toBase64url } from './packed-bytes.ts';
import { kindOf, readSource, readWords, sourceText, wordsText } from './source-text.ts';

/** By the name of an option; by the name of its figure. */
export type FigureOptions = Readonly<Record<string, string>>;

export interface LinkState {
  readonly document: DocumentState;
  readonly figures: Readonly<Record<string, FigureOptions>>;
}

export type Parsed =
  /** `note`: what is not as it was; '' where all is. */
  | { readonly ok: true; readonly value: LinkState; readonly note: string }
  | { readonly ok: false; readonly error: string };

export type Pairs = readonly (readonly [key: string, value: string])[];

const formatVersion = 2;
const drawsVersion = 1;
const version = `1.${drawsVersion}`;
const codedVersion = `${formatVersion}.${drawsVersion}`;

/** A sample of more characters stands in a link by its name. */
const spelledOut = 40;
/** To so many characters a link stays readable. */
const readable = 100;
/** To so many it is written readable where there is no time for another form. */
const readableAtOnce = 400;
/** Longer ones are not written, nor read beyond what may have been added to one. */
export const longestLink = 32_000;
const longestRead = 1 << 17;
/** What a packed link may hold, in bytes. */
const mostInflated = 1 << 20;

const optionName = /^[a-z][a-z-]{0,31}$/;

/**
 * The fragment, without #: '' for the page as it comes, null where a state does not fit a link. The
 * shortest form; without a coder, of those that need none.
 */
export async function encodeLink(
  state: LinkState, coder: TextCoder | null = null,
): Promise<string | null> {
  if (lengthOf(state) > mostInflated) return null;
  const pairs = pairsOf(state);
  const plain = plainLink(pairs);
  if (plain !== null && plain.length <= readable) return plain;
  const list = JSON.stringify(pairs.flat());
  const bytes = encoder.encode(list);
  if (bytes.length > mostInflated) return null;
  const own = coder === null ? null : await coded(list.slice(2, -2), coder);
  const links = [
    plain,
    own && `c=${toBase64url(own)}&v=${codedVersion}`,
    `z=${toBase64url(await deflated(bytes))}&v=${version}`,
  ].filter((link) => link !== null);
  const [shortest = ''] = links.sort((a, b) => a.length - b.length);
  return shortest.length <= longestLink ? shortest : null;
}

/** At once, null where a link would not be readable. */
export function encodeReadable(state: LinkState): string | null {
  const plain = lengthOf(state) > readableAtOnce ? null : plainLink(pairsOf(state));
  return plain === null || plain.length > readableAtOnce ? null : plain;
}

/** Of its content, in code units or bytes; samples stand in links by their names. */
export function lengthOf({ document: { content } }: LinkState): number {
  return content.kind === 'bytes' ? content.bytes.length : content.text.length;
}

/** null for a text with half a surrogate pair, which an address cannot hold. */
function plainLink(pairs: Pairs): string | null {
  if (pairs.length === 0) return '';
  if (pairs.some(([, value]) => value.length > longestLink || /[\ud800-\udfff]/u.test(value))) {
    return null;
  }
  return [...pairs, ['v', version] as const]
    .map(([key, value]) => `${key}=${escaped(value)}`).join('&');
}

/** What programs take for the end of an address is escaped too. */
function escaped(value: string): string {
  return encodeURIComponent(value).replace(/[!'()*~]/g, (char) =>
    `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+').replace(/%(2C|3A|2F)/g, decodeURIComponent);
}

/** What is otherwise than the page comes. */
export function pairsOf({ document, figures }: LinkState): Pairs {
  const { content, unit, code, distribution } = document;
  const base = baseOf(code);
  const pairs = [...contentPairs(content)];
  if (unit !== firstState.unit) pairs.push(['unit', unit]);
  if (base !== firstState.code) pairs.push(['code', base]);
  if (typeof code !== 'string') pairs.push(['words', wordsText(code, kindOf(document))]);
  if (distribution !== 'text') pairs.push(['source', sourceText(distribution)]);
  for (const [figure, options] of Object.entries(figures)) {
    for (const [name, value] of Object.entries(options)) pairs.push([`${figure}.${name}`, value]);
  }
  return pairs;
}

function contentPairs(content: Content): [string, string][] {
  if (content.kind === 'bytes') {
    return [['bytes', toBase64url(content.bytes)]];
  }
  const { text } = content;
  if (firstState.content.kind === 'text' && text === firstState.content.text) return [];
  const sample = samples.find((each) => text.length > spelledOut && each.text === text);
  return [sample === undefined ? ['text', text] : ['sample', sample.id]];
}

/** `fragment`: with # or without. `coder`: for links that the engine has coded. */
export async function parseLink(
  fragment: string, coder: TextCoder | null = null,
): Promise<Parsed> {
  const found = readFragment(fragment);
  if (typeof found === 'string') return { ok: false, error: found };
  const own = found.get('v')?.startsWith(`${formatVersion}.`) === true ? found.get('c') : undefined;
  const packed = own ?? found.get('z');
  if (packed === undefined) return readPairs(found);
  const bytes = fromBase64url(packed);
  if (bytes === null) return damaged('What it packs is no base64url');
  const list = own === undefined ? textOf(await inflated(bytes, mostInflated))
    : coder === null ? null : await decoded(bytes, coder);
  if (list === null) return damaged('What it packs cannot be unpacked, or is too long');
  const inner = readJson(own === undefined ? list : `["${list}"]`);
  return inner === null ? damaged('What it packs is no list of names and values')
    : readPairs(inner.set('v', found.get('v') ?? version));
}

function damaged(why: string): Parsed {
  return { ok: false, error: `${why}: the link is damaged.` };
}

/** What stands in an address, by key; the first of several counts. Or what is wrong. */
function readFragment(fragment: string): Map<string, string> | string {
  const text = fragment.replace(/^#/, '');
  if (text.length > longestRead) return 'The link is too long to be one of this page.';
  const found = new Map<string, string>();
  for (const part of text.split('&')) {
    const at = part.indexOf('=');
    const key = at < 0 ? part : part.slice(0, at);
    if (found.has(key)) continue;
    try {
      found.set(key, decodeURIComponent(part.slice(key.length + 1).replaceAll('+', ' ')));
    } catch {
      return 'A % in it stands for no character: the link is damaged.';
    }
  }
  return found;
}

/** '' for what is no UTF-8. */
function textOf(bytes: Uint8Array | null): string | null {
  try {
    return bytes && strictDecoder.decode(bytes);
  } catch {
    return '';
  }
}

function readJson(text: string): Map<string, string> | null {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list) || !list.every((part) => typeof part === 'string')) return null;
    return new Map(list.flatMap((part, i) => i % 2 === 0 ? [[part, list[i + 1] ?? '']] : []));
  } catch {
    return null;
  }
}

/** Of what stands in a link, or is kept beside one. */
export function readPairs(found: ReadonlyMap<string, string>): Parsed {
  const [, format, draws] = /^(\d{1,6})\.(\d{1,6})$/.exec(found.get('v') ?? version) ?? [];
  if (format === undefined) return damaged('Its version is no version');
  if (Number(format) < 1 || Number(format) > formatVersion) {
    return { ok: false, error: `The link is of version ${Number(format)}, and this page reads ` +
      `versions 1 and ${formatVersion}.` };
  }
  const document = readDocument(found);
  if (typeof document === 'string') return damaged(document);
  return { ok: true, value: { document, figures: readFigures(found) },
    note: Number(draws) === drawsVersion ? ''
      : 'The link was made with another generator: what was drawn at random differs.' };
}

/** Or what is wrong with it. */
function readDocument(found: ReadonlyMap<string, string>): DocumentState | string {
  const content = readContent(found);
  if (typeof content === 'string') return content;
  const unit = found.get('unit') ?? firstState.unit;
  if (!isUnit(unit)) return 'Its unit is none of this page';
  const base = codeNames.find((name) => name === (found.get('code') ?? firstState.code));
  if (base === undefined) return 'Its code is none of this page';
  const source = found.get('source');
  const distribution = source === undefined ? 'text' : readSource(source);
  if (distribution === null) return 'Its source is no list of names and counts';
  const fitting = fittingCode(base, unit);
  const words =
    readWords(found.get('words') ?? '', kindOf({ content, unit, distribution }));
  if (words === null) return 'Its code words are no list of symbols and bits';
  const code: CodeChoice = found.has('words') ? { base: fitting, words } : fitting;
  return { content, unit, code, distribution };
}

function readContent(found: ReadonlyMap<string, string>): Content | string {
  const [text, id, base64url] = ['text', 'sample', 'bytes'].map((key) => found.get(key));
  if (text !== undefined) return { kind: 'text', text };
  if (id !== undefined) {
    const sample = sampleOf(id);
    return sample === null ? 'Its sample is none of this page' : { kind: 'text', text: sample.text };
  }
  if (base64url === undefined) return firstState.content;
  const bytes = fromBase64url(base64url);
  return bytes === null ? 'Its bytes are no base64url' : { kind: 'bytes', bytes };
}

function readFigures(found: ReadonlyMap<string, string>): Record<string, FigureOptions> {
  const figures = new Map<string, Map<string, string>>();
  for (const [key, value] of found) {
    const [figure = '', name = '', more] = key.split('.');
    if (more !== undefined || !optionName.test(figure) || !optionName.test(name)) continue;
    const options = figures.get(figure) ?? new Map<string, string>();
    figures.set(figure, options.set(name, value));
  }
  return Object.fromEntries(Array.from(figures, ([figure, options]) =>
    [figure, Object.fromEntries(options)]));
}

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
