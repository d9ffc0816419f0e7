// The workflow that publishes the page: it runs the commands that a person runs, and may do no more
// than it must.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const folder = join(import.meta.dirname, '..', '..', '.github', 'workflows');
const workflows = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

/** The lines of a job, without its name. */
function job(name: string, text: string): string {
  return new RegExp(`^  ${name}:\\n((?:(?:    .*)?\\n)*)`, 'm').exec(text)?.[1] ?? '';
}

test('builds and tests with the one command, and deploys only what passed', () => {
  assert.equal(workflows.length, 1);
  const [text = ''] = workflows;
  const runs = [...text.matchAll(/^\s+run: (.*)$/gm)].map(([, command]) => command);
  assert.deepEqual(runs, ['./build.sh test', './build.sh site']);
  assert.match(job('build', text), /upload-pages-artifact[^]*path: dist\n/);
  assert.match(job('build', text), /SURPRISAL_SITE: \$\{\{ steps\.pages\.outputs\.base_url \}\}/);
  assert.match(job('deploy', text), /^    needs: build$/m);
});

test('actions are pinned by their major version, and all are the host’s own', () => {
  for (const text of workflows) {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action = '']) => action);
    assert.ok(uses.length >= 4);
    for (const action of uses) assert.match(action, /^actions\/[\w-]+@v\d+$/);
  }
});

test('only the job that deploys may write, and only to Pages', () => {
  const [text = ''] = workflows;
  assert.match(text, /^permissions:\n  contents: read\n/m);
  assert.doesNotMatch(job('build', text), /: write/);
  assert.deepEqual([...job('deploy', text).matchAll(/([\w-]+): write/g)].map(([, name]) => name),
    ['pages', 'id-token']);
  assert.doesNotMatch(text, /secrets\.|pull_request_target/);
});
