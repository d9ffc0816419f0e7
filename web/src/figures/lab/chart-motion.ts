// How the chart goes from one analysis to the next: strips open and yield in 180 ms, and their
// order holds still while a pointer rests on them. Widths and heights move, numbers do not.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';

const duration = 180;
/** Beyond so many symbols the picture changes at once. */
const mostMoving = 40;

interface Shape {
  readonly probability: number;
  readonly selfInformation: number;
}

export class ChartMotion implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #version = -1;
  /** Of each symbol, by its name: where it starts from, and in which place it was drawn. */
  #from = new Map<string, Shape>();
  #drawn = new Map<string, Shape>();
  #begun = 0;
  #frame = 0;
  /** Whether a pointer rests on the chart. */
  held = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The rows as they are to be drawn now. */
  rows(a: Analysis, version: number): readonly SymbolRow[] {
    if (version !== this.#version) this.#start(a, version);
    const ordered = this.held ? this.#inOldOrder(a.rows) : a.rows;
    const t = Math.min(1, (performance.now() - this.#begun) / duration);
    const rows = t >= 1 ? ordered : between(this.#from, ordered, t * (2 - t));
    this.#drawn = new Map(rows.map((row) => [keyOf(row), row]));
    if (t < 1) this.#next();
    return rows;
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
  }

  #start(a: Analysis, version: number): void {
    const first = this.#version < 0;
    this.#version = version;
    this.#from = this.#drawn;
    const moves = !first && a.remainder === null && a.rows.length <= mostMoving &&
      this.#from.size > 0 && this.#from.size <= mostMoving && changes(this.#from, a.rows) &&
      !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#begun = moves ? performance.now() : -duration;
  }

  #next(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#host.requestUpdate());
  }

  /** Symbols that stood there keep their order; new ones come last. */
  #inOldOrder(rows: readonly SymbolRow[]): SymbolRow[] {
    const places = new Map([...this.#from.keys()].map((key, place) => [key, place]));
    const place = (row: SymbolRow): number => places.get(keyOf(row)) ?? Infinity;
    return rows.slice().sort((one, two) => {
      const [a, b] = [place(one), place(two)];
      return a === b ? 0 : a - b;
    });
  }
}

function keyOf({ codePoint, name, label }: SymbolRow): string {
  return `${codePoint} ${name} ${label}`;
}

function changes(from: ReadonlyMap<string, Shape>, rows: readonly SymbolRow[]): boolean {
  return from.size !== rows.length ||
    rows.some((row) => from.get(keyOf(row))?.probability !== row.probability);
}

/** `t` of the way: a new symbol opens from nothing, and all widths fill the axis. */
function between(
  from: ReadonlyMap<string, Shape>, rows: readonly SymbolRow[], t: number,
): SymbolRow[] {
  const moved = rows.map((row) => {
    const old = from.get(keyOf(row));
    const probability = (old?.probability ?? 0) * (1 - t) + row.probability * t;
    const selfInformation =
      (old?.selfInformation ?? row.selfInformation) * (1 - t) + row.selfInformation * t;
    return { ...row, probability, selfInformation };
  });
  const sum = moved.reduce((total, row) => total + row.probability, 0);
  return sum === 0 ? [...rows]
    : moved.map((row) => ({ ...row, probability: row.probability / sum }));
}
