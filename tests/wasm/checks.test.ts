// The checks that the page shows, against both modules: the whole engine and what the page carries.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type createEngineType from '../../wasm/engine.d.ts';
import { runChecks } from '../../web/src/checks/check.ts';
import { checkGroups } from '../../web/src/checks/checks.ts';
import { makeEngine, type Engine } from '../../web/src/engine/engine.ts';

async function built(name: 'engine' | 'page'): Promise<Engine> {
  const folder = new URL('../../build/wasm/', import.meta.url);
  const { default: createEngine } = await import(new URL(`${name}.js`, folder).href) as {
    default: typeof createEngineType;
  };
  return makeEngine(await createEngine({
    wasmBinary: readFileSync(new URL(`${name}.wasm`, folder)), locateFile: (path) => path,
  }));
}

for (const name of ['engine', 'page'] as const) {
  const engine = await built(name);
  for (const { group, name: what, expected, got, passed } of runChecks(engine, checkGroups)) {
    test(`${name}: ${group}: ${what}`, () => {
      assert.equal(got, expected);
      assert.ok(passed);
    });
  }
}
