// The link that opens what is seen now, and the state in it.
import type { TextCoder } from '../../share/coded-text.ts';
import type { LinkState } from '../../share/link.ts';
import { firstState } from '../../share/first-state.ts';

/** The page, which knows the whole state, puts its own in place of it. */
export const links = {
  here: (): Promise<string> => Promise.resolve(location.href),
  /** For links that the engine codes. */
  coder: null as TextCoder | null,
  state: (): LinkState => ({ document: firstState, figures: {} }),
};
