// The first screen's style sheets as the build has put them into the page, so that they are in it once.

const drawn = Array.from(
  document.querySelector('surprisal-lab')?.shadowRoot?.querySelectorAll('style') ?? [],
  ({ textContent }) => textContent);

/** All of them, in one text. */
export const drawnCss = drawn.join('');

export const figureSheets = drawn.map((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
});
