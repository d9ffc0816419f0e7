// The sections of the page: what they are called, and the way to them.

/** By the name of the figure, in the order of the page. */
export const titles: Readonly<Record<string, string>> = {
  lab: 'Your text, in bits', robot: 'A robot far away', decoder: 'No commas',
  wall: 'A budget of one', information: 'Halving', floor: 'The floor', mismatch: 'The wrong odds',
  interval: 'Between whole bits', noise: 'Is it noise yet?',
  prediction: 'Letters have neighbours', guess: 'You, the model', orders: 'Memorise or predict?',
  ladder: 'How low can it go?', checks: 'Check us',
};

const elementOf = (name: string): Element | null =>
  document.querySelector(`main > surprisal-${name}`);

/** "robot" of <surprisal-robot>. */
export function nameOf({ localName }: Element): string {
  return localName.slice('surprisal-'.length);
}

/** The names of those that are there. */
export function sections(): string[] {
  return Object.keys(titles).filter((name) => elementOf(name) !== null);
}

/** Far sections get their height only when they come into view: the second time finds the place. */
export function goTo(name: string): void {
  elementOf(name)?.scrollIntoView();
  requestAnimationFrame(() => elementOf(name)?.scrollIntoView());
}

/** Fills the list in the page's header. */
export function listSections(): void {
  const menu = document.getElementById('sections');
  addEventListener('click', ({ target }) => {
    if (menu?.contains(target as Node) === false) menu.removeAttribute('open');
  });
  menu?.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') menu.removeAttribute('open');
  });
  menu?.querySelector('ol')?.append(...[...sections(), 'assignment'].map((name) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.textContent = titles[name] ?? 'For teachers';
    button.onclick = () => {
      menu.removeAttribute('open');
      goTo(name);
    };
    item.append(button);
    return item;
  }));
}
