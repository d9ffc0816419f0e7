// Asks for one coder after the other, so that the picture fills in; the last whole one stays while
// the text changes.
import { codeRungs, modelRungs, type Rung } from '../../analysis/ladder.ts';
import { bytesOf } from '../../analysis/prediction.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import type { Content } from '../../text/content.ts';
import { rungNames, type Found, type RungName } from './ladder-words.ts';

/** Milliseconds without a change before an edited text is coded again. */
const pause = 400;

export class Climb {
  readonly #changed: () => void;
  #key = '';
  #shown: Found | null = null;
  /** What is shown is of this text. */
  #of: Content | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** `base`: which text this is; another one does not wait for the picture of the one before. */
  of(model: DocumentModel, content: Content, base: string): Found | null {
    const key = `${model.version} ${base}`;
    const done = content === this.#of && this.#shown !== null && isWhole(this.#shown);
    if (model.settled && !done && key !== this.#key) {
      if (this.#key.split(' ')[1] !== base) this.#shown = null;
      this.#key = key;
      void this.#climb(model, content, key);
    }
    return this.#shown;
  }

  async #climb(model: DocumentModel, content: Content, key: string): Promise<void> {
    const current = (): boolean => key === this.#key;
    if (this.#shown !== null) await new Promise((resume) => { setTimeout(resume, pause); });
    if (!current()) return;
    const codes = await model.ask('codeLadder', { content });
    if (codes === null || !current()) return;
    const plain = 8 * bytesOf(content).length;
    const rungs = new Map<RungName, Rung | null>([
      ['utf-8', { messageBits: plain, extraBits: 0 }]]);
    codeRungs.forEach((name, i) => rungs.set(name, codes.rungs[i] ?? null));
    const show = (name: RungName, rung: Rung): boolean => {
      if (!current()) return false;
      rungs.set(name, rung);
      const found: Found = { unit: content.kind === 'bytes' ? 'byte' : 'code-point',
        total: codes.total, entropy: codes.entropy, rungs };
      if (isWhole(found) || this.#shown === null || !isWhole(this.#shown)) {
        [this.#shown, this.#of] = [found, content];
        this.#changed();
      }
      return true;
    };
    const deflated = await model.ask('deflated', { content });
    if (deflated === null || !show('deflate', { messageBits: deflated, extraBits: 0 })) return;
    for (const name of modelRungs) {
      const rung = await model.ask('modelRung', { content, name });
      if (rung === null || !show(name, rung)) return;
    }
  }
}

export function isWhole({ rungs }: Found): boolean {
  return rungs.size === rungNames.length;
}
