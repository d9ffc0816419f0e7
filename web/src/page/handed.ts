// What the first part of the page's script hands to the second, which comes later.
import type { DocumentModel } from '../document/document-model.ts';
import type { Address } from './address.ts';
import type { Embed } from './embedded.ts';
import type { PageState } from './page-state.ts';

export interface Handed {
  readonly model: DocumentModel;
  readonly address: Address;
  readonly state: PageState;
  /** The figure that stands alone; null on the whole page. */
  readonly embed: Embed | null;
}

/** There before the second part is. */
export const handed: { page: Handed | null } = { page: null };
