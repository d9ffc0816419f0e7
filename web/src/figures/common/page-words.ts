// All that the page has to say, as one long text of English that every visitor has at hand.
import { englishSample } from '../../text/sample-texts.ts';
import { samples } from '../../text/samples.ts';
import { codesAbout } from './code-titles.ts';

/** Figures that show texts by these words: they do not quote themselves. */
const quoting = ['noise', 'prediction', 'orders', 'ladder'].map((name) => `surprisal-${name}`).join();

/** `paragraphs`, and what the page says elsewhere. Pure. */
export function pageWords(paragraphs: readonly string[]): string {
  return joined([...paragraphs, captions, englishSample]);
}

/** What a model may have read before: always the same, and nothing that is a text to try. */
export const captions = joined([...samples.map(({ caption }) => caption),
  ...Object.values(codesAbout).map(({ about }) => about)]);

function joined(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '').join(' ');
}

let spoken = '';

/** As it was when it was asked first: the figures go on talking. */
export function spokenWords(): string {
  return spoken ||= pageWords([...document.querySelectorAll(`main > :not(${quoting})`)]
    .flatMap(({ shadowRoot }) => Array.from(
      shadowRoot?.querySelectorAll('p:not(.hidden)') ?? [], (p) => p.textContent ?? '')));
}
