import type { ComparisonView, FactsTable, OtherText, ReportRef, TabView } from '../../lib/browser';
import type { Span } from '../../lib/text';

/** What the full page can ask for. A refusal or a fault rejects. */
export interface CompareActions {
  /** What is known of a tab's article and its matches. */
  view(tabId: number): Promise<TabView>;
  /** The article of a tab beside a report, or beside another text. Null: the article or the other is gone. */
  compareTab(tabId: number, other: { readonly report: string } | OtherText): Promise<ComparisonView | null>;
  /** Null: one of them is gone. */
  compareHeld(a: ReportRef, b: ReportRef): Promise<ComparisonView | null>;
  /** Facts across reports, the article of a tab first where one is given. Null: fewer than two are there. */
  table(tabId: number | null, ids: readonly string[]): Promise<FactsTable | null>;
  /** Brings a tab to the front and scrolls its page to a passage. False: the page no longer has it. */
  jump(tabId: number, span: Span): Promise<boolean>;
  openLibrary(): Promise<unknown>;
}
