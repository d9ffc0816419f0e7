// What others have published, by scale: numbers of different scales do not compare. Pure.

export interface Published {
  readonly name: string;
  /** Bits per symbol of the scale: two bounds, or twice the same. */
  readonly low: number;
  readonly high: number;
  readonly source: string;
  /** What it was made from, or does not count; '' where there is nothing to say. */
  readonly note: string;
  /** The number as it was published. */
  readonly text: string;
}

export interface Scale {
  readonly title: string;
  /** What the bits are per. */
  readonly unit: string;
  readonly results: readonly Published[];
}

const shannon = 'Shannon, Prediction and Entropy of Printed English, 1951';
const cmix = 'Knoll, cmix v21';
const tsZip = 'Bellard, ts_zip';
const without = 'weights not counted';

const result = (
  name: string, low: number, source: string, note = '', text = String(low), high = low,
): Published => ({ name, low, high, source, note, text });

export const scales: readonly Scale[] = [
  { title: 'English in 27 symbols', unit: 'letter or space', results: [
    result('Shannon 1951, F₁', 4.03, shannon, 'single letters'),
    result('Shannon 1951, F₂', 3.32, shannon, 'one letter known'),
    result('Shannon 1951, F₃', 3.1, shannon, 'two letters known'),
    result('Shannon 1951, words', 2.14, shannon, 'single words'),
    result('Cover, King 1978', 1.3,
      'Cover and King, A Convergent Gambling Estimate of the Entropy of English, 1978',
      'human bets', 'about 1.3'),
    result('Shannon 1951, guesses', 0.6, shannon,
      'lower and upper bound, 100 letters known', '0.6 to 1.3', 1.3),
  ] },
  { title: 'English in characters', unit: 'character', results: [
    result('Brown et al. 1992', 1.75,
      'Brown et al., An Estimate of an Upper Bound for the Entropy of English, 1992', '',
      'at most 1.75'),
  ] },
  { title: 'Files', unit: 'byte', results: [
    result('alice29, cmix', 1.755, cmix),
    result('alice29, paq8px', 1.74, 'paq8px v216 -8', '', '1.740'),
    result('alice29, cmix, dictionary', 1.635, cmix),
    result('alice29, ts_zip', 1.142, tsZip, `169 million ${without}`),
    result('enwik9, ts_zip', 1.084, tsZip, `169 million ${without}`),
    result('enwik9, Chinchilla', 0.664,
      'Delétang et al., Language Modeling Is Compression, 2023', `70 billion ${without}`),
  ] },
];

/** A model that a reader needs too is not in the number. */
export function isUncounted({ note }: Published): boolean {
  return note.endsWith(without);
}
