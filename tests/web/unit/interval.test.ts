// Blocks, the interval of a short message, and how they are drawn and told.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocksOf, narrowedTo, type Blocks, type Narrowed } from '../../../web/src/analysis/interval.ts';
import { dips, layoutBlocks } from '../../../web/src/figures/interval/blocks-layout.ts';
import {
  blocksWords, product, proofWords, sentWords, sharesOf, stepWords,
} from '../../../web/src/figures/interval/interval-words.ts';
import {
  decimals, layoutNarrowing, stripAt,
} from '../../../web/src/figures/interval/narrowing-layout.ts';
import { layoutShares } from '../../../web/src/figures/interval/shares-layout.ts';
import {
  longestMessage, messageOf, pieces, robotPieces, toldBy, twoPieces, type Told,
} from '../../../web/src/figures/interval/sources.ts';
import { textExtent } from '../../../web/src/parts/ruler-text.ts';
import { analysed, engine } from './analysis-support.ts';

function blocks(...counts: readonly number[]): Blocks {
  const found = blocksOf(engine, counts);
  assert.ok(found.ok);
  return found.value;
}

function narrowed({ source, message }: Told): Narrowed {
  const found = narrowedTo(engine, source.map(({ count }) => count), message);
  assert.ok(found.ok);
  return found.value;
}

const robot: Told = { source: robotPieces, message: [1, 0, 2] };
const two: Told = { source: twoPieces(90), message: messageOf('0001000000', twoPieces(90)) };
const four = (rates: readonly number[]): string[] => rates.slice(0, 5).map((bits) => bits.toFixed(5));

describe('blocks of two symbols', () => {
  it('cost what FACTS has for 1 to 5, and are not monotone', () => {
    const [even, rare] = [blocks(80, 20), blocks(90, 10)];
    assert.deepEqual(four(even.rates), ['1.00000', '0.78000', '0.72800', '0.74080', '0.73792']);
    assert.deepEqual(four(rare.rates), ['1.00000', '0.64500', '0.53267', '0.49255', '0.48019']);
    assert.deepEqual([even.entropy.toFixed(4), rare.entropy.toFixed(4)], ['0.7219', '0.4690']);
    assert.equal(rare.selfInformation[0]?.toFixed(3), '0.152');
    assert.deepEqual(dips(even.rates), [4, 7, 8]);
    assert.deepEqual(dips(rare.rates), [7, 8]);
  });

  it('stay between H and H + 1/n whatever p is', () => {
    for (let percent = 1; percent < 100; percent += 7) {
      const { entropy, rates } = blocks(percent, 100 - percent);
      assert.equal(rates.length, 8);
      rates.forEach((bits, i) => {
        assert.ok(bits >= entropy - 1e-9 && bits < entropy + 1 / (i + 1), `${percent} ${i}`);
      });
    }
  });

  it('name the dip, and judge the guess', () => {
    const [dip, smooth] = [blocks(80, 20), blocks(95, 5)];
    assert.match(blocksWords(dip, 'not'),
      /^Right\. Not each is better: blocks of 4 cost 0\.741, more than the 0\.728 of blocks of 3\./);
    assert.match(blocksWords(dip, 'each'), /^Not so\./);
    assert.match(blocksWords(dip, 'skipped'), /^Not each .* So it is at 7 and 8 too\./);
    assert.match(blocksWords(smooth, 'each'), /^Right\. Here no block costs more/);
    assert.match(blocksWords(smooth, 'not'), /^Not so\. .* with 256 words, H = 0\.286\.$/);
  });

  it('are drawn above the entropy, within the picture, labels apart', () => {
    for (const width of [288, 700]) {
      for (const percent of [50, 80, 90, 99]) {
        const layout = layoutBlocks(blocks(percent, 100 - percent), 8, width);
        const floor = Number(/M\d+ (\d+)H/.exec(layout.floor)?.[1]);
        layout.dots.forEach(({ y }) => assert.ok(y > 0 && y <= floor + 1e-6));
        for (const text of [...layout.ticks, ...layout.labels]) {
          const [from, to] = textExtent(text);
          assert.ok(from >= 0 && to <= width, `${text.text} at ${width}, p = ${percent}`);
        }
      }
    }
    const before = layoutBlocks(blocks(80, 20), 1, 700);
    assert.equal(before.dots.length, 1);
    assert.equal(layoutBlocks(blocks(80, 20), 8, 700).dots.filter(({ worse }) => worse).length, 3);
  });
});

describe('the interval', () => {
  it('of down, up, left is [19/32, 39/64), and its bits are those of the code words', () => {
    const found = narrowed(robot);
    const { low, high, width } = found.steps[2] ?? {};
    assert.deepEqual([low, high, width], ['19/32', '39/64', '1/64']);
    assert.deepEqual([found.settledBits, found.shortestBits, found.huffmanBits],
      ['100110', '100110', '100110']);
    assert.deepEqual(found.read, robot.message);
    assert.match(sentWords(robot, found),
      /^Sent: 100110, 6 bits, for 6\.000 bits of surprisal\. .* the very same bits\./);
    assert.match(proofWords(robot, found), /strips down, up, left\. That is the message\./);
  });

  it('takes 5 bits where code words take 10', () => {
    const found = narrowed(two);
    assert.deepEqual([found.shortestBits, found.huffmanBits.length], ['10101', 10]);
    assert.deepEqual(found.read, two.message);
    assert.match(sentWords(two, found),
      /^Sent: 10101, 5 bits, for 4\.690 bits of surprisal\. The last 2 choose .* code words: 10 bits\.$/);
  });

  it('is read back, and a wrong reading is said to be one', () => {
    const found = narrowed(robot);
    assert.match(proofWords(robot, { ...found, read: [1, 0, 3] }), /That is not the message/);
    assert.match(proofWords(robot, { ...found, read: [1, 0] }), /That is not the message/);
  });

  it('is told step by step', () => {
    const found = narrowed(robot);
    assert.match(stepWords(robot, found, 0), /^Nothing is said yet/);
    assert.equal(stepWords(robot, found, 1), 'down takes its share: from 1/2 up to 3/4. That is 1/4 ' +
      'wide, and −log₂ of it is 2.000 bits. All its numbers begin with 10.');
    assert.match(stepWords(robot, found, 3), /1\/4 × 1\/2 × 1\/8 = 1\/64 wide/);
    assert.match(stepWords(two, narrowed(two), 1), /No bit is settled yet/);
    assert.equal(product(two, 4), '9/10 × 9/10 × 9/10 × 1/10');
  });

  it('of what is certain needs no bit', () => {
    const told: Told = { source: pieces(['a'], [7]), message: [0, 0] };
    const found = narrowed(told);
    assert.equal(found.shortestBits, '');
    assert.deepEqual(found.read, [0, 0]);
    assert.match(sentWords(told, found), /^No bit needs to be sent, for 0\.000 bits/);
    assert.equal(layoutShares(sharesOf(told, found, 2), '', 0, 300).shares.length, 2);
  });

  it('refuses what is not in the source', () => {
    assert.ok(!narrowedTo(engine, [1, 1], [2]).ok);
  });
});

describe('its picture', () => {
  it('opens each strip that was said to the row below', () => {
    const found = narrowed(robot);
    const layout = layoutNarrowing(robot, found, sharesOf(robot, found, 3), 804);
    assert.deepEqual(layout.strips.map(({ x0, x1 }) => [x0, x1]),
      [[2, 402], [402, 602], [602, 702], [702, 802]]);
    assert.deepEqual(layout.rows.map(({ chosen }) => chosen?.index ?? null), [1, 0, 2, null]);
    assert.deepEqual(layout.rows[3]?.texts.map(({ text }) => text), ['19/32', '1/64 wide', '39/64']);
    assert.equal(layout.ribbons.length, 3);
    // The bits are the whole of the last row, and a 64th of the first.
    assert.deepEqual(layout.rows[3]?.pin, [2, 802]);
    assert.deepEqual(layout.rows[0]?.pin, [2 + 800 * 19 / 32, 2 + 800 * 39 / 64]);
    const first = layout.rows[0]?.y ?? 0;
    assert.equal(stripAt(layout, 500, first + 4), 1);
    assert.equal(stripAt(layout, 500, first - 4), null);
  });

  it('keeps its height while it is stepped through', () => {
    const found = narrowed(two);
    const heights = [0, 5, 10].map((shown) =>
      layoutNarrowing(two, found, sharesOf(two, found, shown), 300));
    assert.equal(new Set(heights.map(({ height }) => height)).size, 1);
    assert.deepEqual(heights.map(({ rows }) => rows.length), [1, 6, 11]);
  });

  it('has room for its numbers, the exact ones or their first digits', () => {
    const found = narrowed(two);
    for (const width of [288, 640, 1200]) {
      for (const { texts } of layoutNarrowing(two, found, sharesOf(two, found, 10), width).rows) {
        const extents = texts.map((text) => textExtent(text));
        extents.forEach(([from, to], i) => {
          assert.ok(from >= 0 && to <= width);
          assert.ok(i === 0 || from > (extents[i - 1]?.[1] ?? 0), `${texts[i]?.text} at ${width}`);
        });
      }
    }
    assert.equal(decimals('2/3', 5), '0.66666…');
    assert.equal(decimals('1/1', 2), '1.00…');
  });
});

describe('the shares of the bits', () => {
  it('lie end to end, and colour each settled bit', () => {
    const found = narrowed(two);
    const shares = sharesOf(two, found, 10);
    shares.slice(1).forEach(({ from }, i) => assert.equal(from, shares[i]?.to));
    assert.equal(shares.at(-1)?.to.toFixed(3), '4.690');
    const layout = layoutShares(shares, found.shortestBits, 5, 900);
    // 10101: what is left of the last bit is nobody's.
    assert.notEqual(layout.spare, '');
    assert.deepEqual(layout.digits.map(({ text }) => text).join(''), '10101');
    assert.deepEqual(layoutShares(shares, found.shortestBits, 3, 900).digits.map(({ text }) => text)
      .join(''), '101??');
    const [b] = layout.shares.slice(3);
    assert.equal(b?.one.match(/M/g)?.length, 2);
    assert.equal(b?.zero.match(/M/g)?.length, 2);
  });

  it('wrap where a row is full', () => {
    const told: Told = toldBy(analysed('the quick brown fox'));
    const found = narrowed(told);
    const wide = layoutShares(sharesOf(told, found, 10), found.shortestBits, 9, 1200);
    const slim = layoutShares(sharesOf(told, found, 10), found.shortestBits, 9, 288);
    assert.ok(slim.height > 2 * wide.height);
    slim.positions.forEach((text) => assert.ok(textExtent(text)[1] <= 288));
  });
});

describe('what the message is drawn from', () => {
  it('may be the visitor’s text, in the order of the code words', () => {
    const told = toldBy(analysed('banana bandana'));
    assert.equal(told.message.map((place) => told.source[place]?.label).join(''), 'banana␣ban');
    assert.deepEqual(told.source.map(({ count }) => count), [6, 4, 2, 1, 1]);
    assert.deepEqual(narrowed(told).read, told.message);
    assert.deepEqual(toldBy(analysed('')), { source: [], message: [] });
  });

  it('counts what is too rare to be drawn as one, and ends before it', () => {
    const rare = Array.from({ length: 900 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    const told = toldBy(analysed(`aaaaaaab${'ab'.repeat(40)}${rare}`));
    assert.equal(told.source.reduce((sum, { count }) => sum + count, 0), 988);
    assert.match(told.source.at(-1)?.name ?? '', /others$/);
    assert.deepEqual(toldBy(analysed(`${rare}${'ab'.repeat(40)}`)).message.length < 10, true);
  });

  it('takes from a link what fits the source', () => {
    assert.deepEqual(messageOf('0123', robotPieces), [0, 1, 2, 3]);
    assert.deepEqual(messageOf('0123', twoPieces(80)), [0, 1]);
    assert.deepEqual(messageOf('23', twoPieces(80), '01'), [0, 1]);
    assert.equal(messageOf('0'.repeat(99), robotPieces).length, longestMessage);
  });
});
