// What the wall says, and the word that is held: no change before a drop, none beside the wall.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutCodeWall } from '../../../web/src/parts/code-wall-layout.ts';
import { WallGrip } from '../../../web/src/figures/wall/wall-grip.ts';
import {
  budgetWords, moveWords, rowWords, wordTrouble,
} from '../../../web/src/figures/wall/wall-words.ts';
import { following, nodeFor } from '../../../web/src/figures/wall/wall-zoom.ts';

const rows = ([['u', 0.5, '0'], ['d', 0.25, '10'], ['␣', 0.2, '110'], ['r', 0.05, '']] as const)
  .map(([label, probability, codeword], index) =>
    ({ index, label, name: label === '␣' ? 'space' : label, codeword, probability,
      hue: index, special: false }));
const layout = layoutCodeWall({ rows, remainder: null }, { width: 831 });

/** Without the marks that keep a label's direction to itself. */
function plain(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}

test('the budget is used, left over or overdrawn', () => {
  assert.equal(budgetWords({ text: '1', value: 1, kind: 'complete' }),
    'used 1 of 1: nothing is free.');
  assert.equal(budgetWords({ text: '7/8', value: 7 / 8, kind: 'incomplete' }),
    'used 7/8 of 1: 1/8 is free.');
  assert.equal(budgetWords({ text: '0', value: 0, kind: 'incomplete' }),
    'used 0 of 1: all is free.');
  assert.equal(budgetWords({ text: '', value: 0.75, kind: 'incomplete' }),
    'used about 0.7500 of 1: about 0.25 is free.');
  assert.match(budgetWords({ text: '9/8', value: 9 / 8, kind: 'over-subscribed' }),
    /^9\/8 of 1 is claimed: more than there is/);
});

test('a move says whom it would put out, a typed word with whom it would clash', () => {
  const say = (index: number, word: string, evicts: boolean): string =>
    plain(moveWords(rows, { index, word, evicts }));
  assert.equal(say(3, '11', true), 'r on 11, 1/4 of the wall: ␣ would lose its code word.');
  assert.equal(plain(moveWords(rows, { index: 3, word: '11', evicts: true }, true)),
    'r on 11, 1/4 of the wall: ␣ lost its code word.');
  assert.equal(say(0, '', true), 'u without a code word: it cannot be written.');
  assert.equal(say(0, '1', true), 'u on 1, 1/2 of the wall: d and ␣ would lose their code words.');
  assert.equal(say(0, '1', false), 'u on 1, 1/2 of the wall: it would clash with d and ␣.');
  assert.equal(say(3, '111', true), 'r on 111, 1/8 of the wall: the block is free.');
  assert.equal(say(1, '10', true), 'd on 10, 1/4 of the wall: where it stands.');
});

test('a symbol’s block is compared with its share', () => {
  assert.deepEqual(rows.map((row) => plain(rowWords(row))), [
    'u: 0 takes 1/2 of the wall, exactly its share.',
    'd: 10 takes 1/4 of the wall, exactly its share.',
    '␣ (space): 110 takes 1/8 of the wall; it is 20 % of the text, more than that.',
    'r: 5.0 % of the text, and no code word.',
  ]);
});

test('what is typed and is no code word is named with its place', () => {
  assert.equal(wordTrouble('0101'), '');
  assert.equal(wordTrouble('01😀'), 'A code word is made of 0 and 1; “😀” at place 3 is neither.');
  assert.equal(wordTrouble('0'.repeat(4096)), '');
  assert.equal(wordTrouble('0'.repeat(5000)),
    'A code word has at most 4,096 bits; these are 5,000.');
});

test('a word that is held moves by arrows, and only when it is held', () => {
  const grip = new WallGrip();
  assert.equal(grip.step('ArrowLeft'), false);
  const [u, , , r] = rows;
  assert.ok(u !== undefined && r !== undefined);
  grip.take(u, rows);
  assert.deepEqual([grip.step('ArrowRight'), grip.step('ArrowDown'), grip.step('x')],
    [true, true, false]);
  assert.deepEqual(grip.release(), { index: 0, word: '10', evicts: true });
  assert.equal(grip.release(), null, 'let go once');
  grip.take(r, rows);
  assert.equal(grip.release()?.word, '111', 'the free block');
});

test('a drag begins on a block, after five pixels, and goes home beside the wall', () => {
  const grip = new WallGrip();
  const { top, bottom } = layout;
  grip.press(layout, rows, 100, bottom - 2);
  assert.equal(grip.drag(layout, 300, bottom - 2), false, 'a shadow is no handle');
  grip.press(layout, rows, 100, top + 10);
  assert.equal(grip.drag(layout, 103, top + 10), false);
  assert.equal(grip.drag(layout, 500, top + 40), true);
  assert.deepEqual([grip.move?.word, grip.dragging], ['10', true]);
  grip.drag(layout, 500, top - 60);
  assert.equal(grip.release()?.word, '0');
  assert.deepEqual([grip.clickSpent, grip.clickSpent], [true, false]);
});

test('the part in view follows a word that moves out of it', () => {
  assert.deepEqual(
    [following('10', '101'), following('10', '110'), following('10', '11'), following('', '1')],
    ['10', '11', '1', '']);
  assert.deepEqual([nodeFor('0000000001'), nodeFor('01')], ['0000000', '']);
});
