// The assignments that come with the page are where somebody finds them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readAssignment } from '../../../web/src/share/assignment.ts';
import { parseLink } from '../../../web/src/share/link.ts';

test('the README links the ready assignments', async () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const links = [...readme.matchAll(/\]\(index\.html#([^)\s]+)\)/g)].map(([, link]) => link ?? '');
  const questions = await Promise.all(links.map(async (link) => {
    const parsed = await parseLink(link);
    return parsed.ok ? readAssignment(parsed.value.figures['assignment'] ?? {}) : null;
  }));
  assert.equal(questions.filter((one) => one !== null && typeof one !== 'string').length, 3);
});
