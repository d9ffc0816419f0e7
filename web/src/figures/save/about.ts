// What a saved picture says of itself, and what a saved file is called. Pure.

export interface About {
  readonly title: string;
  readonly description: string;
  /** Opens the state that it shows. */
  readonly link: string;
}

/** "Area chart of the code" of "Area chart of the code: 5 code points, 2.000 bits …". */
export function titleIn(label: string): string {
  return label.replace(/[:,;.](\s[^]*)?$/, '').slice(0, 60);
}

/** "surprisal-lab-area-chart-of-the-code.svg" */
export function fileName(ending: string, ...parts: readonly (string | number)[]): string {
  const words = ['surprisal', ...parts].join(' ').toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `${words.join('-').slice(0, 80)}.${ending}`;
}
