// <surprisal-figure name="robot" state="…">: a figure of Surprisal in a frame that is loaded when it
// comes into view, as high as the figure is. Built to dist/embed.js, which stands beside the page.
import { allow, frameHeight, frameLink, sandbox } from './src/share/embed-code.ts';

const here = document.currentScript as HTMLScriptElement | null;
const page = new URL('index.html', here?.src ?? location.href).href;

/** Pixels; more has no figure. */
const highest = 50_000;

class SurprisalFigure extends HTMLElement {
  static observedAttributes = ['name', 'state', 'show', 'title'];
  readonly #frame = document.createElement('iframe');

  connectedCallback(): void {
    const frame = this.#frame;
    frame.loading = 'lazy';
    frame.setAttribute('sandbox', sandbox);
    frame.allow = allow;
    // Where the host isolates itself, Chromium frames us all the same.
    frame.setAttribute('credentialless', '');
    Object.assign(frame.style, { display: 'block', width: '100%', border: '0',
      height: `${frameHeight}px` });
    this.#point();
    this.style.display = 'block';
    this.replaceChildren(frame);
    addEventListener('message', this.#heard);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#heard);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#point();
  }

  #point(): void {
    const figure = this.getAttribute('name') ?? 'lab';
    const title = this.title || `Surprisal: ${figure}`;
    const show = this.getAttribute('show');
    const source = frameLink({
      page, figure: encodeURIComponent(figure), title,
      link: (this.getAttribute('state') ?? '').replace(/^#/, ''),
      show: show === null ? [] : [encodeURIComponent(show)],
    });
    this.#frame.title = title;
    if (this.#frame.src !== source) this.#frame.src = source;
  }

  /** From this frame alone, whose origin is none or that of the page. */
  #heard = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source === null || source !== this.#frame.contentWindow) return;
    if (origin !== 'null' && origin !== new URL(page).origin) return;
    const { surprisal, height } = Object(data) as { surprisal?: unknown; height?: unknown };
    if (surprisal === 'height' && typeof height === 'number' && height > 0 && height < highest) {
      this.#frame.style.height = `${Math.ceil(height)}px`;
    }
  };
}

// The first of several versions on a page is the one that is used.
if (customElements.get('surprisal-figure') === undefined) {
  customElements.define('surprisal-figure', SurprisalFigure);
}
