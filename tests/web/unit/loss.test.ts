// The loss of a language model in three units.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  lossTrouble, withField, type Loss, type LossField,
} from '../../../web/src/figures/mismatch/loss.ts';

const four: Loss = {
  bitsPerCharacter: 1, charactersPerToken: 4, natsPerToken: 4 * Math.LN2, perplexity: 16,
};

function near(loss: Loss, expected: Loss): void {
  for (const field of Object.keys(expected) as LossField[]) {
    const scale = Math.max(1, Math.abs(expected[field]));
    assert.ok(Math.abs(loss[field] - expected[field]) < 1e-9 * scale,
      `${field}: ${loss[field]} is not ${expected[field]}`);
  }
}

test('one bit per character, four characters per token: perplexity 16, whichever is typed', () => {
  const start: Loss = { ...four, bitsPerCharacter: 2, natsPerToken: 0, perplexity: 1 };
  near(withField(start, 'bitsPerCharacter', 1), four);
  near(withField(start, 'natsPerToken', 4 * Math.LN2), four);
  near(withField(start, 'perplexity', 16), four);
});

test('longer tokens cost more nats at the same bits per character', () => {
  near(withField(four, 'charactersPerToken', 8),
    { bitsPerCharacter: 1, charactersPerToken: 8, natsPerToken: 8 * Math.LN2, perplexity: 256 });
});

test('no loss is a perplexity of 1', () => {
  near(withField(four, 'perplexity', 1),
    { bitsPerCharacter: 0, charactersPerToken: 4, natsPerToken: 0, perplexity: 1 });
});

test('each unit comes back from each other', () => {
  const size = fc.double({ min: 0.01, max: 20, noNaN: true });
  fc.assert(fc.property(size, fc.double({ min: 0.1, max: 5, noNaN: true }), (bits, characters) => {
    const loss = withField({ ...four, charactersPerToken: characters }, 'bitsPerCharacter', bits);
    near(withField(loss, 'natsPerToken', loss.natsPerToken), loss);
    near(withField(loss, 'perplexity', loss.perplexity), loss);
  }));
});

test('what cannot be is named', () => {
  const cases: readonly (readonly [LossField, number, RegExp])[] = [
    ['bitsPerCharacter', NaN, /no number/], ['bitsPerCharacter', -1, /0 or more/],
    ['charactersPerToken', 0, /more than 0/], ['charactersPerToken', -4, /more than 0/],
    ['perplexity', 0.5, /1 or more/], ['perplexity', Infinity, /more than 100 nats/],
    ['bitsPerCharacter', 1e308, /more than 100 nats/], ['natsPerToken', 101, /more than 100/],
  ];
  for (const [field, value, said] of cases) assert.match(lossTrouble(four, field, value), said);
  assert.equal(lossTrouble(four, 'natsPerToken', 100), '');
  assert.equal(lossTrouble(four, 'bitsPerCharacter', 0), '');
});
