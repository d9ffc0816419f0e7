// The figures' style sheets as the build has put them into the page, so that they are in it once.

const drawn = document.querySelector('surprisal-lab')?.shadowRoot?.querySelectorAll('style') ?? [];

export const figureSheets: CSSStyleSheet[] = Array.from(drawn, ({ textContent }) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(textContent);
  return sheet;
});
