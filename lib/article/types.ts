import type { Span } from '../text';

/** The sorts of page that a reading tells apart. */
export const PAGE_KINDS = [
  'article',
  'live',
  'opinion',
  'gallery',
  'video',
  'front',
  'listing',
  'search',
  'product',
  'forum',
  'documentation',
  'recipe',
  'app',
  'guide',
  'paper',
  'other',
] as const;

/** What sort of page this is, as far as its structure and text tell. */
export type PageKind = (typeof PAGE_KINDS)[number];

/** Where metadata may be read. */
export const ORIGINS = ['json-ld', 'opengraph', 'meta', 'microdata', 'time', 'url', 'visible', 'title', 'text', 'html'] as const;

/** Where a piece of metadata was read. */
export type Origin = (typeof ORIGINS)[number];

/** The news text found on the page being read. Plain data: it travels in messages and storage. */
export interface Article {
  readonly url: string;
  readonly title: string | null;
  /** Name of the outlet, never of the agency; null where the page does not say. */
  readonly outlet: string | null;
  /** Wire service that the page credits, or that its text quotes as its own ("told AFP"). */
  readonly agency: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  /** ISO 8601 date or date-time of publication as the page gives it; null where it gives none. A site clock is none. */
  readonly published: string | null;
  /** BCP 47 tag, or null. */
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl';
  /** Paragraphs joined by "\n\n", white space collapsed. */
  readonly text: string;
  /** A paywall or registration stub: nothing may be called missing from it. */
  readonly partial: boolean;
  /** Where each piece of metadata came from. */
  readonly origins: Readonly<Partial<Record<'title' | 'outlet' | 'agency' | 'byline' | 'published' | 'language', Origin>>>;
}

/** Another outlet's whole text on the same page, as an aggregator shows it below the main one. */
export interface FurtherReport {
  readonly outlet: string | null;
  readonly title: string | null;
  readonly text: string;
}

/** What reading a page came to. Plain data. */
export interface Reading {
  /** Decides the badge: is this page one news report? */
  readonly news: boolean;
  readonly kind: PageKind;
  /** Why, as a key that the interface words ("no-running-text", "about-itself", …). */
  readonly reason: string;
  /** Filled whenever the page has a running main text, news or not. Each field is bounded (weights.ts), the address is as given. */
  readonly article: Article | null;
  readonly others: readonly FurtherReport[];
}

/** One stretch of the article's text that stands unbroken in one text node. */
export interface Anchor {
  /** Where it stands in the article's text. */
  readonly span: Span;
  readonly node: Text;
  /** Offset of its first character in the node; the stretch is one to one. */
  readonly offset: number;
}

/** A reading together with the way back from each character to the page. Stays in the content script. */
export interface AnchoredReading extends Reading {
  /** Ascending by span, disjoint. White space that was collapsed or put in between paragraphs has none. */
  readonly anchors: readonly Anchor[];
}
