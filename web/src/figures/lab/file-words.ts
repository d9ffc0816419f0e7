// What is said of the text as a file, and what the file is called. Pure.
import type { Analysis } from '../../analysis/analysis.ts';
import { fileEnding } from '../../text/file.ts';
import { percent, symbols, whole } from '../common/numbers.ts';

/** Why there is no file; '' where there is one. */
export function whyNoFile({ cost, verdict: { uniquelyDecodable, ambiguity } }: Analysis): string {
  if (cost === null) return 'No file: a symbol has no code word.';
  return uniquelyDecodable !== false ? ''
    : 'No file: under this code bits can be read in two ways' +
      `${ambiguity === null ? '' : `, ${ambiguity.bits} for one`}.`;
}

/** The real size of the file, beside that of the text. */
export function fileSizes({ fileSize, utf8Bits, unit, reduction }: Analysis): string {
  const text = utf8Bits / 8;
  const of = unit === 'byte' ? 'the bytes themselves' : 'UTF-8';
  const than = fileSize > text ? `more than the ${whole(text)} of ${of}: header, table and ` +
    'checksum weigh more than the code saves.'
    : fileSize === text ? `exactly as many as ${of}.`
    : `${percent(fileSize / text)} of the ${whole(text)} of ${of}.`;
  return `${whole(fileSize)} bytes, ${than}` +
    (reduction === null ? '' : ' It holds the reduced text.');
}

/** Says what it holds: "text.14-code-points.huffman.surprisal". `from`: the file of the text. */
export function fileName({ total, unit, code }: Analysis, from: string): string {
  const stem = from.replace(/(\.\d+-[a-z\d.-]+)?\.surprisal$/, '');
  const counted = symbols(total, unit).replace(/,/g, '').replace(/ /g, '-');
  return `${stem || 'text'}.${counted}.${code}${fileEnding}`;
}
