// A check: what is computed, what a publication or somebody else says that it is, and a way to ask
// the engine. Page and tests run the same ones. Pure.
import type { Engine } from '../engine/engine.ts';

type Value = number | string;

export interface Check {
  readonly name: string;
  /** As it is printed; more than one value with ', ' between them. */
  readonly expected: string;
  /** '' where nobody has published it: it was computed without this engine. */
  readonly source: string;
  /** Numbers are rounded to as many digits as `expected` has. */
  readonly got: (engine: Engine) => Value | readonly Value[];
}

export interface CheckGroup {
  /** With the unit of its numbers. */
  readonly title: string;
  readonly checks: readonly Check[];
}

export interface Checked {
  readonly group: string;
  readonly name: string;
  readonly expected: string;
  readonly got: string;
  readonly source: string;
  readonly passed: boolean;
}

export function runChecks(engine: Engine, groups: readonly CheckGroup[]): Checked[] {
  return groups.flatMap(({ title, checks }) => checks.map(({ name, expected, source, got: ask }) => {
    const got = answer(engine, ask, expected);
    return { group: title, name, expected, got, source, passed: got === expected };
  }));
}

/** What goes wrong in one is its answer. */
function answer(engine: Engine, ask: Check['got'], expected: string): string {
  try {
    const got = ask(engine);
    const digits = expected.split(', ');
    return (Array.isArray(got) ? got : [got])
      .map((value: Value, i) => printed(value, digits[i] ?? '')).join(', ');
  } catch (problem) {
    return `error: ${problem instanceof Error ? problem.message : String(problem)}`;
  }
}

/** A number that is expected without a decimal point has to be whole. */
function printed(value: Value, like: string): string {
  const point = like.indexOf('.');
  return typeof value === 'string' || point < 0 ? String(value)
    : value.toFixed(like.length - point - 1);
}
