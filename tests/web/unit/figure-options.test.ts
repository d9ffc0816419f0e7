// What a figure keeps in a link: short, and safe to read from a stranger.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  differing, flag, matching, oneOf, wholeNumber,
} from '../../../web/src/figures/common/options.ts';
import {
  keptState, readState, usualState,
} from '../../../web/src/figures/robot/robot-options.ts';
import { brokenCodes, robotState } from '../../../web/src/figures/robot/robot-source.ts';
import { joinPairs, splitPairs } from '../../../web/src/share/pairs.ts';

test('only what is otherwise than it comes is kept', () => {
  const usual = { task: 'send', race: false, seed: 1 };
  assert.deepEqual(differing(usual, usual), {});
  assert.deepEqual(differing({ ...usual, race: true }, usual), { race: true });
});

test('a value that does not fit is as good as none', () => {
  assert.equal(oneOf('beat', ['send', 'beat'], 'send'), 'beat');
  assert.equal(oneOf('constructor', ['send', 'beat'], 'send'), 'send');
  assert.equal(flag('true'), true);
  assert.equal(flag(true), true);
  assert.equal(flag('yes'), false);
  assert.equal(flag(undefined, true), true);
  const range = { most: 10, usual: 3 };
  assert.deepEqual(['0', '10', 7, '11', '-1', '1e1', ' 4', '0x4', 'NaN', '', undefined]
    .map((value) => wholeNumber(value, range)), [0, 10, 7, 3, 3, 3, 3, 3, 3, 3, 3]);
  assert.equal(matching('1/8', /^[\d/]+$/, '1'), '1/8');
  assert.equal(matching('<b>', /^[\d/]+$/, '1'), '1');
});

test('names may hold what parts them', () => {
  const pairs: [string, string][] = [['up', '4'], ['a,b', '2'], ['c\\', '1'], ['d:7', '0'],
    ['', '5'], [',', ''], ['\ud83d\ude00', '10']];
  assert.deepEqual(splitPairs(joinPairs(pairs)), pairs);
  assert.deepEqual(splitPairs(''), []);
  for (const text of ['up', 'up:4,', 'up:x', ',', 'up:4,down']) {
    assert.equal(splitPairs(text), null, text);
  }
});

test('the robot comes back as it was kept', () => {
  assert.deepEqual(readState({}), robotState);
  for (const { code, source } of brokenCodes) {
    const state = { ...robotState, code, distribution: source };
    const back = readState({ ...keptState(state) });
    assert.equal(back.code, code);
    assert.equal(back.distribution, source);
  }
  const own = { source: 'go:3,stop:1', code: 'shannon', words: '0:01,1:1' };
  assert.deepEqual(keptState(readState(own)), own);
});

test('the robot takes nothing else from a stranger', () => {
  for (const source of ['up:1', 'up:0,down:0', 'up:1,up:2', 'up:-1,down:2', ' up:1,down:1',
    'up:9999999,down:1', `${'u'.repeat(13)}:1,down:1`,
    'a:1,b:1,c:1,d:1,e:1,f:1,g:1,h:1,i:1']) {
    assert.deepEqual(keptState(readState({ source })), usualState, source);
  }
  for (const words of ['0:012', '0:0,0:1', 'x:0', `0:${'0'.repeat(4097)}`, '00:1']) {
    assert.deepEqual(keptState(readState({ words })), usualState, words);
  }
  assert.deepEqual(keptState(readState({ code: 'toString' })), usualState);
});
