// What the page calls a code, and says of it.
import type { Analysis, CodeOffer } from '../../analysis/analysis.ts';
import type { CodeName } from '../../analysis/state.ts';

export interface CodeAbout {
  readonly title: string;
  /** How its words are made, and the source, in one sentence. */
  readonly about: string;
}

export const codesAbout: Readonly<Record<CodeName, CodeAbout>> = {
  'fixed-length': { title: 'fixed length',
    about: 'As many bits for each symbol as tell all of them apart.' },
  'truncated-binary': { title: 'truncated binary',
    about: 'Fixed length, with the words that are left over given back: some are a bit shorter.' },
  'shannon': { title: 'Shannon',
    about: 'Each length is −log₂ p, rounded up (Shannon 1948).' },
  'fano': { title: 'Fano',
    about: 'The symbols by falling count, cut again and again where the halves differ least ' +
      '(Fano 1949).' },
  'shannon-fano-elias': { title: 'Shannon–Fano–Elias',
    about: 'The word points into the symbol’s strip of the unit interval; the order is kept ' +
      '(Cover and Thomas 2006, 5.9).' },
  'huffman': { title: 'Huffman',
    about: 'The two rarest are joined again and again: no code for single symbols is shorter ' +
      '(Huffman 1952).' },
  'alphabetic': { title: 'alphabetic',
    about: 'The shortest code whose words stand in the order of the symbols ' +
      '(Hu and Tucker 1971; Garsia and Wachs 1977).' },
  'unary': { title: 'unary', about: 'The most frequent symbol is 0, the next 10, then 110.' },
  'golomb-rice': { title: 'Golomb–Rice',
    about: 'The rank of the symbol, its low bits as they are and the rest in unary ' +
      '(Golomb 1966; Rice 1979).' },
  'elias-gamma': { title: 'Elias gamma',
    about: 'The rank of the symbol in binary, its length in front in unary (Elias 1975).' },
  'elias-delta': { title: 'Elias delta',
    about: 'The rank of the symbol in binary, its length in front in gamma (Elias 1975).' },
  'fibonacci': { title: 'Fibonacci',
    about: 'The rank of the symbol as a sum of Fibonacci numbers; 11 ends the word ' +
      '(Fraenkel and Klein 1996).' },
  'ascii-7': { title: 'ASCII, 7 bits', about: 'The code point in seven bits, to 127.' },
  'ascii-8': { title: 'ASCII, 8 bits', about: 'The code point in a byte, to 127.' },
  'utf-8': { title: 'UTF-8', about: 'The code point in one to four bytes (RFC 3629).' },
  'morse': { title: 'Morse',
    about: 'Dot 0, dash 1, and no pauses: not prefix-free (ITU-R M.1677).' },
};

const short: Partial<Record<Analysis['code'] | CodeOffer['name'], string>> = {
  'fixed-length': 'fixed', 'own': 'your code', 'block-2': 'block of two',
};

/** Short, as a label: "Huffman", "fixed", "your code". */
export function titleOf(name: Analysis['code'] | CodeOffer['name']): string {
  return short[name] ?? (name === 'own' || name === 'block-2' ? '' : codesAbout[name].title);
}
