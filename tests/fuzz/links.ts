// The parser of links, as the page has it, against fragments of strangers, in each browser that is
// there: 100,000 a round, until the time is over. A seed that breaks it is printed.
import { fileURLToPath } from 'node:url';
import { chromium, firefox, type Browser } from '@playwright/test';
import { build } from 'esbuild';
import fc from 'fast-check';
import { fragment } from '../web/unit/link-fragments.ts';

const seconds = Number(process.argv[2] ?? 60);
const perRound = 100_000;
const perCall = 5000;

const here = fileURLToPath(new URL('.', import.meta.url));

/** With the engine as it was built, for links that it has coded. */
const contents = `
  import { loadEngine } from '../../dist/engine.js';
  import { coderOf } from '../web/unit/link-coder.ts';
  export { encodeLink, parseLink } from '../../web/src/share/link.ts';
  export const coder = loadEngine().then(coderOf);`;

async function parserScript(): Promise<string> {
  const { outputFiles } = await build({ stdin: { contents, resolveDir: here }, bundle: true,
    write: false, format: 'iife', globalName: 'link', target: 'es2022',
    logOverride: { 'empty-import-meta': 'silent' } });
  return outputFiles[0]?.text ?? '';
}

interface Parser {
  readonly link: typeof import('../../web/src/share/link.ts') & {
    readonly coder: Promise<import('../../web/src/share/coded-text.ts').TextCoder>;
  };
}

/** Parses each; what is good has to come back from its own link. Answers what went wrong. */
async function parseAll(links: readonly string[]): Promise<string[]> {
  const { link: { coder: starting, encodeLink, parseLink } } = globalThis as unknown as Parser;
  const coder = await starting;
  const faults: string[] = [];
  const text = (value: unknown): string => JSON.stringify(value, (_, part: unknown) =>
    part instanceof Map ? [...part] : part instanceof Uint8Array ? Array.from(part) : part);
  for (const link of links) {
    try {
      const parsed = await parseLink(link, coder);
      if (!parsed.ok) continue;
      const again = await parseLink(await encodeLink(parsed.value) ?? '#v=0.0', coder);
      if (!again.ok || text(again.value) !== text(parsed.value)) faults.push(link);
    } catch (error) {
      faults.push(`${String(error)}: ${link}`);
    }
  }
  return faults;
}

async function fuzz(name: string, browser: Browser, script: string): Promise<void> {
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const until = Date.now() + seconds * 1000;
  let parsed = 0;
  do {
    const seed = Date.now() | 0;
    const links = fc.sample(fragment, { seed, numRuns: perRound });
    for (let from = 0; from < links.length; from += perCall) {
      const faults = await page.evaluate(parseAll, links.slice(from, from + perCall));
      if (faults.length > 0) throw new Error(`${name}, seed ${seed}: ${JSON.stringify(faults[0])}`);
    }
    parsed += links.length;
    console.log(`links: ${name} has parsed ${parsed.toLocaleString('en')} fragments, seed ${seed}`);
  } while (Date.now() < until);
  await browser.close();
}

const script = await parserScript();
const [chromiumPath, firefoxPath] = [process.env['CHROMIUM'], process.env['FIREFOX']];
if (chromiumPath) {
  await fuzz('Chromium', await chromium.launch({ executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] }), script);
}
if (firefoxPath) {
  await fuzz('Firefox', await firefox.launch({ executablePath: firefoxPath,
    channel: 'moz-firefox' }), script);
}
if (!chromiumPath && !firefoxPath) throw new Error('no browser to fuzz in');
