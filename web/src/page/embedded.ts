// One figure alone, in the frame of somebody else's page: index.html?embed=robot&show=title,chart
import { complain } from './complain.ts';

export interface Embed {
  readonly element: Element;
  /** Parts to be shown; all where none is named. */
  readonly show: readonly string[];
}

/** Takes everything else away; null where the address asks for the whole page. */
export function embedded(): Embed | null {
  const query = new URLSearchParams(location.search);
  const name = query.get('embed');
  const page = document.documentElement.classList;
  page.remove('embed');
  if (name === null) return null;
  const element = /^[a-z-]{1,40}$/.test(name)
    ? document.querySelector(`main > surprisal-${name}`) : null;
  if (element === null) {
    complain(`There is no figure “${name.slice(0, 40)}” to embed: here is the whole page.`);
    return null;
  }
  page.add('embedded');
  document.querySelectorAll('header, footer, main > *').forEach((other) => {
    if (other !== element) other.remove();
  });
  return { element, show: (query.get('show') ?? '').split(',') };
}
