// What the build hands out: its files and their sizes, the engine for others, and the README that
// shows how to use it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { minified } from '../../web/minify.ts';
import { openGraph, siteAddress } from '../../web/preview.ts';
import { gluePath, wasmPath } from './built-engine.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');
const folder = mkdtempSync(join(tmpdir(), 'surprisal-dist-'));
after(() => rmSync(folder, { recursive: true }));

/** The size that `gzip -9` gives. */
function gzipped(content: string | Uint8Array): number {
  return execFileSync('gzip', ['-9nc'], { input: content, maxBuffer: 1 << 24 }).length;
}

/** The fenced blocks of the README in one of these languages. */
function blocks(...languages: readonly string[]): string[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  return [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
    .filter(([, language]) => languages.includes(language ?? '')).map(([, , text]) => text ?? '');
}

/** The block that shows the engine, made to import the one that was built. */
function snippet(): string {
  const shown = blocks('js', 'javascript', 'mjs').filter((text) => text.includes('engine.js'));
  assert.equal(shown.length, 1, 'one block of the README imports engine.js');
  return shown[0] ?? '';
}

test('the folder holds the page, what embeds it, and the engine, and nothing else', () => {
  assert.deepEqual(readdirSync(dist).sort(),
    ['embed.js', 'engine.d.ts', 'engine.js', 'figures.js', 'index.html', 'picture.png']);
});

test('the script that embeds a figure takes at most 3 KB, gzipped', () => {
  const size = gzipped(readFileSync(join(dist, 'embed.js')));
  assert.ok(size <= 3 * 1024, `${size} bytes`);
});

test('the page works under any path: it names nothing by an absolute address', () => {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const markup = page.replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, '');
  for (const [whole, address = ''] of markup.matchAll(/\b(?:src|href|action)="([^"]*)"/g)) {
    assert.match(address, /^(data:|#|[\w.]+$)/, whole);
  }
  assert.doesNotMatch(page, /<base\b/);
});

test('what other sites show of a link is in the folder', () => {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const property = (name: string): string =>
    new RegExp(`<meta property="${name}" content="([^"]+)">`).exec(page)?.[1] ?? '';
  const given = process.env['SURPRISAL_SITE'];
  assert.equal(property('og:image'), `${siteAddress(given ?? '')}picture.png`);
  assert.equal(property('og:url'), siteAddress(given ?? ''));
  assert.equal(property('og:title'), /<title>([^<]+)/.exec(page)?.[1]);
  assert.ok(property('og:description').length > 40);
  assert.ok(property('og:image:alt').length > 20);
  assert.match(page, /<link rel="icon" href="data:image\/svg\+xml,<svg /);
});

test('an address of the site makes that of the picture absolute, and nothing else is one', () => {
  const page = '<title>A</title><meta name="description" content="B">';
  assert.equal(siteAddress('https://example.org/info'), 'https://example.org/info/');
  assert.equal(siteAddress('https://example.org/info/?a#b'), 'https://example.org/info/');
  assert.equal(siteAddress('https://example.org/"><script>'),
    'https://example.org/%22%3E%3Cscript%3E/');
  const tags = openGraph('https://example.org/info/', page);
  assert.match(tags, /"og:url" content="https:\/\/example\.org\/info\/"/);
  assert.match(tags, /"og:image" content="https:\/\/example\.org\/info\/picture\.png"/);
  assert.match(tags, /"og:title" content="A"/);
  assert.match(tags, /"og:description" content="B"/);
  assert.throws(() => siteAddress('file:///tmp/'), /SURPRISAL_SITE/);
  assert.throws(() => siteAddress('example.org'));
});

test('the engine and its glue, as they travel, take at most 88 KB, gzipped', async () => {
  const glue = await minified(readFileSync(gluePath, 'utf8'), { module: true });
  const size = gzipped(glue) + gzipped(readFileSync(wasmPath));
  assert.ok(size <= 88 * 1024, `${size} bytes`);
});

test('what of the engine the page carries takes at most 72 KB as it travels', async () => {
  const glue = readFileSync(new URL('../../build/wasm/page.js', import.meta.url), 'utf8');
  const packed = /id="engine">([^<]+)</.exec(readFileSync(join(dist, 'index.html'), 'utf8'))?.[1];
  assert.ok(packed !== undefined);
  const size = gzipped(await minified(glue, { module: true })) +
    Buffer.from(packed, 'base64').length;
  assert.ok(size <= 72 * 1024, `${size} bytes`);
});

test('the page takes at most 213 KB, gzipped', () => {
  const size = gzipped(readFileSync(join(dist, 'index.html')));
  assert.ok(size <= 213 * 1024, `${size} bytes`);
});

test('the ten lines of the README print what they say', () => {
  const code = snippet();
  const [first, ...lines] = code.trim().split('\n');
  assert.match(first ?? '', /^import /);
  assert.ok(lines.length <= 10, 'ten lines at most after the import');
  for (const name of ['histogram', 'entropy', 'construct', 'encode', 'decode']) {
    assert.match(code, new RegExp(`\\.${name}\\(`));
  }
  const expected = [...code.matchAll(/console\.log\(.*\); *\/\/ (.*)/g)].map(([, said]) => said);
  assert.ok(expected.length > 0, 'a comment says what is printed');
  const path = join(folder, 'snippet.mjs');
  const engine = new URL('../../dist/engine.js', import.meta.url).href;
  writeFileSync(path, code.replace(/from '[^']*engine\.js'/, `from '${engine}'`));
  const printed = execFileSync(process.execPath, [path], { encoding: 'utf8' });
  assert.deepEqual(printed.trimEnd().split('\n'), expected);
});

const consumer = `
import { codewords, loadEngine, type Code, type Engine, type Result } from './engine.js';
const engine: Engine = await loadEngine();
const message = Uint32Array.of(98, 97, 110);
const { symbols, counts } = engine.histogram(message);
const code: Result<Code> = engine.construct('huffman', { symbols, counts });
if (code.ok) {
  const words: string[] = codewords(code.value);
  const bits = engine.encode(message, code.value);
  const back = bits.ok ? engine.decode(bits.value, code.value, message.length) : bits;
  const text: string = back.ok ? words.join() : back.error.name;
  engine.openMessage(text.length).close();
}
`;

test('the types of the engine compile in the strictest project', () => {
  writeFileSync(join(folder, 'engine.d.ts'), readFileSync(join(dist, 'engine.d.ts')));
  writeFileSync(join(folder, 'consumer.ts'), consumer);
  const program = ts.createProgram([join(folder, 'consumer.ts')], {
    strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true,
    noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts'], types: [],
  });
  const problems = ts.getPreEmitDiagnostics(program).map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, '\n'));
  assert.deepEqual(problems, []);
});

test('the commands of the README are those that build.sh knows', () => {
  const help = execFileSync(join(root, 'build.sh'), ['help'], { encoding: 'utf8' });
  const known = new Set([...help.matchAll(/^\.\/build\.sh(?: ([a-z]+))?(?= )/gm)]
    .map(([, name = '']) => name));
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const commands = [...readme.matchAll(/((?:\w+=\S+ )*)\.\/build\.sh(?: ([a-z]+))?/g)];
  assert.ok(commands.length > 0, 'the README says how to build');
  for (const [command, settings = '', name = ''] of commands) {
    assert.ok(known.has(name), command);
    for (const [, variable = ''] of settings.matchAll(/(\w+)=/g)) {
      assert.ok(help.includes(variable), `${variable} is not in the help`);
    }
  }
  const scripts = JSON.parse(readFileSync(join(root, 'web/package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const [command, name = ''] of readme.matchAll(/npm --prefix web run (\w+)/g)) {
    assert.ok(name in scripts.scripts, command);
  }
});

test('nothing above the facade knows that there is wasm behind it', () => {
  const sources = join(root, 'web/src');
  for (const name of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.startsWith('engine/')) continue;
    const text = readFileSync(join(sources, name), 'utf8');
    assert.doesNotMatch(text, /emscripten/i, name);
    if (name !== 'built.d.ts') assert.doesNotMatch(text, /\/wasm\/|'#wasm'|HEAPU?8/, name);
  }
});
