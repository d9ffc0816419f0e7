// Worked examples of NIST SP 800-22 rev. 1a: p-values of tests of randomness.
import type { RandomnessTest } from '../engine/engine.ts';
import { bitsOf } from './ask.ts';
import type { Check } from './check.ts';

/** The first 100 binary digits of pi. */
const pi = '11001001000011111101101010100010001000010110100011' +
  '00001000110100110001001100011001100010100010111000';
const ownDefinition = 'SP 800-22, by its definition in 2.6.4';

const examples: readonly (readonly [RandomnessTest, bits: string, p: string, source?: string])[] = [
  ['frequency', '1011010101', '0.527089', '2.1.4'],
  ['frequency', pi, '0.109599', '2.1.8'],
  ['runs', '1001101011', '0.147232', '2.3.4'],
  ['runs', pi, '0.500798', '2.3.8'],
  ['longest-run', '1100110000010101011011000100110011100000000000100100110101010001' +
    '0001001111010110100000001101011111001100111001101101100010110010', '0.180609', '2.4.8'],
  ['cumulative-sums', pi, '0.219194, 0.114866', '2.13.8'],
  ['spectral', '1001010011', '0.468160'],
  ['spectral', pi, '0.646355'],
];

export const randomnessChecks: readonly Check[] = examples.map(([test, bits, expected, source]) => ({
  name: `${test.replace('-', ' ')} of ${bits === pi ? '100 binary digits of π'
    : bits.length > 10 ? `${bits.length} bits` : bits}`,
  expected,
  // What 2.6.8 prints for these two does not follow from the definition.
  source: source === undefined ? ownDefinition : `SP 800-22, ${source}`,
  got: (engine) => engine.randomness(test, bitsOf(bits)).outcomes.map(({ pValue }) => pValue),
}));
