// The teacher's side: what is asked, shown and locked, and the link that comes of it.
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { locks } from '../../analysis/state.ts';
import {
  assignmentHash, assignmentOptions, longestQuestion, needs, quantities, readAssignment, wishes,
  type Wish,
} from '../../share/assignment.ts';
import { encodeLink } from '../../share/link.ts';
import { links } from '../common/links.ts';
import { area, choice, Copier, field, tick } from './forms.ts';
import { partsOfPage } from './stage.ts';
import { lockWords } from './task.ts';

const wishWords: Readonly<Record<Wish, string>> = {
  'prefix-free': 'prefix-free', 'decodable': 'uniquely decodable',
  'not-prefix-free': 'not prefix-free', 'complete': 'Kraft sum exactly 1',
};

const values = [['entropy', 'the entropy of the text'],
  ['expected-length', 'the bits per symbol of the code'], ['', 'this number']] as const;

/** What a question is given with: as in a link, by name. */
type Name = 'question' | 'after' | 'answer' | 'value' | 'within' | 'wants' | 'most' | 'show' |
  'reveal' | 'lock';

export class Builder {
  readonly #host: ReactiveControllerHost;
  readonly #copier: Copier;
  #given: Readonly<Record<Name, string>> = { question: '', after: '', answer: 'number',
    value: 'entropy', within: '0.01', wants: 'prefix-free', most: '', show: 'lab.text',
    reveal: 'lab.number,lab.chart', lock: '' };
  #hash = '';
  #turn = 0;
  /** The address that opens it; '' while there is none. */
  link = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#copier = new Copier(host);
  }

  render(): TemplateResult {
    const given = this.#given;
    const read = readAssignment(given);
    void this.#make();
    const text = (name: Name, words: string): TemplateResult =>
      area(words, given[name], this.#setter(name), longestQuestion);
    const code = given.answer === 'code';
    const value = quantities.find((name) => name === given.value);
    const needed = needs({ answer: code ? 'code' : 'number', value: value ?? 0 });
    return html`<form class="builder" @submit=${(event: Event) => event.preventDefault()}>
      ${text('question', 'Question')}
      <div class="row"><label>The answer is ${choice([['number', 'a number'],
        ['code', 'a code, made on the page']], given.answer, this.#setter('answer'))}</label>
      ${code ? field('of at most so many bits per symbol', given.most, this.#setter('most')) : html`
        <label>namely ${choice(values, value ?? '', this.#setter('value'))}</label>
        ${value === undefined ? field('number', given.value, this.#setter('value')) : nothing}
        ${field('give or take', given.within, this.#setter('within'))}`}</div>
      ${code ? html`<fieldset><legend>It has to be</legend>${wishes.map((wish) =>
        tick(wishWords[wish], this.#has('wants', wish), () => this.#toggle('wants', wish)))}</fieldset>`
        : nothing}
      <fieldset><legend>Locked</legend>${locks.map((lock) => tick(lockWords[lock],
        needed.includes(lock) || this.#has('lock', lock), () => this.#toggle('lock', lock),
        needed.includes(lock)))}</fieldset>
      ${text('after', 'Said after the right answer')}
      <details><summary>Parts of the page</summary>${partsOfPage().map(([name, title]) =>
        html`<label class="part"><span>${title}</span> ${choice([['show', 'from the start'],
          ['reveal', 'after the answer'], ['', 'not at all']], this.#has('show', name) ? 'show'
          : this.#has('reveal', name) ? 'reveal' : '', (place) => {
          for (const each of ['show', 'reveal'] as const) {
            if (this.#has(each, name) !== (each === place)) this.#toggle(each, name);
          }
        })}</label>`)}</details>
      <p role="status">${read === null ? 'Type a question, and its link stands here.'
        : typeof read === 'string' ? html`<span class="trouble">${read}.</span>`
        : this.link === '' ? html`<span class="trouble">The text is too long for a link.</span>`
        : html`Assignment ${this.#hash}, ${this.link.length} characters:
          <a href=${this.link.replace(/^.*?#/s, '#')}>try it, or print it</a>`}</p>
      ${this.link === '' ? nothing : html`<pre tabindex="0" aria-label="Link of the assignment"
        >${this.link}</pre><p>${this.#copier.button('Copy the link', this.link)}</p>`}
    </form>`;
  }

  #setter(name: Name): (value: string) => void {
    return (value) => {
      this.#given = { ...this.#given, [name]: value };
      this.#host.requestUpdate();
    };
  }

  #has(name: Name, one: string): boolean {
    return this.#given[name].split(',').includes(one);
  }

  #toggle(name: Name, one: string): void {
    const others = this.#given[name].split(',').filter((each) => each !== '' && each !== one);
    this.#setter(name)([...others, ...this.#has(name, one) ? [] : [one]].join());
  }

  /** With the page as it is now. */
  async #make(): Promise<void> {
    const turn = ++this.#turn;
    const read = readAssignment(this.#given);
    let [link, hash] = ['', ''];
    if (read !== null && typeof read !== 'string') {
      const { document, figures } = links.state();
      const fragment = await encodeLink({ document,
        figures: { ...figures, assignment: assignmentOptions(read) } }, links.coder);
      if (turn !== this.#turn) return;
      hash = assignmentHash(read, document);
      link = fragment === null ? '' : `${location.href.replace(/#.*$/s, '')}#${fragment}`;
    }
    if (link === this.link && hash === this.#hash) return;
    [this.link, this.#hash] = [link, hash];
    this.#host.requestUpdate();
  }
}
