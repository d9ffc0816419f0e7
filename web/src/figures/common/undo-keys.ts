// Undo and redo of a code by keys.
import type { DocumentModel } from '../../document/document-model.ts';

/** The usual keys for undo and redo, wherever a code is edited; a text field has its own. */
export function undoKeyed(event: KeyboardEvent, model: DocumentModel): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (event.target instanceof HTMLInputElement) return;
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey)) model.redo();
  else if (key === 'z') model.undo();
  else return;
  event.preventDefault();
}
