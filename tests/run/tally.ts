/**
 * Sums the results of all suites into the line that ends `./build.sh test`.
 *
 *   node tests/run/tally.ts FOLDER SUITE...
 *
 * Each suite left FOLDER/SUITE.code, the exit code of its runner, and FOLDER/SUITE.xml, its cases
 * as JUnit XML; FOLDER/SUITE.skip instead says in a line why it did not run. A suite without a
 * single case has failed, and so has one whose runner failed although every case passed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Tally {
  readonly passed: number;
  readonly skipped: readonly string[];
  /** One line for each failed case, or for what went wrong with the suite as a whole. */
  readonly failed: readonly string[];
}

const kAttributes = String.raw`(?<attributes>(?:"[^"]*"|'[^']*'|[^>"'])*?)`;
const kMarkup = new RegExp(
  String.raw`<(?<close>/?)(?<name>testcase|failure|error|skipped)\b${kAttributes}(?<empty>/?)>`,
  'g',
);

/** Counts the cases of one JUnit file, as GoogleTest, CTest, Node and Playwright write it. */
export function tallyXml(xml: string): Tally {
  const failed: string[] = [];
  const skipped: string[] = [];
  let passed = 0;
  let open: { name: string; failed: boolean; skipped: boolean } | undefined;
  const markup = xml.replace(/<!\[CDATA\[.*?\]\]>|<!--.*?-->/gs, '');
  for (const { groups } of markup.matchAll(kMarkup)) {
    const { close = '', name = '', attributes = '', empty = '' } = groups ?? {};
    if (name === 'testcase') {
      if (close === '') {
        open = { name: nameOf(attributes), failed: false, skipped: isNotRun(attributes) };
      }
      if (open === undefined || (close === '' && empty === '')) continue;
      if (open.failed) failed.push(open.name);
      else if (open.skipped) skipped.push(open.name);
      else passed += 1;
      open = undefined;
    } else if (open !== undefined && close === '') {
      if (name === 'skipped') open.skipped = true;
      else open.failed = true;
    }
  }
  if (open !== undefined) failed.push(`${open.name}: the file ends within this case`);
  return { passed, skipped, failed };
}

/** Judges one suite by what its runner wrote and how it ended. */
export function judge(xml: string | undefined, code: number | undefined): Tally {
  const tally = tallyXml(xml ?? '');
  if (tally.passed + tally.failed.length + tally.skipped.length === 0) {
    return { ...tally, failed: ['no result: the runner ended before its first case'] };
  }
  if (code !== 0 && tally.failed.length === 0) {
    return { ...tally, failed: [`the runner ended with code ${code ?? 'unknown'}`] };
  }
  return tally;
}

export function closingLine(tallies: readonly Tally[]): string {
  const sum = (part: (tally: Tally) => number) => tallies.reduce((n, tally) => n + part(tally), 0);
  const skipped = sum((tally) => tally.skipped.length);
  const line = `${sum((t) => t.passed)} passed, ${sum((t) => t.failed.length)} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

function nameOf(attributes: string): string {
  const value = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1];
  const name = value('name') ?? 'a case without a name';
  const group = value('classname') ?? 'test';
  return unescape(group === 'test' || group === name ? name : `${group}: ${name}`);
}

function isNotRun(attributes: string): boolean {
  return /\bstatus="(?:notrun|disabled)"/.test(attributes);
}

function unescape(text: string): string {
  const meant: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'",
    '&amp;': '&',
  };
  return text.replace(/&[a-z]+;/g, (name) => meant[name] ?? name);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function tallySuite(folder: string, suite: string): Tally {
  const reason = read(join(folder, `${suite}.skip`));
  if (reason !== undefined) return { passed: 0, failed: [], skipped: [reason.trim()] };
  const code = read(join(folder, `${suite}.code`));
  return judge(
    read(join(folder, `${suite}.xml`)),
    code === undefined ? undefined : Number(code),
  );
}

/** A line of our own never looks like the closing one: the numbers stand after their words. */
function print(suite: string, tally: Tally): void {
  const skipped = tally.skipped.length === 0 ? '' : `   skipped ${tally.skipped.length}`;
  const failed = tally.failed.length === 0 ? '' : `   FAILED ${tally.failed.length}`;
  const passed = `passed ${String(tally.passed).padStart(5)}`;
  console.log(`  ${suite.padEnd(18)} ${passed}${skipped}${failed}`);
  for (const name of tally.skipped) console.log(`      skipped: ${name}`);
  for (const name of tally.failed) console.log(`      FAILED:  ${name}`);
}

if (import.meta.main) {
  const [folder = '', ...suites] = process.argv.slice(2);
  const tallies = suites.map((suite) => tallySuite(folder, suite));
  suites.forEach((suite, i) => {
    const tally = tallies[i];
    if (tally !== undefined) print(suite, tally);
  });
  const nothing = tallies.every((tally) => tally.passed === 0);
  process.exitCode = nothing || tallies.some((tally) => tally.failed.length > 0) ? 1 : 0;
  console.log(closingLine(tallies));
}
