import type { ComparisonView } from '../../lib/browser';

/** What can be asked about a selection. */
export interface SelectionActions {
  /** Null: the selection or the report is gone. */
  compare(reportId: string): Promise<ComparisonView | null>;
  /** Opens the full page of the article that the selection is a part of, beside the report, at the selection. */
  openFull(reportId: string): Promise<unknown>;
  /** Goes back to what is known of the whole page. */
  back(): void;
}
