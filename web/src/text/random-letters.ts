/**
 * A message of seeded random letters, the same on every machine: a 32-bit counter with Weyl steps,
 * mixed by two multiply-and-shift rounds (the finalizer of MurmurHash3; A. Appleby, 2011). A draw
 * that would favour the first letters is thrown away, so all letters are equally likely.
 */
export function randomLetters(alphabet: string, count: number, seed: number): string {
  const fair = 2 ** 32 - (2 ** 32 % alphabet.length);
  let state = seed >>> 0;
  let letters = '';
  while (letters.length < count) {
    state = (state + 0x9e3779b9) >>> 0;
    const draw = mixed(state);
    if (draw < fair) letters += alphabet.charAt(draw % alphabet.length);
  }
  return letters;
}

function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
