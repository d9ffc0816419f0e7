// The axe rules over the page in its states, and the contrast of what is drawn.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Lab } from './lab.ts';

/** Forty symbols and more, several lines, one long word. */
export const longText = Array.from({ length: 60 }, (_, i) =>
  `${String.fromCodePoint(0x4e00 + i)} The ${i}th line: ${'wide'.repeat(i % 7)}\n`).join('');

/**
 * What axe finds, as "rule: element", with the worked example, without a text, and with a long one;
 * that last in Chromium only, since in Firefox axe takes many seconds over it.
 */
export async function accessibilityFaults(page: Page, lab: Lab): Promise<string[]> {
  const faults: string[] = [];
  const isFirefox = page.context().browser()?.browserType().name() === 'firefox';
  for (const text of ['banana bandana', '', ...isFirefox ? [] : [longText]]) {
    await lab.box.fill(text);
    await expect(lab.line(text === '' ? /nothing to decode/ : /^Proof: /)).toBeVisible();
    faults.push(...await axe(page));
  }
  return faults;
}

/** The same as ours; but its types come with a playwright-core of their own. */
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

/** What axe finds in the state the page is in, in all of it or within one figure. */
export async function axe(page: Page, within?: string): Promise<string[]> {
  // Without a second page to gather the results in, which only frames would need.
  const builder = new AxeBuilder({ page: page as unknown as AxePage }).setLegacyMode();
  if (within !== undefined) builder.include(within);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}
