/**
 * Marks and names of code points that draw nothing, or nothing to tell them apart by. A short list
 * by hand, of what texts have in them; label.ts describes all others by their kind and number.
 * The names are those of the Unicode character database, in everyday spelling.
 */

/** What stands for a code point in a drawing, and what it is called. */
export interface Naming {
  readonly mark: string;
  readonly name: string;
}

/** U+0000 to U+001F by their usual abbreviations. */
const controls =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI ' +
  'DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US';

const named: Readonly<Record<number, readonly [mark: string, name: string]>> = {
  0x00: ['NUL', 'NUL'],
  0x09: ['⇥', 'tab'],
  0x0a: ['⏎', 'line feed'],
  0x0d: ['CR', 'carriage return'],
  0x20: ['␣', 'space'],
  0x7f: ['DEL', 'DEL'],
  0x85: ['NEL', 'next line'],
  0xa0: ['NBSP', 'no-break space'],
  0xad: ['SHY', 'soft hyphen'],
  0x034f: ['CGJ', 'combining grapheme joiner'],
  0x061c: ['ALM', 'Arabic letter mark'],
  0x115f: ['HCF', 'Hangul choseong filler'],
  0x1160: ['HJF', 'Hangul jungseong filler'],
  0x1680: ['OGSP', 'Ogham space mark'],
  0x180e: ['MVS', 'Mongolian vowel separator'],
  0x2000: ['NQSP', 'en quad'],
  0x2001: ['MQSP', 'em quad'],
  0x2002: ['ENSP', 'en space'],
  0x2003: ['EMSP', 'em space'],
  0x2004: ['3/MSP', 'three-per-em space'],
  0x2005: ['4/MSP', 'four-per-em space'],
  0x2006: ['6/MSP', 'six-per-em space'],
  0x2007: ['FSP', 'figure space'],
  0x2008: ['PSP', 'punctuation space'],
  0x2009: ['THSP', 'thin space'],
  0x200a: ['HSP', 'hair space'],
  0x200b: ['ZWSP', 'zero width space'],
  0x200c: ['ZWNJ', 'zero width non-joiner'],
  0x200d: ['ZWJ', 'zero width joiner'],
  0x200e: ['LRM', 'left-to-right mark (LRM)'],
  0x200f: ['RLM', 'right-to-left mark (RLM)'],
  0x2028: ['LSEP', 'line separator'],
  0x2029: ['PSEP', 'paragraph separator'],
  0x202a: ['LRE', 'left-to-right embedding (LRE)'],
  0x202b: ['RLE', 'right-to-left embedding (RLE)'],
  0x202c: ['PDF', 'pop directional formatting (PDF)'],
  0x202d: ['LRO', 'left-to-right override (LRO)'],
  0x202e: ['RLO', 'right-to-left override (RLO)'],
  0x202f: ['NNBSP', 'narrow no-break space'],
  0x205f: ['MMSP', 'medium mathematical space'],
  0x2060: ['WJ', 'word joiner'],
  0x2061: ['f()', 'function application'],
  0x2062: ['×', 'invisible times'],
  0x2063: [',', 'invisible separator'],
  0x2064: ['+', 'invisible plus'],
  0x2066: ['LRI', 'left-to-right isolate (LRI)'],
  0x2067: ['RLI', 'right-to-left isolate (RLI)'],
  0x2068: ['FSI', 'first strong isolate (FSI)'],
  0x2069: ['PDI', 'pop directional isolate (PDI)'],
  0x2800: ['BRL', 'blank Braille pattern'],
  0x3000: ['IDSP', 'ideographic space'],
  0x3164: ['HF', 'Hangul filler'],
  0xfeff: ['BOM', 'byte order mark'],
  0xffa0: ['HWHF', 'halfwidth Hangul filler'],
  0xfff9: ['IAA', 'interlinear annotation anchor'],
  0xfffa: ['IAS', 'interlinear annotation separator'],
  0xfffb: ['IAT', 'interlinear annotation terminator'],
  0xfffc: ['OBJ', 'object replacement character'],
  0xe0001: ['TAG', 'language tag'],
  0xe0020: ['TAG ␣', 'tag space'],
  0xe007f: ['TAG END', 'cancel tag'],
};

/** Combining marks that texts in the Latin alphabet use. */
const combining: Readonly<Record<number, string>> = {
  0x0300: 'grave accent',
  0x0301: 'acute accent',
  0x0302: 'circumflex accent',
  0x0303: 'tilde',
  0x0304: 'macron',
  0x0306: 'breve',
  0x0307: 'dot above',
  0x0308: 'diaeresis',
  0x030a: 'ring above',
  0x030b: 'double acute accent',
  0x030c: 'caron',
  0x0323: 'dot below',
  0x0327: 'cedilla',
  0x0328: 'ogonek',
  0x0331: 'macron below',
  0x20e3: 'enclosing keycap',
};

/** ASCII punctuation from U+0021, which a screen reader may pass over in silence. */
const punctuation: Readonly<Record<string, string>> = {
  '!': 'exclamation mark',
  '"': 'quotation mark',
  '#': 'number sign',
  $: 'dollar sign',
  '%': 'percent sign',
  '&': 'ampersand',
  "'": 'apostrophe',
  '(': 'left parenthesis',
  ')': 'right parenthesis',
  '*': 'asterisk',
  '+': 'plus sign',
  ',': 'comma',
  '-': 'hyphen',
  '.': 'full stop',
  '/': 'slash',
  ':': 'colon',
  ';': 'semicolon',
  '<': 'less-than sign',
  '=': 'equals sign',
  '>': 'greater-than sign',
  '?': 'question mark',
  '@': 'at sign',
  '[': 'left square bracket',
  '\\': 'backslash',
  ']': 'right square bracket',
  '^': 'circumflex',
  _: 'underscore',
  '`': 'grave accent',
  '{': 'left curly bracket',
  '|': 'vertical line',
  '}': 'right curly bracket',
  '~': 'tilde',
  '‘': 'left single quotation mark',
  '’': 'right single quotation mark',
  '“': 'left double quotation mark',
  '”': 'right double quotation mark',
  '–': 'en dash',
  '—': 'em dash',
  '…': 'ellipsis',
};

/** The mark and name of a code point that draws nothing, if it has one of its own; or null. */
export function namingOf(codePoint: number): Naming | null {
  const entry = named[codePoint];
  if (entry !== undefined) return { mark: entry[0], name: entry[1] };
  const control = codePoint < 0x20 ? controls.split(' ')[codePoint] : undefined;
  if (control !== undefined) {
    return { mark: control, name: `control ${control}` };
  }
  if (codePoint >= 0xe0021 && codePoint < 0xe007f) {
    const ascii = String.fromCodePoint(codePoint - 0xe0000);
    return { mark: `TAG ${ascii}`, name: `tag ${ascii}` };
  }
  const selector = variationSelector(codePoint);
  if (selector === 0) return null;
  return { mark: `VS${selector}`, name: `variation selector ${selector}` };
}

/** The number of a variation selector, 1 to 256; 0 for other code points. */
function variationSelector(codePoint: number): number {
  if (codePoint >= 0xfe00 && codePoint <= 0xfe0f) return codePoint - 0xfe00 + 1;
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return codePoint - 0xe0100 + 17;
  return 0;
}

/** The name of a combining mark; plainly "mark" where the list has none. */
export function combiningName(codePoint: number): string {
  return `combining ${combining[codePoint] ?? 'mark'}`;
}

/** The name of a punctuation mark, or null. */
export function punctuationName(glyph: string): string | null {
  return punctuation[glyph] ?? null;
}
