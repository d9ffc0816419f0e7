// The types of dist/engine.js, gathered from the sources into one file.
import ts from 'typescript';
import { fileURLToPath } from 'node:url';

const sources = ['result', 'engine', 'message', 'decoding', 'models', 'codeword', 'module'];

/** Declarations only, without the imports among them. */
export function engineTypes(): string {
  const files = sources.map((name) => fileURLToPath(
    new URL(`src/engine/${name}.ts`, import.meta.url)));
  const declared = new Map<string, string>();
  const program = ts.createProgram(files, {
    declaration: true, emitDeclarationOnly: true, target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true, strict: true, skipLibCheck: true, types: ['node'],
    stripInternal: true,
  });
  program.emit(undefined, (name, text) => { declared.set(name.replace(/^.*\//, ''), text); });
  return sources.map((name) => declared.get(`${name}.d.ts`) ?? '').join('\n')
    .replace(/^(import|export) [^;]*from '[^']*';\n/gm, '');
}
