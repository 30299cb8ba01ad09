import type { ComparisonView, OtherTab, OtherText, PaintedNow, Ruling, RulingScope, StoryDiffering, TabView } from '../lib/browser';
import type { Span } from '../lib/text';
import type { PageFeeds } from './feeds/actions';
import type { WrongActions } from './wrong/actions';

/** What the page can be laid beside: a report of the corpus, or another text. */
export type Chosen = { readonly report: string } | OtherText;

/** What the popup can ask for; each mirrors a message of `ViewMessages` for the tab at hand. A refusal or a fault rejects. */
export interface Actions {
  readonly feeds: PageFeeds;
  /** `asked`: the reader asks for it. Otherwise a view that stands open from page to page reads none that has not told of itself. */
  view(asked: boolean): Promise<TabView>;
  /** Tells when the view is out of date; ends with the function given back. Null: it goes before that matters. */
  readonly follow: ((outOfDate: () => void) => () => void) | null;
  /** Opens the panel beside the page; to be called within a click. Null: the browser has none, or this is it. */
  readonly openPanel: (() => Promise<unknown>) | null;
  readonly wrong: WrongActions;
  /** Says that a report does not belong with the page. Null: it is not among its matches. */
  apart(reportId: string): Promise<{ key: string } | null>;
  /** In how many facts the article differs from these reports. Null: there is no article any more. */
  differing(ids: readonly string[]): Promise<StoryDiffering | null>;
  /** Null: the tab has no article any more, or the report is gone. */
  compare(chosen: Chosen): Promise<ComparisonView | null>;
  keep(): Promise<{ id: string }>;
  /** Drops a held report; the token brings it back. */
  drop(reportId: string): Promise<{ token: string }>;
  restore(token: string): Promise<unknown>;
  /** Keeps what the reader says of this page or its site; null takes it back. */
  rule(scope: RulingScope, ruling: Ruling | null): Promise<unknown>;
  /** Paints a comparison in the page; null takes all paint away. */
  highlight(chosen: Chosen | null): Promise<PaintedNow>;
  /** Paints a comparison anew that is painted. Null: it is not any more. */
  paintAnew(chosen: Chosen): Promise<PaintedNow | null>;
  /** False: the page no longer has the passage. */
  jump(span: Span, text: string | null): Promise<boolean>;
  /** Null: the browser lets no extension ask a search engine. */
  readonly searchWeb: (() => Promise<unknown>) | null;
  setSamples(loaded: boolean): Promise<unknown>;
  /** Opens the full page: the article beside what is chosen, or with null among the reports of its story. */
  openFull(chosen: Exclude<Chosen, { pasted: unknown }> | null): Promise<unknown>;
  /** Opens the library's page. */
  openLibrary(): Promise<unknown>;
  openHelp(): Promise<unknown>;
  otherTabs(): Promise<readonly OtherTab[]>;
  /** Switches "keep what I read". */
  keepRead(on: boolean): Promise<unknown>;
  /** Excepts a site from it, or takes that back. */
  exceptSite(site: string, except: boolean): Promise<unknown>;
  /** Asks the browser not to clear what is kept when it is short of space; a page alone can ask. */
  persist(): Promise<unknown>;
}
