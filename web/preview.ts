// What other programs show of a link to the page (Open Graph).

/** '' where no address is given; otherwise the folder that the page is put into, with its slash. */
export function siteAddress(given: string): string {
  if (given === '') return '';
  const { protocol, origin, pathname } = new URL(given);
  if (!/^https?:$/.test(protocol)) throw new Error(`SURPRISAL_SITE is no web address: ${given}`);
  return `${origin}${pathname.replace(/\/*$/, '/')}`;
}

/**
 * Title and description are those of `page`, `site` is as siteAddress() has it: without one the
 * picture's address stays relative.
 */
export function openGraph(site: string, page: string): string {
  const found = (pattern: RegExp): string => pattern.exec(page)?.[1] ?? '';
  const properties = {
    'og:type': 'website',
    'og:title': found(/<title>([^<]*)/),
    'og:description': found(/name="description" content="([^"]*)/),
    ...(site === '' ? {} : { 'og:url': site }),
    'og:image': `${site}picture.png`,
    'og:image:alt': 'The first screen: a text, its code words, an area chart of the code',
  };
  return Object.entries(properties).map(([name, content]) =>
    `<meta property="${name}" content="${content}">`).join('');
}
