// What somebody who found an error sends: which page, in which browser, in which state. Pure.
import type { Checked } from '../../checks/check.ts';

export interface Place {
  readonly version: string;
  readonly browser: string;
  readonly link: string;
}

export function reportText(checked: readonly Checked[], { version, browser, link }: Place): string {
  const failed = checked.filter(({ passed }) => !passed);
  return [
    `Surprisal ${version}`, browser, link, '',
    `${checked.length - failed.length} of ${checked.length} checks passed`,
    ...failed.map(({ group, name, expected, got }) =>
      `failed: ${group}: ${name}: expected ${expected}, got ${got}`),
    '', 'What is wrong, where, and what it should be:', '',
  ].join('\n');
}
