// The first screen, rendered at build time by the figure itself.
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { transformSync } from 'esbuild';
import { html, type CSSResult } from 'lit';
import type { Analysis } from './src/analysis/analysis.ts';
import type { DocumentState } from './src/analysis/state.ts';
import { DocumentModel } from './src/document/document-model.ts';
import { defineLab } from './src/figures/lab/define.ts';
import { laterSheets } from './src/figures/later-sheets.ts';
import { pageStyles } from './src/page/page-styles.ts';
import { tokens } from './src/styles/tokens.ts';

const compact = (css: string): string =>
  transformSync(css, { loader: 'css', minify: true, target: 'es2022' }).code.trim();

export const pageCss = compact(tokens.cssText + pageStyles.cssText);

/** For what stands below the first screen. */
export const laterCss = compact(laterSheets.map((sheet) => (sheet as CSSResult).cssText).join(''));

/** The element with its shadow root as HTML, and the text of each style element in it. */
export async function prerenderLab(
  state: DocumentState, analysis: Analysis,
): Promise<{ html: string; styles: string[] }> {
  defineLab();
  const never = { ask: () => new Promise<never>(() => undefined), cancel: () => undefined };
  const model = new DocumentModel(never, state, analysis);
  const rendered = await collectResult(render(html`<surprisal-lab .model=${model}
    ></surprisal-lab>`));
  const text = state.content.kind === 'text' ? state.content.text : '';
  const plain = rendered
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\n\s*/g, ' ')
    .replace(/ defer-hydration=""| defer-hydration/g, '')
    .replace(/<style>([^]*?)<\/style>/g, (_, css: string) => `<style>${compact(css)}</style>`)
    .replace('</textarea>', `${text}</textarea>`);
  const styles = [...plain.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css ?? '');
  return { html: plain, styles };
}
