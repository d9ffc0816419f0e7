/**
 * The text is held apart from the text box, because a box turns CR LF and CR into LF. An edit in
 * the box is found as what lies between the common start and the common end of its old and new
 * value, and only that is changed in the held text, so that everything else stays as it was. Where
 * an edit could have happened in several places (one of two equal newlines deleted), the last of
 * them is taken.
 *
 * Newlines that come in with an edit become the line end of the text if it has only one kind,
 * CR LF or CR, as in an editor; otherwise they are LF. So a newline deleted and brought back by
 * undo is what it was.
 */

/** The value that a text box shows for a text. */
export function boxValue(text: string): string {
  return hasReturn(text) ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * The held text after an edit in the box, from `oldBox`, which is `boxValue(text)`, to `newBox`,
 * which has no CR. The box value of the result is `newBox`.
 */
export function applyBoxEdit(text: string, oldBox: string, newBox: string): string {
  if (newBox === oldBox) return text;
  if (!hasReturn(text)) return newBox;
  const start = commonStart(oldBox, newBox);
  const end = commonEnd(oldBox, newBox, start);
  const head = text.slice(0, heldIndex(text, start));
  const tail = text.slice(heldIndex(text, oldBox.length - end));
  return joined(head, withLineEnds(newBox.slice(start, newBox.length - end), text), tail);
}

function hasReturn(text: string): boolean {
  return text.includes('\r');
}

/** The index in the held text of an index in its box value: each CR LF before it adds one. */
function heldIndex(text: string, boxIndex: number): number {
  let index = boxIndex;
  for (let at = text.indexOf('\r\n'); at >= 0 && at < index; at = text.indexOf('\r\n', at + 2)) {
    index++;
  }
  return index;
}

/**
 * The three parts in a row. An LF that would now follow a CR, and become one newline with it, is
 * made a CR LF, so that they stay two.
 */
function joined(head: string, inserted: string, tail: string): string {
  const rest = inserted + tail;
  return head.endsWith('\r') && rest.startsWith('\n') ? `${head}\r${rest}` : head + rest;
}

function withLineEnds(inserted: string, text: string): string {
  return inserted.includes('\n') ? inserted.replaceAll('\n', onlyLineEnd(text)) : inserted;
}

/** The line end of a text that has CRs: CR LF or CR if it has no other, LF if it mixes them. */
function onlyLineEnd(text: string): string {
  if (!text.includes('\r\n')) return text.includes('\n') ? '\n' : '\r';
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text.charAt(at - 1) !== '\r') return '\n';
  }
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charAt(at + 1) !== '\n') return '\n';
  }
  return '\r\n';
}

/** Pieces of this many code units are compared at once, by the engine's own fast comparison. */
const pieceUnits = 1024;

/** How many code units two texts have in common at their start. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + pieceUnits <= most && a.slice(at, at + pieceUnits) === b.slice(at, at + pieceUnits)) {
    at += pieceUnits;
  }
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many code units two texts have in common at their end, their first `start` left out. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let n = 0;
  while (n + pieceUnits <= most && endPiece(a, n) === endPiece(b, n)) n += pieceUnits;
  while (n < most && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++;
  return n;
}

function endPiece(text: string, fromEnd: number): string {
  return text.slice(text.length - fromEnd - pieceUnits, text.length - fromEnd);
}
