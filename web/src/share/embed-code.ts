// What others put into their pages to show a figure, as text. Pure.

/** A figure as it is handed on. */
export interface Shared {
  /** Address of the page, without query and fragment. */
  readonly page: string;
  /** Name of the figure, and what it is called. */
  readonly figure: string;
  readonly title: string;
  /** The state, as encodeLink writes it. */
  readonly link: string;
  /** Parts to be shown; all where none is named. */
  readonly show: readonly string[];
}

/** Pixels of a frame whose page does not hear how high its figure is. */
export const frameHeight = 640;

export const sandbox = 'allow-scripts allow-downloads allow-popups ' +
  'allow-popups-to-escape-sandbox allow-modals';
export const allow = 'clipboard-write; fullscreen';

/** The whole page, at the figure. */
export function pageLink({ page, figure, link }: Shared): string {
  const at = figure === 'lab' ? '' : `at=${figure}`;
  const fragment = [link, at].filter((part) => part !== '').join('&');
  return fragment === '' ? page : `${page}#${fragment}`;
}

/** The figure alone. */
export function frameLink({ page, figure, link, show }: Shared): string {
  return `${page}?embed=${figure}${show.length === 0 ? '' : `&show=${show.join()}`}` +
    (link === '' ? '' : `#${link}`);
}

export function frameCode(shared: Shared): string {
  return `<iframe src="${quoted(frameLink(shared))}" title="${quoted(shared.title)}" ` +
    `loading="lazy" width="100%" height="${frameHeight}" style="border: 0" ` +
    `sandbox="${sandbox}" allow="${allow}"></iframe>`;
}

export function scriptCode({ page, figure, link, show }: Shared): string {
  const home = page.replace(/[^/]*$/, '');
  return `<script src="${quoted(home)}embed.js" defer></script>\n` +
    `<surprisal-figure name="${figure}"` +
    (show.length === 0 ? '' : ` show="${show.join()}"`) +
    (link === '' ? '' : ` state="${quoted(link)}"`) + '></surprisal-figure>';
}

export function markdown(shared: Shared): string {
  return `[Surprisal: ${shared.title}](${pageLink(shared)})`;
}

/** As it stands in an attribute. */
function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** From these lengths on a link is cut by some, and is better a file. */
const cutFrom = 2000;
const fileFrom = 8000;

/** How long a link is, for a text of so many characters; and what may come of it. */
export function lengthWords(link: string, characters: number): string {
  const per = characters === 0 ? ''
    : `, ${(link.length / characters).toFixed(2)} for each character of the text`;
  const own = /[#&]c=/.test(link)
    ? ' The link is the message: our own engine has compressed it.' : '';
  const length = `${link.length.toLocaleString('en')} characters${per}.${own}`;
  if (link.length > fileFrom) {
    return `${length} Few places take so long a link: hand on a file instead, by Save in the ` +
      'first section.';
  }
  return link.length > cutFrom ? `${length} Some places cut a link of more than 2,000.` : length;
}
