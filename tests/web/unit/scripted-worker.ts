// A document over a worker that answers when the test says so.
import assert from 'node:assert/strict';
import type { Analysis } from '../../../web/src/analysis/analysis.ts';
import type { DocumentState } from '../../../web/src/analysis/state.ts';
import { DocumentModel } from '../../../web/src/document/document-model.ts';
import type { Unit } from '../../../web/src/text/unit.ts';
import type { Asker, Outcome } from '../../../web/src/worker/client.ts';
import { textContent } from './text-support.ts';

export interface Question {
  readonly kind: string;
  readonly question: { readonly state?: DocumentState; readonly file?: File };
  progress(done: number): void;
  /** Settles the question, and lets everything happen that follows. */
  answer(outcome: Outcome<unknown>): Promise<void>;
}

/** A worker that answers when the test says so. */
export class ScriptedWorker {
  readonly asked: Question[] = [];
  cancelled = 0;

  readonly ask: Asker['ask'] = (kind, question, progress = () => undefined) =>
    new Promise((resolve) => {
      this.asked.push({
        kind, question: question as Question['question'], progress,
        async answer(outcome) {
          resolve(outcome as never);
          await settled();
        },
      });
    });

  cancel(): void { this.cancelled++; }

  /** The newest question of a kind. */
  last(kind: string): Question {
    return this.asked.findLast((question) => question.kind === kind) ?? assert.fail(`no ${kind}`);
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => { setImmediate(resolve); });
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}

export const dropped: Outcome<never> = { kind: 'dropped' };

/** An analysis that can be told from others. */
export function analysisOf(mark: string): Analysis {
  return { marked: mark } as unknown as Analysis;
}

/** The mark of an analysis that analysisOf made. */
export function markOf(analysis: Analysis | null): string | undefined {
  return (analysis as { marked?: string } | null)?.marked;
}

export function answer<T>(value: T): Outcome<T> {
  return { kind: 'answer', value };
}

export function open(text = 'first'): { worker: ScriptedWorker; model: DocumentModel } {
  const worker = new ScriptedWorker();
  const state: DocumentState = {
    content: textContent(text), unit: 'code-point', code: 'huffman', distribution: 'text',
  };
  return { worker, model: new DocumentModel(worker, state, analysisOf(text)) };
}

export function type(model: DocumentModel, text: string): void {
  model.setContent(textContent(text));
}

export function asks(question: Question): { text: unknown; unit: Unit | undefined } {
  const { state } = question.question;
  return { text: state?.content?.kind === 'text' ? state.content.text : null, unit: state?.unit };
}
