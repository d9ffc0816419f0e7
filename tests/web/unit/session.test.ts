// An open session: the parts of an analysis that are asked for later, and the proof.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RowOrder } from '../../../web/src/analysis/analysis.ts';
import { finish, openSession, type Session } from '../../../web/src/analysis/session.ts';
import type { Content } from '../../../web/src/text/content.ts';
import { units, type Unit } from '../../../web/src/text/unit.ts';
import { costOf, engine, state } from './analysis-support.ts';

/** Runs `use` on an open session, which is closed afterwards. */
function withSession(content: Content | string, unit: Unit, use: (session: Session) => void): void {
  const result = finish(openSession(engine, state(content, unit)));
  assert.ok(result.ok);
  use(result.value);
  result.value.close();
}

describe('an open session', () => {
  const text = 'she sells sea shells by the sea shore';
  const orders: readonly RowOrder[] = [
    'codeword', 'symbol', 'count', 'selfInformation', 'length', 'contribution', 'redundancy',
  ];

  it('gives the rows of the table in every order, a window at a time', () => {
    withSession(text, 'code-point', (session) => {
      const size = session.analysis.distinct;
      for (const order of orders) {
        for (const descending of [false, true]) {
          const all = session.rows({ order, descending, from: 0, count: size });
          const [head, tail] = [
            session.rows({ order, descending, from: 0, count: 3 }),
            session.rows({ order, descending, from: 3, count: 1000 }),
          ];
          assert.deepEqual([...head, ...tail], all);
          assert.equal(new Set(all.map(({ index }) => index)).size, size);
          if (order === 'codeword') continue;
          const keys = all.map((row) => ({
            symbol: row.index, count: row.count, selfInformation: row.selfInformation,
            length: row.codeword.length, contribution: row.count * row.codeword.length,
            redundancy: row.redundancy,
          })[order]);
          assert.deepEqual(keys, keys.toSorted((a, b) => (descending ? b - a : a - b)), order);
        }
      }
    });
  });

  it('breaks ties in the table by the order of the code words, in both directions', () => {
    withSession('abcd', 'code-point', (session) => {
      for (const descending of [false, true]) {
        const rows = session.rows({ order: 'count', descending, from: 0, count: 4 });
        assert.deepEqual(rows.map(({ codeword }) => codeword), ['00', '01', '10', '11']);
      }
    });
  });

  it('gives one row by its index, and null beyond the alphabet', () => {
    withSession(text, 'code-point', (session) => {
      for (const row of session.analysis.rows) assert.deepEqual(session.row(row.index), row);
      assert.equal(session.row(session.analysis.distinct), null);
    });
  });

  it('gives windows of the stream that join up', () => {
    withSession(text, 'code-point', (session) => {
      const { total } = session.analysis;
      const { totalBits } = costOf(session.analysis);
      const whole = session.stream({ by: 'bit', from: 0, count: totalBits }).bits;
      let joined = '';
      for (let from = 0; from < totalBits; from += 7) {
        const window = session.stream({ by: 'bit', from, count: 7 });
        assert.equal(window.firstBit, from);
        assert.ok((window.words[0]?.start ?? 1) <= 0);
        joined += window.bits;
      }
      assert.equal(joined, whole);
      const words = session.stream({ by: 'symbol', from: 4, count: 5 });
      assert.deepEqual(words.words.map(({ label }) => label), [...'sells']);
      assert.equal(session.stream({ by: 'symbol', from: total, count: 5 }).bits, '');
    });
  });

  it('proves that its bits decode to the text, in any unit', () => {
    for (const unit of units) {
      withSession(text, unit, (session) => {
        const { total } = session.analysis;
        const { totalBits } = costOf(session.analysis);
        const proof = finish(session.prove());
        assert.deepEqual(proof,
          { ok: true, value: { equal: true, symbols: total, bits: totalBits } });
      });
    }
  });

  it('reports progress while it reads, and can be stopped', () => {
    const steps = openSession(engine, state('ab'.repeat(200_000)));
    const progress: number[] = [];
    for (const done of steps) progress.push(done);
    assert.ok(progress.length > 3);
    assert.deepEqual(progress, progress.toSorted((a, b) => a - b));
    assert.ok(progress.every((done) => done > 0 && done <= 1));
    const stopped = openSession(engine, state('ab'.repeat(200_000)));
    stopped.next();
    stopped.return(undefined as never);
    assert.equal(stopped.next().done, true);
  });
});
