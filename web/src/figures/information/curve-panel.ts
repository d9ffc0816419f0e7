// −log2 p over p, and the curves that tempt beside it, each with what it gets wrong.
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { decimal } from './chance.ts';
import { coins, curveNames, curves, layoutCurves, worth, type CurveName } from './curves.ts';
import { paintCurves } from './pictures.ts';

const height = 260;

export class CurvePanel {
  readonly #host: ReactiveControllerHost;
  name: CurveName = 'log';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** With a mark at `probability`, which is worth `bits`. */
  render(
    { bits, probability }: { bits: number; probability: number }, width: number,
  ): TemplateResult {
    const name = this.name;
    const { title, says } = curves[name];
    const { three, thrice } = coins(name);
    return html`<div>
      <div class="choices" role="group" aria-label="Curves">
        Which curve? ${curveNames.map((other) => html`<button
          aria-pressed=${other === name ? 'true' : 'false'}
          @click=${() => this.#choose(other)}>${curves[other].title}</button>`)}</div>
      ${paintCurves(layoutCurves(width, height, name, bits),
        `${title} over the probability p; at p = ${decimal(probability)} it is ` +
        `${worth(name, bits)}, and −log₂ p is ${worth('log', bits)}.`)}
      <table class="tests">
        <tr><th scope="row">what is certain, p = 1</th><td>${worth(name, 0)}</td></tr>
        <tr><th scope="row">one coin, p = 1/2</th><td>${worth(name, 1)}</td></tr>
        <tr><th scope="row">three coins, p = 1/8</th><td>${three}; three times one: ${
          thrice}</td></tr>
      </table>
      <p>${says}</p>
    </div>`;
  }

  #choose(name: CurveName): void {
    this.name = name;
    this.#host.requestUpdate();
  }
}
