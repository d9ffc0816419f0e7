// The lab as a visitor finds it: by role and by name.
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

export class Lab {
  readonly root: Locator;

  constructor(root: Page | FrameLocator) {
    this.root = root.locator('surprisal-lab');
  }

  get box(): Locator { return this.root.getByRole('textbox', { name: 'Your text' }); }
  get unit(): Locator { return this.root.getByRole('combobox', { name: 'One symbol is a' }); }
  get file(): Locator { return this.root.getByLabel('Open a file'); }
  get chart(): Locator { return this.root.getByRole('application', { name: /^Area chart/ }); }
  get tree(): Locator { return this.root.getByRole('application', { name: /^Code tree/ }); }
  get stream(): Locator { return this.root.getByRole('img', { name: /^Bit stream/ }); }
  get level(): Locator { return this.button('Level it'); }
  get table(): Locator {
    return this.root.getByRole('region', { name: 'Code table' }).getByRole('table');
  }
  get alert(): Locator { return this.root.getByRole('alert'); }

  /** Puts a text into the box in one go, as pasting does, but in no time. */
  async put(text: string): Promise<void> {
    await this.box.evaluate((box: HTMLTextAreaElement, value) => {
      box.value = value;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, text);
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Presses a sample, which may be among those behind "more". */
  async choose(sample: string): Promise<void> {
    const button = this.button(sample);
    if (!await button.isVisible()) await this.root.getByText('more', { exact: true }).click();
    await button.click();
  }

  /** The paragraph that begins with these words. */
  line(begin: RegExp): Locator {
    return this.root.getByRole('paragraph').filter({ hasText: begin });
  }

  /** The one that tells of the symbol that is lit: "a: 6 of 14, …". */
  get readout(): Locator { return this.line(/^\s*\S.*: [\d,]+ of [\d,]+/); }

  async costs(bits: number): Promise<void> {
    const grouped = bits.toLocaleString('en');
    await expect(this.line(new RegExp(`^\\s*${grouped}\\s+bits?\\b`))).toBeVisible();
  }

  /** Bits per symbol, and the entropy, as they are printed. */
  async rates(rate: string, entropy: string): Promise<void> {
    const [printed, floor] = [rate, entropy].map((bits) => bits.replace('.', '\\.'));
    await expect(this.line(new RegExp(`^\\s*${printed}\\s+per `))).toBeVisible();
    await expect(this.line(new RegExp(`\\b${floor}\\b.*entropy`, 's')).first()).toBeVisible();
  }
}
