// Builds dist/: the page, one file with everything inside, and the engine as a module of its own.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { analyse } from './src/analysis/session.ts';
import { makeEngine, type Engine } from './src/engine/engine.ts';
import { minified } from './minify.ts';
import { splitScript } from './split.ts';
import { openGraph, siteAddress } from './preview.ts';
import { laterCss, pageCss, prerenderLab } from './prerender.ts';
import { engineTypes } from './engine-types.ts';
import { firstState } from './src/share/first-state.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const dist = process.env.SURPRISAL_DIST ?? here('../dist');

/** A module of the engine as CMake has built it: its glue, and its wasm packed as text. */
function engineModule(name: 'engine' | 'page') {
  const path = here(`../build/wasm/${name}.wasm`);
  return {
    glue: here(`../build/wasm/${name}.js`),
    wasm: readFileSync(path),
    packed: deflated(path),
  };
}

/** A file, deflated a twentieth smaller than zlib does at its best, as base64. */
function deflated(path: string): string {
  return execFileSync('zopfli', ['--deflate', '-c', path]).toString('base64');
}

/** The page carries what it calls; others get everything. */
const whole = engineModule('engine');
const part = engineModule('page');

const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string };

const common: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  legalComments: 'none',
  target: ['es2022'],
  charset: 'utf8',
  // The glue would look for its module beside its script; it is given the bytes instead.
  define: {
    'import.meta.url': '""',
    'SURPRISAL_VERSION': JSON.stringify(version),
  },
  logOverride: { 'empty-import-meta': 'silent' },
};

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...common, entryPoints: [here(entry)], ...options });
  return minified(outputFiles?.[0]?.text ?? '', { module: options.format === 'esm' });
}

/** A module whose default export is a text made at build time. */
function textModule(name: string, text: string): Plugin {
  return {
    name,
    setup(building) {
      building.onResolve({ filter: new RegExp(`^#${name}$`) }, ({ path }) =>
        ({ path, namespace: 'text' }));
      building.onLoad({ filter: new RegExp(`^#${name}$`), namespace: 'text' }, () =>
        ({ contents: text, loader: 'text' }));
    },
  };
}

/** The page has its style sheets in its markup, or as one: its script is built without them. */
const drawnSheets: Plugin = {
  name: 'drawn-sheets',
  setup(building) {
    building.onResolve({ filter: /\/sheets\.ts$/ }, () =>
      ({ path: here('src/page/drawn-sheets.ts') }));
    building.onResolve({ filter: /\/later-sheets\.ts$/ }, () =>
      ({ path: here('src/page/later-sheets.ts') }));
    building.onLoad({ filter: /src\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/ css`[^`]*`/g, ' null'),
      loader: 'ts',
    }));
  },
};

/** Scripts and styles by their hashes; nothing from the network, no eval. */
function contentPolicy(scripts: readonly string[], styles: readonly string[]): string {
  const hashes = (texts: readonly string[]): string => texts.map((text) =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
  return [
    "default-src 'none'", `script-src ${hashes(scripts)} 'wasm-unsafe-eval'`,
    `style-src ${hashes(styles)}`, 'worker-src blob:', 'img-src data: blob:',
    "base-uri 'none'", "form-action 'none'",
    "require-trusted-types-for 'script'", 'trusted-types surprisal lit-html',
  ].join('; ');
}

/** Text for inside a script element. */
function scriptText(text: string): string {
  return text.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
}

async function started({ glue, wasm }: ReturnType<typeof engineModule>): Promise<Engine> {
  const { default: createEngine } = await import(glue) as typeof import('../wasm/engine.d.ts');
  return makeEngine(await createEngine({ wasmBinary: wasm, locateFile: (path) => path }));
}

/** The second part of the script, by a PPM that has read `prior`; see page/packed.ts. */
async function coded(later: string, prior: string): Promise<string> {
  const engine = await started(whole);
  const coded = engine.codeText(Buffer.from(later), { name: 'ppm', order: 8 }, { prior: Buffer.from(prior) });
  if (!coded.ok) throw new Error(coded.error.text);
  return Buffer.from(coded.value.bytes).toString('base64');
}

async function buildPage(worker: string): Promise<string> {
  const analysis = analyse(await started(part), firstState);
  if (!analysis.ok) throw new Error(analysis.error.text);
  const split = await splitScript(here('src/page/main.ts'), here('src/page/later.ts'), {
    ...common, plugins: [textModule('worker', worker), textModule('later-styles', laterCss), drawnSheets],
  });
  const script = scriptText(await minified(split.first, { module: true }));
  const later = await minified(split.later, { module: false });
  const early = "document.documentElement.className=(location.hash.includes('=')?'linked ':'')+" +
    "(location.search.includes('embed=')?'embed':'')";
  const lab = await prerenderLab(firstState, analysis.value);
  const template = readFileSync(here('index.html'), 'utf8');
  const styles = [pageCss, ...lab.styles];
  const parts: Record<string, string> = {
    policy: contentPolicy([early, script, later], styles),
    preview: openGraph(siteAddress(process.env.SURPRISAL_SITE ?? ''), template),
    styles: pageCss,
    lab: lab.html,
    engine: part.packed,
    later: await coded(later, lab.styles.join('') + script),
    early,
    script,
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? '');
}

const worker = await bundle('src/worker/worker.ts', {
  format: 'iife', alias: { '#wasm': part.glue },
});
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
copyFileSync(here('picture.png'), `${dist}/picture.png`);
writeFileSync(`${dist}/index.html`, await buildPage(worker));
writeFileSync(`${dist}/embed.js`, await bundle('embed.ts', { format: 'iife' }));
writeFileSync(`${dist}/figures.js`, await bundle('src/page/module.ts', {
  format: 'esm', plugins: [textModule('worker', worker), textModule('packed-wasm', part.packed),
    textModule('shared', '')],
}));
writeFileSync(`${dist}/engine.js`, await bundle('src/engine/module.ts', {
  format: 'esm', alias: { '#wasm': whole.glue },
  plugins: [textModule('packed-wasm', whole.packed)],
}));
writeFileSync(`${dist}/engine.d.ts`, engineTypes());
