// What all figures are: an element on a document, as wide as its place, with one symbol lit.
import { LitElement, type CSSResultOrNative, type PropertyValues } from 'lit';
import type { DocumentState } from '../../analysis/state.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { Highlight } from './highlight.ts';
import type { Options } from './options.ts';
import { figureSheets } from '../sheets.ts';

/** A figure so far from view is not drawn anew before it comes nearer. */
const nearby = '400px';

export abstract class Figure extends LitElement {
  static override styles: CSSResultOrNative[] = figureSheets;
  static override properties = { model: { attribute: false }, width: { state: true } };

  /** Makes the document of a figure that was given none. */
  static newModel: () => DocumentModel = () => {
    throw new Error('a figure outside a page needs a document');
  };

  /** Makes a document of its own, on `state`; its first analysis is under way. */
  static newDocument: (state: DocumentState) => DocumentModel = () => {
    throw new Error('a figure outside a page has no engine');
  };

  /** Told of a figure that comes into a page. */
  static connected: (figure: Figure) => void = () => undefined;

  /** Told of every drawing: the options may have changed. */
  static drawn: (figure: Figure) => void = () => undefined;

  /** Draws what stands below each figure, when that has come. */
  static foot: (figure: Figure, place: HTMLElement) => void = () => undefined;

  declare model: DocumentModel | null;
  declare width: number;

  readonly highlight = new Highlight(this);
  #foot: HTMLElement | undefined;
  #resizes: ResizeObserver | undefined;
  #views: IntersectionObserver | undefined;
  #near = true;

  constructor() {
    super();
    this.model = null;
    this.width = 1200;
  }

  /** What an embed may show alone: names that stand in addresses, and never change, and where. */
  get parts(): Readonly<Record<string, string>> { return { title: 'h2', lead: '.lead' }; }

  #shown: readonly string[] = [];
  #hiding: CSSStyleSheet | null = null;
  get shown(): readonly string[] { return this.#shown; }

  /** Parts to be shown alone; where none of the figure's is named, all. */
  set show(names: readonly string[]) {
    const { parts } = this;
    this.#shown = Object.keys(parts).filter((name) => names.includes(name));
    this.#hide();
  }

  #hide(): void {
    this.#hiding?.replaceSync(this.rulesToShow(this.#shown));
  }

  /** The style rules that leave only these parts; '' for all where none is named. */
  rulesToShow(names: readonly string[]): string {
    const { parts } = this;
    const hidden = names.length === 0 ? []
      : Object.keys(parts).filter((name) => !names.includes(name));
    return hidden.length === 0 ? ''
      : `${hidden.map((name) => parts[name]).join()}{display:none!important}` +
        '.first{display:flow-root}.first>*{margin-top:12px}.below{min-height:0}';
  }

  /** What a link keeps of this figure beside the document: only what is otherwise than it comes. */
  get options(): Options { return {}; }

  /** From a link, so from a stranger: what does not fit or is not named is as it comes. */
  set options(_given: Options) { /* None here. */ }

  /** The document whose table and analysis can be saved here; null where there is none. */
  get saved(): DocumentModel | null { return this.model; }

  get active(): number | null { return this.highlight.symbol; }
  get position(): number | null { return this.highlight.position; }
  light(symbol: number | null, position?: number): void { this.highlight.light(symbol, position); }
  pin(symbol: number | null): void { this.highlight.pin(symbol); }

  override connectedCallback(): void {
    this.model ??= Figure.newModel();
    this.model.addEventListener('change', this.#changed);
    this.width = this.clientWidth || this.width;
    this.#resizes = new ResizeObserver(() => { this.width = this.clientWidth || this.width; });
    this.#resizes.observe(this);
    this.#views = new IntersectionObserver((entries) => {
      this.#near = entries.some(({ isIntersecting }) => isIntersecting);
      if (!this.#near) return;
      this.cameNear();
      this.requestUpdate();
    }, { rootMargin: nearby });
    this.#views.observe(this);
    super.connectedCallback();
    Figure.connected(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.model?.removeEventListener('change', this.#changed);
    this.#resizes?.disconnect();
    this.#views?.disconnect();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot() as ShadowRoot;
    // What the figure draws goes before a node that has nothing else to keep.
    this.renderOptions.renderBefore = document.createComment('');
    this.#foot = document.createElement('div');
    root.append(this.renderOptions.renderBefore, this.#foot);
    this.#hiding = new CSSStyleSheet();
    this.#hide();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#hiding];
    return root;
  }

  /** Drawn once in any case, so that it can be found and printed. */
  protected override shouldUpdate(): boolean {
    return this.#near || !this.hasUpdated;
  }

  protected override updated(_changes: PropertyValues): void {
    Figure.drawn(this);
    if (this.#foot !== undefined) Figure.foot(this, this.#foot);
  }

  /** It comes into view, or nearly so. */
  protected cameNear(): void { /* Most have nothing to do then. */ }

  /** The document has changed. */
  protected modelChanged(): void {
    this.highlight.forget(this.model?.alphabetVersion ?? 0);
    this.requestUpdate();
  }

  #changed = (): void => { this.modelChanged(); };
}
