// Into the wall and out of it: the path to the node in view, and the halves below it.
import { css, html, nothing, type TemplateResult } from 'lit';

/** So many nodes of a long path are offered, the innermost ones. */
const pathNodes = 5;
const deepestNode = 4000;
/** Rows of the wall that stand above a word which is gone to. */
const rowsAbove = 3;

export function isNode(text: string): boolean {
  return text.length <= deepestNode && /^[01]*$/.test(text);
}

/** The node to look into, so that `word` stands a few rows below its upper edge. */
export function nodeFor(word: string): string {
  return word.slice(0, Math.max(0, word.length - rowsAbove));
}

/** The node in view beside `node` when a word has moved out of it. */
export function following(node: string, word: string): string {
  return word.startsWith(node) ? node : word.slice(0, Math.min(node.length, word.length - 1));
}

export function zoomBar(
  node: string, word: string, go: (node: string) => void,
): TemplateResult {
  const path = Array.from({ length: node.length + 1 }, (_, length) => node.slice(0, length));
  const shown = path.slice(-pathNodes);
  const target = nodeFor(word);
  const into = (bit: '0' | '1'): TemplateResult => html`<button
    ?disabled=${node.length >= deepestNode} @click=${() => go(node + bit)}>into ${bit}</button>`;
  return html`<div class="wall-zoom" role="group" aria-label="Part of the wall">
    <nav aria-label="Path to the part in view">${shown.map((step) => html`<button class="plain"
      aria-current=${step === node ? 'true' : nothing} ?disabled=${step === node}
      @click=${() => go(step)}>${step === '' ? 'the wall' : html`<code>${
        step.length > 12 ? `…${step.slice(-10)}` : step}</code>`}</button>`)}</nav>
    ${into('0')}${into('1')}
    <button ?disabled=${node === ''} @click=${() => go(node.slice(0, -1))}>out</button>
    ${target === '' || target === node ? nothing : html`<button class="plain"
      @click=${() => go(target)}>to this word</button>`}
  </div>`;
}

export const wallZoomStyles = css`
  .wall-zoom, .wall-zoom nav { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; }
  .wall-zoom nav button:not(:first-child)::before { content: '›'; display: inline-block;
    padding-right: 10px; }
  .wall-zoom nav button:disabled { text-decoration: none; cursor: default; color: inherit; }
`;
