// What the code was before, and what it was before that was undone.
import type { CodeChoice } from '../analysis/state.ts';

/** So many steps back are kept. */
const most = 200;

export class CodeHistory {
  #past: CodeChoice[] = [];
  #future: CodeChoice[] = [];

  get canUndo(): boolean { return this.#past.length > 0; }
  get canRedo(): boolean { return this.#future.length > 0; }

  /** `code` is about to be left for a new one. */
  push(code: CodeChoice): void {
    this.#past = [...this.#past, code].slice(-most);
    this.#future = [];
  }

  /** The code before `current`; there must be one. */
  undo(current: CodeChoice): CodeChoice {
    this.#future.push(current);
    return this.#past.pop() ?? current;
  }

  redo(current: CodeChoice): CodeChoice {
    this.#past.push(current);
    return this.#future.pop() ?? current;
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}
