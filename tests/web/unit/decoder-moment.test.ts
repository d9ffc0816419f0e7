// Where the decoder is after some bits, and what it says there.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BitsChoice, Damage, DecodingView } from '../../../web/src/analysis/decoding.ts';
import { finish, openSession, type Session } from '../../../web/src/analysis/session.ts';
import { damageOf, damageText } from '../../../web/src/figures/decoder/damage.ts';
import { blockWords, damageWords, momentWords, resyncWords } from '../../../web/src/figures/decoder/decoder-words.ts';
import { momentAt, possibleAfter, readStream } from '../../../web/src/figures/decoder/moment.ts';
import { passage } from '../../../web/src/figures/decoder/passage.ts';
import { stretchAt } from '../../../web/src/figures/decoder/stretch.ts';
import { bitsTrouble } from '../../../web/src/figures/decoder/typed-bits.ts';
import { unread } from '../../../web/src/parts/bit-stream-layout.ts';
import { engine, state } from './analysis-support.ts';

function sessionOf(text: string): Session {
  const opened = finish(openSession(engine, state(text)));
  assert.ok(opened.ok);
  return opened.value;
}

function viewOf(session: Session, from = 0, count = 1000): DecodingView {
  const view = session.decoding({ bits: { from: 'text' }, damage: null, from, count });
  assert.ok(view.ok);
  return view.value;
}

// a 0, n 10, b 110, space 1110, d 1111
const session = sessionOf('banana bandana');
const view = viewOf(session);
const { analysis } = session;
const nameOf = (index: number): string =>
  analysis.rows.find((row) => row.index === index)?.name ?? '';
const said = (at: number, of = view): string => {
  const moment = momentAt(of.window, at, of.stop);
  return momentWords(moment, possibleAfter(analysis.tree, moment.pending), of, 'code-point', nameOf);
};

describe('a moment of the reading', () => {
  it('knows the word that has begun, and where words end around it', () => {
    const moments = [0, 1, 3, 4, 5, 28].map((at) => momentAt(view.window, at, view.stop));
    assert.deepEqual(moments.map(({ pending }) => pending), ['', '1', '', '', '1', '']);
    assert.deepEqual(moments.map(({ words }) => words), [0, 0, 1, 2, 2, 14]);
    assert.deepEqual(moments.map(({ before, behind }) => [before, behind]),
      [[0, 3], [0, 3], [0, 4], [3, 6], [4, 6], [27, 28]]);
  });

  it('is the same wherever the window begins', () => {
    for (let at = 0; at <= 28; at++) {
      const whole = momentAt(view.window, at, view.stop);
      for (let from = 0; from < at; from++) {
        const part = momentAt(viewOf(session, from).window, at, view.stop);
        if (whole.pending.length > at - from) continue;
        assert.deepEqual([part.pending, part.words, part.behind],
          [whole.pending, whole.words, whole.behind]);
        if (part.last !== null) assert.equal(part.before, whole.before);
      }
    }
  });

  it('is drawn as words, an open one, and bits that nobody has read', () => {
    const moment = momentAt(view.window, 5, view.stop);
    const { words, bits, firstSymbol } = readStream(view.window, moment, 1);
    assert.deepEqual(words.map(({ label, start, length, open }) => [label, start, length, open]),
      [['b', -1, 3, undefined], ['a', 2, 1, undefined], ['', 3, 1, true], ['', 4, 23, undefined]]);
    assert.equal(words.at(-1)?.symbol, unread);
    assert.deepEqual([bits.length, firstSymbol], [27, 0]);
  });

  it('says what is complete, what is possible, and when all is read', () => {
    assert.equal(said(0), 'Nothing is read yet: every code word is possible.');
    assert.equal(said(2), '11 has begun; still possible: b, space, d.');
    assert.equal(said(3),
      'Complete: b. No other word begins so; nothing has to be waited for.');
    assert.match(said(28), /All 28 bits are read: 14 code points\.$/);
  });

  it('counts in a branch that the tree does not open', () => {
    const many = sessionOf(Array.from({ length: 300 }, (_, i) =>
      String.fromCodePoint(0x4e00 + i)).join('') + 'a'.repeat(900));
    const { tree } = many.analysis;
    const closed = tree.findIndex(({ zero, one, symbol, leaves }) =>
      zero < 0 && one < 0 && symbol < 0 && leaves > 1);
    let bits = '';
    for (let i = closed; i > 0; i = tree[i]?.parent ?? 0) bits = `${tree[i]?.bit}${bits}`;
    assert.equal(possibleAfter(tree, bits).count, tree[closed]?.leaves);
    assert.deepEqual(possibleAfter(tree, `${bits}0`),
      { count: tree[closed]?.leaves, symbols: [], hidden: true });
    assert.equal(possibleAfter(tree, '').count, 301);
    many.close();
  });
});

describe('typed bits', () => {
  const typed = (bits: string): DecodingView => {
    const found = session.decoding(
      { bits: { from: 'typed', bits }, damage: null, from: 0, count: 100 });
    assert.ok(found.ok);
    return found.value;
  };

  it('end within a code word, or at its end', () => {
    const cut = typed('11011');
    assert.equal(cut.trouble, 'truncated-stream');
    assert.match(said(5, cut), /^The bits end within a code word: 11 /);
    assert.equal(typed('').bits, 0);
    assert.equal(said(0, typed('')), 'There are no bits to read.');
  });

  it('may begin no code word', () => {
    const three = sessionOf('aaab');
    const dead = three.decoding(
      { bits: { from: 'typed', bits: '0101' }, damage: null, from: 0, count: 100 });
    assert.ok(dead.ok && dead.value.trouble === '');
    three.close();
    const one = sessionOf('aaa');
    const stopped = one.decoding(
      { bits: { from: 'typed', bits: '0010' }, damage: null, from: 0, count: 100 });
    assert.ok(stopped.ok);
    assert.deepEqual([stopped.value.trouble, stopped.value.readBits, stopped.value.stop],
      ['dead-end', 2, 3]);
    assert.equal(said(3, stopped.value), 'No code word begins with 1: the decoder stops here.');
    one.close();
  });

  it('are 0 and 1, and what is wrong with others is said with its place', () => {
    assert.equal(bitsTrouble('01 10\n1'), '');
    assert.match(bitsTrouble('01x'), /^“x” at place 3 is no bit/);
    assert.match(bitsTrouble('1😀'), /^“😀” at place 2/);
    assert.match(bitsTrouble('0'.repeat((1 << 20) + 1)), /1,048,576 at most/);
  });
});

describe('damage', () => {
  const harmed = (text: string): string => {
    const damage = damageOf(text);
    assert.ok(damage !== null);
    assert.equal(damageText(damage), text);
    const found = session.decoding({ bits: { from: 'text' }, damage, from: 0, count: 100 });
    assert.ok(found.ok && found.value.harm !== null);
    const { harm } = found.value;
    const parts = [passage(harm.before, harm.firstSymbol, harm.lost, 'code-point'),
      passage(harm.after, harm.firstSymbol, harm.gained, 'code-point')];
    return parts.map(({ front, harmed: middle, behind }) =>
      `${front}[${middle}]${behind}`).join(' → ');
  };

  it('shows the text before and after, with what is harmed', () => {
    assert.equal(harmed('flip 12'), 'banana[␣]bandana → banana[ba]bandana');
    assert.equal(harmed('insert 0 0'), '[]banana␣bandana → [a]banana␣bandana');
    assert.equal(harmed('delete 27'), 'banana␣bandan[a] → banana␣bandan[]');
  });

  it('is done to the fixed code as well', () => {
    const fixed = (damage: Damage) => {
      const found = session.decoding({ bits: { from: 'text' }, damage, from: 0, count: 100 });
      assert.ok(found.ok);
      return found.value.harm?.fixed;
    };
    assert.deepEqual(fixed({ kind: 'flip', bit: 12 }), { firstSymbol: 6, firstBit: 18, lost: 1,
      gained: 1, inStep: 21, bits: 42, symbols: 14 });
    const cut = fixed({ kind: 'delete', bit: 12 });
    assert.deepEqual([cut?.lost, cut?.inStep], [8, null]);
  });

  it('is done to the block format as well, which never shows a wrong text', () => {
    const block = (damage: Damage, of = session) => {
      const found = of.decoding({ bits: { from: 'text' }, damage, from: 0, count: 9 });
      assert.ok(found.ok && found.value.harm?.block);
      return found.value.harm.block;
    };
    // Stored: 8 bytes of the message, 11 of the block, and its 14.
    const early = block({ kind: 'flip', bit: 12 });
    assert.deepEqual([early.bits, early.bit, early.bytes, early.text, early.cut],
      [264, 113, 14, true, false]);
    assert.equal(early.fault?.name, 'invalid-block');
    for (const kind of ['flip', 'delete', 'insert 0', 'insert 1'] as const) {
      for (let bit = 0; bit < 28; bit++) {
        const { fault, intact } = block({ kind, bit });
        assert.ok(fault !== null || intact, `${kind} ${bit}`);
      }
    }
    const late = block({ kind: 'flip', bit: 20 });
    assert.equal(late.fault?.name, 'checksum-mismatch');
    assert.match(blockWords(late), new RegExp('^14 bytes of UTF-8 in one block: 264 bits, 32 of ' +
      'them its checksum\\. As far in as yours is bit 189\\. Its decoder answers ' +
      'checksum-mismatch: “The message differs .+” It knows, and says so: no symbol of this block'));
    assert.match(blockWords({ ...late, bytes: 131_072, cut: true, text: false, fault: null }),
      /^The first 131,072 bytes in one block: .*It does not notice/);
    assert.match(blockWords({ ...late, fault: null, intact: true }), /Nothing hangs on that bit/);
  });

  it('is done to the first block of a long text only, and to no text at all where there is none', () => {
    const damage = { kind: 'flip', bit: 9 } as const;
    const harmOf = (of: Session, bits: BitsChoice) => {
      const found = of.decoding({ bits, damage, from: 0, count: 9 });
      assert.ok(found.ok);
      return found.value.harm;
    };
    for (const [text, cut] of [['ab'.repeat(1 << 16), false], ['ab'.repeat(1 << 16) + 'c', true],
      ['aé'.repeat(1 << 16), true]] as const) {
      const long = sessionOf(text);
      const block = harmOf(long, { from: 'text' })?.block;
      assert.deepEqual([block?.bytes, block?.cut], [1 << 17, cut]);
      long.close();
    }
    assert.equal(harmOf(session, { from: 'typed', bits: '110010110010' })?.block, null);
  });

  it('does nothing where there is no such bit', () => {
    const none = session.decoding({ bits: { from: 'text' }, damage: { kind: 'flip', bit: 28 },
      from: 0, count: 9 });
    assert.ok(none.ok && none.value.harm === null && none.value.bits === 28);
    assert.equal(damageOf('burn 3'), null);
    assert.equal(damageText(null), '');
  });

  it('is told in words', () => {
    assert.equal(damageWords({ kind: 'insert 1', bit: 1234 }), 'A 1 is inserted before bit 1,235.');
    const resync = { firstSymbol: 6, firstBit: 10, lost: 1, gained: 2, inStep: 14 };
    assert.equal(resyncWords(resync, 14, 28, 'code-point'),
      'The damage begins at symbol 7. Back in step from bit 15 on, 4 bits later: 1 code point ' +
      'harmed, 2 code points are read in its place. Whatever counts the symbols is off by 1 from ' +
      'there on.');
    assert.match(resyncWords({ ...resync, inStep: null, lost: 8, gained: 0 }, 14, 28, 'code-point'),
      /never comes back into step: the last 8 code points are lost, and nothing is read instead\.$/);
  });
});

describe('coin flips', () => {
  it('are the same for a seed, read to the end of the last word', () => {
    const flips = (seed: number) => {
      const found = session.decoding(
        { bits: { from: 'coin', seed }, damage: null, from: 1000, count: 64 });
      assert.ok(found.ok);
      return found.value;
    };
    assert.deepEqual(flips(1), flips(1));
    assert.notEqual(flips(1).window.bits, flips(2).window.bits);
    assert.equal(flips(1).bits, 1 << 20);
    assert.ok(flips(1).bits - flips(1).readBits < 4);
    // Half of the words should be a's, which have one bit.
    assert.ok(Math.abs(flips(1).symbols / (1 << 20) - 8 / 15) < 0.002);
  });
});

describe('the rows in view', () => {
  it('hold the bit before the cursor, whatever the width', () => {
    for (const width of [280, 360, 700, 1200]) {
      for (const at of [0, 1, 79, 80, 81, 5000, 1_000_000]) {
        const { from, query } = stretchAt(at, width, 20);
        assert.ok(from <= Math.max(0, at - 1) && at <= query.from + query.count);
        assert.ok(query.from <= from && (query.from === 0 || from - query.from >= 20));
      }
    }
  });
});
