// The page's script in two parts. The first brings the first screen to life; the second, which may
// travel packed, takes from the first what both use, so that nothing is there twice.
import { build, type BuildOptions, type Plugin } from 'esbuild';

/** One name that the second part imports from a module of the first. */
interface Shared {
  readonly module: string;
  readonly name: string;
  readonly local: string;
}

interface Parts {
  readonly first: string;
  readonly later: string;
}

/**
 * Bundles two entries. The first finds the shared values, an array, as the default export of
 * '#shared'; the second, a classic script, as the property `shared` of its script element.
 */
export async function splitScript(
  first: string, later: string, options: BuildOptions,
): Promise<Parts> {
  const without = await bundle(first, options, provider([]));
  const rest = await bundle(later, options, borrower(without.modules));
  const { shared, body } = importsOf(rest.text);
  const whole = await bundle(first, options, provider(shared));
  const locals = shared.map(({ local }) => local).join(',');
  return { first: whole.text, later: `(()=>{const[${locals}]=document.currentScript.shared;${body}})()` };
}

async function bundle(entry: string, options: BuildOptions, plugin: Plugin) {
  const { outputFiles, metafile } = await build({
    ...options, entryPoints: [entry], format: 'esm', write: false, metafile: true,
    absWorkingDir: '/', plugins: [...options.plugins ?? [], plugin],
  });
  const [output] = Object.values(metafile.outputs);
  // Of our own modules those with something left in them; of a library also those that pass on.
  const modules = Object.keys(metafile.inputs).filter((path) =>
    path.includes('node_modules/') || (output?.inputs[path]?.bytesInOutput ?? 0) > 0)
    .map((path) => `/${path}`);
  return { text: outputFiles?.[0]?.text ?? '', modules: new Set(modules) };
}

/** Makes '#shared' of the first part. */
function provider(shared: readonly Shared[]): Plugin {
  const contents = `${shared.map(({ module, name }, i) =>
    `import { ${name} as s${i} } from ${JSON.stringify(module)};`).join('\n')}
    export default [${shared.map((_, i) => `s${i}`).join(', ')}];`;
  return {
    name: 'provider',
    setup(building) {
      building.onResolve({ filter: /^#shared$/ }, ({ path }) => ({ path, namespace: 'shared' }));
      building.onLoad({ filter: /./, namespace: 'shared' }, () => ({ contents, resolveDir: '/' }));
    },
  };
}

/** Leaves the modules of the first part out of the second. */
function borrower(modules: ReadonlySet<string>): Plugin {
  return {
    name: 'borrower',
    setup(building) {
      building.onResolve({ filter: /./ }, async ({ path, pluginData, ...place }) => {
        if (pluginData === 'resolving' || place.kind === 'entry-point') return null;
        const found = await building.resolve(path, { ...place, pluginData: 'resolving' });
        return modules.has(found.path) ? { path: found.path, external: true } : found;
      });
    },
  };
}

/** The imports of a bundle, each name once, and the bundle without them. */
function importsOf(text: string): { shared: Shared[]; body: string } {
  const shared: Shared[] = [];
  // The first part has run what is imported for its effects alone.
  const body = text.replace(/import\s*(?:\{([^}]*)\}\s*from\s*)?"([^"]+)";?/g,
    (_, names: string | undefined, module: string) => {
      for (const item of names?.split(',') ?? []) {
        const [name = '', local = name] = item.trim().split(/\s+as\s+/);
        shared.push({ module, name, local });
      }
      return '';
    });
  if (/(^|[;}])\s*import[\s{*"]/.test(body)) throw new Error('an import of another form is left');
  return { shared, body };
}
