// How fast the page is, in Chromium, from the built file. Nothing here is a limit; paints are
// given beside those of an empty page, in one run that takes both in turns.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { SurprisalLab } from '../../../web/src/figures/lab/lab.ts';
import { randomLetters } from '../../../web/src/text/random-letters.ts';
import { heapOf } from './heap.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const site = pathToFileURL(here('../../../dist/index.html')).href;
const corpora = process.env['SURPRISAL_CORPORA'] ?? here('../../../../shared/corpora');
const book = join(corpora, 'bench', 'book1');
const rounds = 9;
const mebibyte = 1 << 20;

const scratch = mkdtempSync(join(tmpdir(), 'surprisal-bench-'));

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function print(what: string, milliseconds: number, note = ''): void {
  console.log(`${what.padEnd(58)} ${milliseconds.toFixed(1).padStart(9)} ms  ${note}`);
}

/** English without lone CR, of so many bytes. */
function english(bytes: number): string {
  const text = readFileSync(book, 'latin1').replace(/[^\x20-\x7e\n]/g, ' ');
  return text.repeat(Math.ceil(bytes / text.length)).slice(0, bytes);
}

async function opened(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(site);
  await page.getByText('Proof:').waitFor();
  return page;
}

async function paints(browser: Browser): Promise<void> {
  const empty = join(scratch, 'empty.html');
  writeFileSync(empty, '<!doctype html><title>Empty</title><p>Empty</p>');
  const times = { empty: [] as number[], page: [] as number[], live: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    for (const [kind, url] of [['empty', pathToFileURL(empty).href], ['page', site]] as const) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(url);
      if (kind === 'page') {
        await page.waitForFunction(() => performance.getEntriesByName('live').length > 0);
        times.live.push(await page.evaluate(() =>
          performance.getEntriesByName('live')[0]?.startTime ?? NaN));
      }
      await page.waitForFunction(() =>
        performance.getEntriesByName('first-contentful-paint').length > 0);
      times[kind].push(await page.evaluate(() =>
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN));
      await page.close();
    }
  }
  const base = median(times.empty);
  print('first paint, an empty page', base);
  print('first paint, the worked example', median(times.page),
    `${(median(times.page) / base).toFixed(2)} times`);
  print('first live answer', median(times.live), `${(median(times.live) / base).toFixed(2)} times`);
}

/** One letter typed at the end of a text: the listener's own time, and until the answer stands. */
async function typing(page: Page, text: string, unit: string): Promise<void> {
  const measured = await page.evaluate(async ([typed, symbol, presses]) => {
    const lab = document.querySelector('surprisal-lab') as SurprisalLab;
    const root = lab.shadowRoot as ShadowRoot;
    const model = lab.model;
    if (model === null) throw new Error('the page has no document');
    const settle = async (): Promise<void> => {
      do await new Promise((resolve) => setTimeout(resolve, 50)); while (!model.settled);
    };
    model.set({ kind: 'text', text: typed }, symbol as 'byte');
    await settle();
    [...root.querySelectorAll('button')].find((button) =>
      button.textContent.startsWith('Edit it'))?.click();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const [own, answer]: [number[], number[]] = [[], []];
    for (let press = 0; press < presses; press++) {
      const box = root.querySelector('textarea') as HTMLTextAreaElement;
      box.setRangeText('e', box.value.length, box.value.length, 'end');
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { version } = model;
      const begun = performance.now();
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      own.push(performance.now() - begun);
      while (model.version === version) {
        await new Promise((resolve) => model.addEventListener('change', resolve, { once: true }));
      }
      await lab.updateComplete;
      answer.push(performance.now() - begun);
      await settle();
    }
    return { own, answer };
  }, [text, unit, 9] as const);
  const size = text.length.toLocaleString('en');
  print(`typing in ${size} characters by ${unit}: until the DOM has it`, median(measured.answer));
  print('  of it on the main thread, before the answer', median(measured.own));
}

/** A code of 100 own words of 1 to 24 bits, with clashes and all: one word changed, until it stands. */
async function ownCode(page: Page): Promise<void> {
  const alphabet = Array.from({ length: 100 }, (_, i) => String.fromCodePoint(0x4e00 + i));
  const bits = randomLetters('01', 100 * 24, 1);
  const words = alphabet.map((char, i) => [char.codePointAt(0) ?? 0,
    bits.slice(24 * i, 24 * i + 1 + (7 * i) % 24)] as const);
  const times = await page.evaluate(async ([text, given]) => {
    const lab = document.querySelector('surprisal-lab') as SurprisalLab;
    const model = lab.model;
    if (model === null) throw new Error('the page has no document');
    const settle = async (): Promise<void> => {
      do await new Promise((resolve) => setTimeout(resolve, 50)); while (!model.settled);
    };
    model.set({ kind: 'text', text }, 'code-point', { base: 'huffman', words: new Map(given) });
    await settle();
    const took: number[] = [];
    for (let round = 0; round < 9; round++) {
      const begun = performance.now();
      const { version } = model;
      await model.setWords(new Map([[round, '0'.repeat(round) + '1']]));
      while (model.version === version) {
        await new Promise((resolve) => model.addEventListener('change', resolve, { once: true }));
      }
      await lab.updateComplete;
      took.push(performance.now() - begun);
      await settle();
    }
    return took;
  }, [alphabet.join('').repeat(3), words] as const);
  print('one of 100 own code words changed: until the DOM has the verdict', median(times));
}

async function files(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { model } = document.querySelector('surprisal-lab') as SurprisalLab;
    model?.set({ kind: 'text', text: '' }, 'code-point');
  });
  for (const size of [10_000_000, 64 * mebibyte]) {
    const path = join(scratch, `${size}.txt`);
    writeFileSync(path, english(size));
    const took = page.evaluate(() => new Promise<number>((resolve) => {
      const { model, shadowRoot } = document.querySelector('surprisal-lab') as SurprisalLab;
      shadowRoot?.addEventListener('change', () => {
        const begun = performance.now();
        const settled = (): void => {
          if (model?.settled !== true) return;
          model.removeEventListener('change', settled);
          resolve(performance.now() - begun);
        };
        model?.addEventListener('change', settled);
      }, { once: true, capture: true });
    }));
    await page.locator('input[type=file]').setInputFiles(path);
    print(`a file of ${size.toLocaleString('en')} bytes, until its answer`, await took);
  }
}

/** In the document of 64 MiB that is open: 300 million bits. */
async function scrubbing(page: Page): Promise<void> {
  const measured = await page.evaluate(async () => {
    const lab = document.querySelector('surprisal-lab') as SurprisalLab;
    const root = lab.shadowRoot as ShadowRoot;
    const range = root.querySelector('input[aria-label="Place in the stream"]') as HTMLInputElement;
    const times: number[] = [];
    for (let i = 1; i <= 40; i++) {
      const old = root.querySelector('.stream .position')?.textContent;
      range.value = String(Math.floor(Number(range.max) * ((i * 0.618) % 1)));
      const begun = performance.now();
      range.dispatchEvent(new Event('input', { bubbles: true }));
      while (root.querySelector('.stream .position')?.textContent === old) {
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      times.push(performance.now() - begun);
    }
    return { times, bits: lab.model?.analysis?.cost?.totalBits ?? 0 };
  });
  print(`scrubbing ${measured.bits.toLocaleString('en')} bits: a jump until it is drawn`,
    median(measured.times), `at most ${Math.max(...measured.times).toFixed(1)} ms`);
}

async function run(): Promise<void> {
  const [cpu] = cpus();
  console.log(`${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores; median of ${rounds}`);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    await paints(browser);
    if (!existsSync(book)) {
      console.log(`skipped: typing, files and scrubbing need ${book}`);
      return;
    }
    const page = await opened(browser);
    await typing(page, english(1000), 'code-point');
    for (const unit of ['code-point', 'byte', 'grapheme', 'word']) {
      await typing(page, english(1_000_000), unit);
    }
    await ownCode(page);
    await files(page);
    await scrubbing(page);
    const size = 10_000_000;
    console.log(`wasm heap for a text of ${size.toLocaleString('en')} bytes: ` +
      `${(await heapOf(english(size)) / size).toFixed(1)} times the text`);
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true });
  }
}

await run();
