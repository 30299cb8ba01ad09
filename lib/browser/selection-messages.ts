import type { Citation } from '../corpus';
import type { Span } from '../text';
import type { ComparisonView } from './messages';

/** A report that has to do with a selection. */
export interface SelectionMatch {
  readonly citation: Citation;
  /** Words of the selection that stand in it, in the same order. */
  readonly shared: number;
  /** Nearly all of them, some of them, or none: then it tells of the same event in words of its own. */
  readonly has: 'all' | 'some' | 'event';
}

/** What is known of what the reader has selected. */
export interface SelectionView {
  readonly text: string;
  /** It was longer, and only its beginning was looked at. */
  readonly cut: boolean;
  readonly words: number;
  /** Where it stands in the article that the tab shows; null: that has it not, or none was read. */
  readonly place: Span | null;
  /** Words that it would need to be looked for by itself; null: it is long enough, or a part of the article. */
  readonly least: number | null;
  readonly language: string | null;
  readonly found: readonly SelectionMatch[];
  /** Reports held altogether. */
  readonly held: number;
}

/** From views to the background: about what the reader has selected in a tab. */
export interface SelectionMessages {
  /** Null: nothing is selected any more. */
  viewSelection(message: { tabId: number }): SelectionView | null;
  /** The selection beside one report. Null: one of them is gone. */
  compareSelection(message: { tabId: number; reportId: string }): ComparisonView | null;
}
