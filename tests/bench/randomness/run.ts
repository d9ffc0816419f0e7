// False alarms of the tests of randomness over 1,000 coins, and English bytes, which fail.
//   node tests/bench/randomness/run.ts [SEEDS]
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
const PROGRAM = 'tests_of_randomness';

function build(folder: string): boolean {
  try {
    execFileSync('cmake', ['-S', ROOT, '-B', folder, '-G', 'Ninja'], { stdio: 'pipe' });
    execFileSync('cmake', ['--build', folder, '--target', PROGRAM], { stdio: 'pipe' });
    return true;
  } catch {
    console.log('randomness bench skipped: it needs cmake, ninja and a C++ compiler');
    return false;
  }
}

function main(): void {
  const folder = join(ROOT, 'build/bench');
  if (!build(folder)) return;
  const corpora = resolve(ROOT, process.env['SURPRISAL_CORPORA'] ?? '../shared/corpora');
  const english = join(corpora, 'bench/alice29.txt');
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores`;
  console.log(`${machine}, native`);
  const files = existsSync(english) ? [english] : [];
  execFileSync(join(folder, PROGRAM), [process.argv[2] ?? '1000', ...files], { stdio: 'inherit' });
  if (files.length > 0) return;
  console.log(`no English: no corpora in ${corpora}; set SURPRISAL_CORPORA`);
}

main();
