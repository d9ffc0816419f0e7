import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const kRoot = join(import.meta.dirname, '..', '..');

function build(...args: string[]) {
  return spawnSync(join(kRoot, 'build.sh'), args, { encoding: 'utf8', cwd: '/' });
}

test('help names every command, from any folder', () => {
  const { status, stdout } = build('help');
  assert.equal(status, 0);
  for (const command of ['site', 'test', 'bench', 'fuzz', 'help']) {
    assert.match(stdout, new RegExp(`^\\./build\\.sh ${command}\\b`, 'm'));
  }
});

test('answers what it does not understand with one line and fails', () => {
  for (const args of [['tset'], ['test', 'unit'], ['fuzz', 'long'], ['fuzz', '1', 'none']]) {
    const { status, stdout, stderr } = build(...args);
    assert.equal(status, 1, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /^build\.sh: [^\n]+\n$/);
  }
});

test('leaves the compiler flags to CMakeLists.txt', () => {
  const scripts = ['install', 'suites', 'fuzz'].map((name) => `tests/run/${name}.sh`);
  for (const script of ['build.sh', ...scripts]) {
    const text = readFileSync(join(kRoot, script), 'utf8');
    assert.doesNotMatch(text, /\s-(?:O[0-3s]|std=|fsanitize|fno-|Wall|DCMAKE_CXX_FLAGS|s[A-Z_]+=)/);
  }
});
