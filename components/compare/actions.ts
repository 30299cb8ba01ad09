import type { ComparisonView, CopiedStory, FactsTable, OtherText, ReportRef, TabView } from '../../lib/browser';
import type { Comparison, Fact } from '../../lib/compare';
import type { Cited } from '../../lib/share';
import type { Span } from '../../lib/text';
import type { WrongActions } from '../wrong/actions';

export const SHARE_FORMATS = ['html', 'markdown', 'csv', 'json'] as const;
export type ShareFormat = (typeof SHARE_FORMATS)[number];

/** What can be taken along: a comparison of two texts, or facts across several. */
export type Shareable = { readonly a: Cited; readonly b: Cited; readonly comparison: Comparison } | { readonly table: FactsTable };

/** What the full page can ask for. A refusal or a fault rejects. */
export interface CompareActions {
  readonly wrong: WrongActions;
  /** What is known of a tab's article and its matches. */
  view(tabId: number): Promise<TabView>;
  /** The article of a tab beside a report, or beside another text. Null: the article or the other is gone. */
  compareTab(tabId: number, other: { readonly report: string } | OtherText): Promise<ComparisonView | null>;
  /** Null: one of them is gone. */
  compareHeld(a: ReportRef, b: ReportRef): Promise<ComparisonView | null>;
  /** What became of each paragraph of a tab's text in its copies. Null: there is nothing to set beside each other. */
  copies(tabId: number): Promise<CopiedStory | null>;
  /** Facts across reports, the article of a tab first where one is given. Null: fewer than two are there. */
  table(tabId: number | null, ids: readonly string[]): Promise<FactsTable | null>;
  /** Brings a tab to the front and scrolls its page to a passage. False: the page no longer has it. */
  jump(tabId: number, span: Span, text: string): Promise<boolean>;
  /** Hands a comparison to the browser as a download. */
  save(what: Shareable, format: ShareFormat): void;
  /** Copies one fact with what cites both reports, as text. */
  copyFact(what: Exclude<Shareable, { readonly table: unknown }>, fact: Fact): Promise<void>;
  /** Bounds of what is quoted, so that the reader is told. */
  readonly bounds: { readonly words: number; readonly inAll: number };
  openLibrary(): Promise<unknown>;
  openHelp(): Promise<unknown>;
}
