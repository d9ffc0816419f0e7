/**
 * A message of seeded random letters, the same on every machine: a 32-bit counter with Weyl steps,
 * mixed by two multiply-and-shift rounds (the finalizer of MurmurHash3; A. Appleby, 2011). A draw
 * that would favour the first letters is thrown away, so all letters are equally likely.
 */
export function randomLetters(alphabet: string, count: number, seed: number): string {
  const draw = seededDraws(seed);
  let letters = '';
  while (letters.length < count) letters += alphabet.charAt(draw(alphabet.length));
  return letters;
}

/** Draws whole numbers from 0 to below a bound, all equally likely. */
export function seededDraws(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    const fair = 2 ** 32 - (2 ** 32 % below);
    for (;;) {
      state = (state + 0x9e3779b9) >>> 0;
      const draw = mixed(state);
      if (draw < fair) return draw % below;
    }
  };
}

function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
