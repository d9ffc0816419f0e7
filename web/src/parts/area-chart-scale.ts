// The vertical scale of the area chart: pixels per bit, always from 0, in steps that hold still
// while a text is typed.

/** Steps from the largest to the smallest cell, in px per bit. */
export const pixelSteps = [60, 48, 40, 34, 28, 24, 20, 17, 14, 12] as const;
const smallestStep = 12;

/**
 * The largest step at which `top` bits fit into `budget` px, the smallest where none does. The
 * step in use stays as long as it fits and the next larger one is all that could be gained.
 */
export function choosePixelsPerBit(top: number, budget: number, previous?: number): number {
  const steps: readonly number[] = pixelSteps;
  const ideal = steps.findIndex((step) => step * top <= budget);
  if (ideal < 0) return smallestStep;
  const current = previous === undefined ? -1 : steps.indexOf(previous);
  if (current === ideal + 1) return steps[current] ?? smallestStep;
  return steps[ideal] ?? smallestStep;
}

/** Whole bits at which the axis has a number: up to `top` in `height` px, at least 20 px apart. */
export function bitTicks(top: number, pixelsPerBit: number, height: number): number[] {
  const step = [1, 2, 5, 10].find((bits) => bits * pixelsPerBit >= 20) ?? 10;
  const last = Math.min(Math.ceil(top - 1e-9), Math.floor(height / pixelsPerBit));
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step);
}
