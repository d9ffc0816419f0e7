import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { closingLine, judge, tallyXml } from './tally.ts';

const kGoogleTest = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="3" failures="1" disabled="1" name="AllTests">
  <testsuite name="HuffmanTest" tests="3" failures="1" disabled="1">
    <testcase name="GivesOneBitEach" status="run" result="completed" classname="HuffmanTest" />
    <testcase name="BreaksTies" status="run" result="completed" classname="HuffmanTest">
      <failure message="1 &lt; 2" type=""><![CDATA[expected <testcase> and <skipped/>]]></failure>
    </testcase>
    <testcase name="IsSlow" status="notrun" result="suppressed" classname="HuffmanTest" />
  </testsuite>
</testsuites>`;

const kCTest = `<testsuite name="Linux" tests="2" failures="0" disabled="0" skipped="1">
  <testcase name="engine" classname="engine" time="0.1" status="run">
    <system-out>&lt;failure&gt;</system-out>
  </testcase>
  <testcase name="corpus" classname="corpus" time="0" status="notrun">
    <skipped message="SKIP_RETURN_CODE=77"/>
    <system-out>no corpora</system-out>
  </testcase>
</testsuite>`;

const kNode = `<testsuites>
  <testsuite name="surrogates" tests="2" failures="1" skipped="0">
    <testcase name="keeps a &gt; and a lone one" time="0.1" classname="test" file="a.test.ts"/>
    <testcase name="is one" time="0.1" classname="test" file="a.test.ts" failure="1 !== 2">
      <failure type="testCodeFailure" message="1 !== 2">stack</failure>
    </testcase>
  </testsuite>
  <testcase name="later" time="0" classname="test"><skipped type="todo" message="true"/></testcase>
  <!-- tests 3 <testcase name="not a case"/> -->
</testsuites>`;

test('counts the cases of GoogleTest, whatever their output says', () => {
  assert.deepEqual(tallyXml(kGoogleTest), {
    passed: 1,
    failed: ['HuffmanTest: BreaksTies'],
    skipped: ['HuffmanTest: IsSlow'],
  });
});

test('counts the cases of CTest', () => {
  assert.deepEqual(tallyXml(kCTest), { passed: 1, failed: [], skipped: ['corpus'] });
});

test('counts the cases of Node, nested or not, and no comment', () => {
  assert.deepEqual(tallyXml(kNode), { passed: 1, failed: ['is one'], skipped: ['later'] });
});

test('takes a case at which the file breaks off as failed', () => {
  assert.deepEqual(tallyXml('<testsuites><testcase name="crash">').failed, [
    'crash: the file ends within this case',
  ]);
});

test('fails a suite without a result, and one whose runner failed after passing every case', () => {
  const nothing = ['no result: the runner ended before its first case'];
  assert.deepEqual(judge(undefined, 0).failed, nothing);
  assert.deepEqual(judge('<testsuites></testsuites>', 0).failed, nothing);
  const one = '<testsuite><testcase name="a"/></testsuite>';
  assert.deepEqual(judge(one, 0), { passed: 1, failed: [], skipped: [] });
  assert.deepEqual(judge(one, 1).failed, ['the runner ended with code 1']);
  assert.deepEqual(judge(one, undefined).failed, ['the runner ended with code unknown']);
});

test('does not count the same failure twice', () => {
  assert.equal(judge(kNode, 1).failed.length, 1);
});

test('closes with one line that sums all suites', () => {
  const node = tallyXml(kNode);
  assert.equal(closingLine([node, tallyXml(kGoogleTest)]), '2 passed, 2 failed, 2 skipped');
  assert.equal(closingLine([{ passed: 7, failed: [], skipped: [] }]), '7 passed, 0 failed');
});

test('ends with the closing line, which no other line resembles, and an honest exit code', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tally-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const tally = (...suites: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, 'tally.ts'), folder, ...suites], {
      encoding: 'utf8',
    });
  writeFileSync(join(folder, 'unit.xml'), '<testsuite><testcase name="a"/></testsuite>');
  writeFileSync(join(folder, 'unit.code'), '0\n');
  writeFileSync(join(folder, 'visits.skip'), 'no browser\n');

  const well = tally('unit', 'visits');
  assert.equal(well.status, 0);
  const lines = well.stdout.trimEnd().split('\n');
  assert.equal(lines.at(-1), '1 passed, 0 failed, 1 skipped');
  assert.equal(lines.filter((line) => /\d+ passed|\d+ failed/.test(line)).length, 1);

  assert.equal(tally('unit', 'lost').status, 1);
  assert.equal(tally('visits').status, 1, 'a run in which nothing ran has not passed');
});
