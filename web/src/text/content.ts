import type { Unit } from './unit.ts';

/** What the page holds: a text, or the opaque bytes of a file that is no valid UTF-8. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

/** The unit that a content is really cut into: opaque bytes have no characters, only bytes. */
export function unitOf(content: Content, chosen: Unit): Unit {
  return content.kind === 'bytes' ? 'byte' : chosen;
}
