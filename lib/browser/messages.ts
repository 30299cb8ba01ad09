import type { PageKind, Reading } from '../article';
import type { Comparison, CopiedParagraphs, DifferingCounts, Side } from '../compare';
import type { Citation } from '../corpus';
import type { PaintResult, PaintSpan, Unplaced } from '../highlight';
import type { Evidence, Relation } from '../match';
import type { Span } from '../text';
import type { CardBeside, PaintAbout } from './card-messages';
import type { FeedMessages } from './feed-messages';
import type { KeepingMessages, KeptState, OtherText } from './keeping-messages';
import type { FactsTable, LibraryMessages } from './library-messages';
import type { PackMessages } from './pack-messages';
import type { SelectionMessages } from './selection-messages';
import type { WrongMessages, WrongState } from './wrong-messages';

/** The article as views show it: everything but its text. */
export interface ArticleSummary {
  readonly url: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl';
  readonly words: number;
  /** Of its text, in UTF-16 units: what spans are measured against. */
  readonly length: number;
  readonly partial: boolean;
}

/** A match as views show it: everything but the report's text. */
export interface MatchSummary {
  readonly citation: Citation;
  /** Whether its full text is held (else: statements in our words). */
  readonly full: boolean;
  /** Kept by the reader, so that it can be dropped. */
  readonly kept: boolean;
  readonly relation: Relation;
  readonly score: number;
  readonly self: boolean;
  readonly evidence: Evidence;
}

/** Copies of one text are one source. */
export interface Copies {
  /** The wire service that they credit or quote; null where none does, or they name several. */
  readonly agency: string | null;
  /** Different outlets, the page's included; reports that name none are not among them. */
  readonly outlets: number;
  /** Reports that name no outlet. */
  readonly unnamed: number;
  readonly sources: number;
  /** The copy with the earliest stated date; null where fewer than two state one, or two share the earliest. */
  readonly firstSeen: NamedCopy | null;
  /** The copy with the most words; null where all are about as long. */
  readonly longest: NamedCopy | null;
}

/** One copy of a text, as far as a reader is told of it. */
export interface NamedCopy {
  /** Whether it is the page itself. */
  readonly here: boolean;
  /** Null: not stated. */
  readonly outlet: string | null;
  /** As stated, ISO; null where it is not. */
  readonly published: string | null;
  readonly words: number;
}

/** What a reader can say of a page: it is one news report, or it is none. */
export const RULINGS = ['news', 'not-news'] as const;
export type Ruling = (typeof RULINGS)[number];
/** What it was said of: one page, or all pages of its site. */
export const RULING_SCOPES = ['page', 'site'] as const;
export type RulingScope = (typeof RULING_SCOPES)[number];
export interface KeptRuling {
  readonly scope: RulingScope;
  readonly ruling: Ruling;
}

/** What is painted in a page. */
export interface Painted {
  /** The report whose comparison it is. */
  readonly reportId: string;
  /** Passages that have no place in the page as it now is. */
  readonly unplaced: readonly Unplaced[];
}

/** What to paint: passages of the comparison with a report, and what is said of it beside them. */
export interface PaintWish {
  readonly reportId: string;
  readonly about: PaintAbout;
  readonly spans: readonly PaintSpan[];
}

/** What came of painting, as views are told. */
export interface PaintedNow extends PaintResult {
  /** Whether card and strip are there: Chrome lets them into a page once the reader has clicked our button in it, or used a key or menu of ours. */
  readonly cards: boolean;
}

/** What a tab's button has to say. */
export type TabView =
  | { readonly state: 'loading' }
  | { readonly state: 'restricted' }
  | { readonly state: 'no-access' }
  | { readonly state: 'reload' }
  | { readonly state: 'unreadable' }
  /** Told of nothing by itself, and not read since nobody asked. */
  | { readonly state: 'unread' }
  /** The same, and no script of ours is there to ask. */
  | { readonly state: 'out-of-reach' }
  | { readonly state: 'no-article'; readonly kind: PageKind; readonly reason: string }
  | {
      readonly state: 'article';
      /** The decision, or what the reader put in its place. */
      readonly news: boolean;
      /** What the reader has said of this page, or else of its site; null: nothing. */
      readonly ruling: KeptRuling | null;
      readonly kind: PageKind;
      readonly reason: string;
      readonly article: ArticleSummary;
      /** Other outlets' whole texts on the same page, as aggregators show them: how many. */
      readonly others: number;
      /** Id under which the reader keeps this very article; null where it is not kept. */
      readonly keptId: string | null;
      readonly kept: KeptState;
      readonly private: boolean;
      readonly matches: readonly MatchSummary[];
      /** Those that the reader says do not belong with the page, with the keys of these marks. */
      readonly apart: readonly { readonly key: string; readonly match: MatchSummary }[];
      /** Reports with the same text gathered, the page among them; null where no other has it. */
      readonly copies: Copies | null;
      /** Reports held altogether. */
      readonly held: number;
      /** Of which are not searched yet, their index being made. */
      readonly waiting: number;
      /** Of which from the sample pack. */
      readonly sampleLoaded: boolean;
      /** Null: highlights are off. */
      readonly painted: (Painted & Pick<PaintedNow, 'cards'>) | null;
    };

/** What the other side of a comparison is: a report of the corpus, or a text that is not kept as one. */
export type Against =
  | { readonly is: 'report' }
  /** An earlier version of the page's own report. */
  | { readonly is: 'version'; readonly seen: string }
  | { readonly is: 'tab' }
  | { readonly is: 'pasted' };

/** The copies of one text, paragraph by paragraph. */
export interface CopiedStory {
  /** Whose text the paragraphs are of: the longest, or the page's where none is notably longer. */
  readonly base: Copied;
  /** With the words that each begins with. */
  readonly paragraphs: readonly { readonly span: Span; readonly opening: string }[];
  /** The page first, where it is not the base. */
  readonly copies: readonly (Copied & CopiedParagraphs)[];
}

/** Whose copy it is. */
export interface Copied {
  readonly citation: Citation;
  /** Whether it is the page itself. */
  readonly here: boolean;
}

/** A comparison as views show it. */
export interface ComparisonView {
  readonly against: Against;
  /** Under which it is painted in the page: id of the report, or a name of the other text. */
  readonly name: string;
  /** What cites the first side: the page, or the report that stands first. */
  readonly first: Citation;
  readonly a: Side;
  readonly b: Side;
  /** `inferred`: the page gives no date; `a.published` is that of the report that the page is recognised as. */
  readonly publishedFrom: 'stated' | 'inferred' | null;
  readonly match: MatchSummary;
  /** Without what the reader has marked as wrong. */
  readonly comparison: Comparison;
  readonly wrong: WrongState;
}

/** In how many facts an article differs from its matches. */
export interface StoryDiffering {
  /** From any of them; what differs from several counts once. */
  readonly all: DifferingCounts;
  /** `whole`: all kinds could be looked for; not so across languages, nor where no text is held. */
  readonly reports: readonly { readonly id: string; readonly counts: DifferingCounts; readonly whole: boolean }[];
}

/** From views to the background: a function signature and a line per message. */
export interface ViewMessages extends LibraryMessages, PackMessages, KeepingMessages, FeedMessages, WrongMessages, SelectionMessages {
  /** What is known of a tab; reads the page now where it has not been read. */
  viewTab(message: { tabId: number }): TabView;
  /** What is known of a tab, without reading a page that has not told of itself. */
  glanceTab(message: { tabId: number }): TabView;
  /** The article of a tab beside one report, or beside another text. Null: the tab has no article any more, or the report is gone. */
  compareWith(message: { tabId: number; reportId: string } | { tabId: number; other: OtherText }): ComparisonView | null;
  /** In how many facts the article of a tab differs from some of its matches; of those that are merely related nothing is told. Null: there is no article. */
  differing(message: { tabId: number; ids: readonly string[] }): StoryDiffering | null;
  /** Facts across the article of a tab, which stands first, and some of its matches. Null: fewer than two are there. */
  tabulateStory(message: { tabId: number; ids: readonly string[] }): FactsTable | null;
  /** What became of each paragraph of the text of a tab in the copies of it that others published. Null: fewer than two others, or one paragraph. */
  copiesOfStory(message: { tabId: number }): CopiedStory | null;
  /** Keeps the article of a tab, full text, on this machine. */
  keepArticle(message: { tabId: number }): { id: string };
  /** Drops a held report with its earlier versions; `restoreReports` brings it back until the browser closes. */
  dropReport(message: { id: string }): { token: string };
  /** Undoes a deletion, of however many reports. */
  restoreReports(message: { token: string }): { reports: number };
  /** Keeps what the reader says of the page of a tab, or of its whole site; null takes it back. */
  setRuling(message: { tabId: number; scope: RulingScope; ruling: Ruling | null }): null;
  /** Paints the comparison with one report in the page; null takes all paint away. */
  setHighlights(message: { tabId: number; reportId: string | null } | { tabId: number; other: OtherText }): PaintedNow;
  /** Paints a comparison anew that is painted. Null: it is not any more, and stays away. */
  paintAnew(message: { tabId: number; reportId: string } | { tabId: number; other: OtherText }): PaintedNow | null;
  /** Scrolls the page to a passage of the article, of which `text` is the text that the span was made for; null: as it was read last. False: the page no longer has it. */
  jumpTo(message: { tabId: number; span: Span; text: string | null }): boolean;
  /** Asks the reader's own search engine for other reports, in a new tab. */
  searchWeb(message: { tabId: number }): null;
  /** Loads the made-up sample reports, or takes them out again. */
  setSamplePack(message: { loaded: boolean }): { held: number };
}

/** A page as its content script has read it. */
export interface PageReading {
  readonly reading: Reading;
  /** Names this reading of this document; spans that belong to another are refused. */
  readonly revision: string;
  /** Null: nothing is painted. The page alone knows. */
  readonly painted: Painted | null;
}

/** From the content script to the background. */
export interface PageMessages {
  /** A news report was read. */
  pageRead(message: PageReading): null;
  /** The page with that reading was left, or is no news report any more. */
  pageLeft(message: { revision: string }): null;
  /** Has the reader said what the page at this address is? Asked for pages with running text that do not look like news, which are not told of otherwise. */
  pageRuling(message: { url: string }): Ruling | null;
  /** Opens the full page with the page's article and the text that is painted beside it, at a place in the article. Asked by the card, on a reader's click. True once its tab is there. */
  openBeside(message: { beside: CardBeside; at: number }): boolean;
  /** Calls a fact wrong that is painted in the page, or shows it again. Asked by the card, on a reader's click; the fact is named by its number in the comparison made at that reading. False: there is none of that number any more. */
  markPainted(message: { beside: CardBeside; revision: string; number: number; wrong: boolean }): boolean;
}

/** From the background to the content script of one tab. */
export interface ContentMessages {
  /** Reads the page now, whatever the gate says. */
  readNow(message: Record<string, never>): PageReading;
  /** Which reading the page stands at, and what is painted; null: none was made, nothing is. */
  revision(message: Record<string, never>): { revision: string | null; painted: Painted | null };
  /** Paints the comparison with a report, or with null takes all paint away. Null: the page does not stand at that reading any more. */
  paint(message: { revision: string; wish: PaintWish | null }): PaintResult | null;
  /** False: the page no longer has the passage. */
  scrollTo(message: { revision: string; span: Span }): boolean;
}
