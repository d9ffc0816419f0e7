// The state of the page: its document, and the options of the figures on it, also of those that are
// not there yet.
import type { DocumentModel } from '../document/document-model.ts';
import { Figure } from '../figures/common/figure.ts';
import type { FigureOptions, LinkState } from '../share/link.ts';

const prefix = 'surprisal-';

export class PageState {
  readonly #model: DocumentModel;
  readonly #changed: () => void;
  /** For figures that come later, by name. */
  #waiting: Readonly<Record<string, FigureOptions>> = {};
  /** The options of each figure when it was last drawn. */
  readonly #drawn = new WeakMap<Figure, string>();
  #state: unknown;

  /** `changed` is called when a link would say something else. */
  constructor(model: DocumentModel, changed: () => void) {
    this.#model = model;
    this.#changed = changed;
    this.#state = model.state;
    Figure.drawn = this.#noticed;
    model.addEventListener('change', () => {
      if (this.#state !== this.#model.state) changed();
      this.#state = this.#model.state;
    });
  }

  /** Whether the document has been changed, which is told with its analysis. */
  get changing(): boolean { return this.#state !== this.#model.state; }

  get value(): LinkState {
    return {
      document: this.#model.state,
      figures: Object.fromEntries(figures().map(([name, element]) =>
        [name, element instanceof Figure ? textOf(element) : this.#waiting[name] ?? {}])),
    };
  }

  /** Puts a state in place of the one that is there. */
  open({ document, figures: options }: LinkState): void {
    this.#model.open(document);
    this.#state = this.#model.state;
    this.#waiting = options;
    for (const [name, element] of figures()) {
      if (element instanceof Figure) this.#set(element, options[name] ?? {});
    }
  }

  /** Gives figures that have come what waits for them. */
  arrived(): void {
    for (const [name, element] of figures()) {
      const options = this.#waiting[name];
      if (options !== undefined && element instanceof Figure) {
        this.#set(element, options);
        const { [name]: _, ...others } = this.#waiting;
        this.#waiting = others;
      }
    }
  }

  #set(figure: Figure, options: FigureOptions): void {
    figure.options = options;
    this.#drawn.set(figure, JSON.stringify(figure.options));
  }

  #noticed = (figure: Figure): void => {
    const options = JSON.stringify(figure.options);
    const before = this.#drawn.get(figure);
    this.#drawn.set(figure, options);
    if (before !== undefined && before !== options) this.#changed();
  };
}

function figures(): [name: string, element: Element][] {
  return Array.from(document.querySelectorAll('main > *')).flatMap((element) =>
    element.localName.startsWith(prefix)
      ? [[element.localName.slice(prefix.length), element]] : []);
}

/** As it stands in a link. */
export function textOf({ options }: Figure): FigureOptions {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, String(value)]));
}
