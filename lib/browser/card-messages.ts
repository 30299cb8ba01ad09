import type { Citation } from '../corpus';
import type { Against } from './messages';

/** The other text of a comparison that is painted, as the full page can be asked for it. */
export type CardBeside = { readonly reportId: string } | { readonly tab: number } | { readonly version: number };

/** What a card says of the other text, whichever passage it stands at. Plain data; what is painted carries it along. */
export interface PaintAbout {
  readonly against: Against;
  readonly citation: Pick<Citation, 'outlet' | 'outletFrom' | 'published' | 'publishedFrom'>;
  /** Whether its words are our statements, not its own. */
  readonly statements: boolean;
  /** BCP 47 tags; null where unknown. */
  readonly languages: { readonly a: string | null; readonly b: string | null };
  /** The reading of the page that it was compared at. */
  readonly revision: string;
  /** Null: a pasted text is in no address. */
  readonly beside: CardBeside | null;
}
