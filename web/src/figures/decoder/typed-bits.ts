// Bits as a person types them. Pure.
import { whole } from '../common/numbers.ts';

export const mostTypedBits = 1 << 20;

/** What is wrong with them, and where; '' if nothing is. Spaces and line ends do not count. */
export function bitsTrouble(text: string): string {
  const at = text.search(/[^01\s]/);
  if (at >= 0) {
    const [found = ''] = text.slice(at);
    return `“${found}” at place ${whole(at + 1)} is no bit: write 0 and 1. ` +
      'Until then the last good bits are read.';
  }
  const length = text.replace(/\s/g, '').length;
  return length <= mostTypedBits ? ''
    : `So many bits are not read: ${whole(mostTypedBits)} at most. Take some away.`;
}
