import type { FeedChoice, FeedState, FromOpml, LogEntry, TroubleCode } from '../feeds';

/** A feed that is followed, as views show it. */
export interface FeedSummary
  extends Pick<
    FeedState,
    'address' | 'title' | 'site' | 'language' | 'paused' | 'checked' | 'fetched' | 'due' | 'trouble' | 'lost' | 'wanted'
  > {
  /** Hosts that are asked for it. */
  readonly hosts: readonly string[];
  /** Reports of it in the library, and articles that wait to be read. */
  readonly held: number;
  readonly waiting: number;
  /** Articles that were not taken, by why; those older than its first reading brings are not counted. */
  readonly left: Readonly<Partial<Record<TroubleCode, number>>>;
}

/** All that is followed. */
export interface FeedsView {
  readonly feeds: readonly FeedSummary[];
  /** Whether something is being fetched now. */
  readonly running: boolean;
}

/** A feed that can be followed, and which hosts would be asked for it. */
export interface FeedOffer extends FeedChoice {
  readonly hosts: readonly string[];
  readonly followed: boolean;
}

/** The feeds that the page of a tab names. */
export interface PageOffers {
  /** The page's own host, which the reader is at; null: the page cannot be looked at, or is in a private window. */
  readonly own: string | null;
  readonly offers: readonly FeedOffer[];
}

/** Outlets of the starter list. Addresses are facts, gathered from public lists; nothing is said of the outlets. */
export interface StarterList {
  /** When they were gathered, ISO. */
  readonly date: string;
  readonly feeds: readonly StarterFeed[];
}
export interface StarterFeed extends FeedOffer {
  readonly title: string;
  readonly language: string;
  /** ISO 3166 code of the country that the outlet is of. */
  readonly country: string;
}

/** What adding an address came to: it is followed; or it is a page that names feeds; or why neither. */
export type Added =
  | { readonly is: 'followed' }
  | { readonly is: 'page'; readonly offers: readonly FeedOffer[] }
  | { readonly is: 'refused'; readonly why: TroubleCode };

/** Feeds to be followed, and the hosts of the page that the reader has open. */
export interface Following {
  readonly offers: readonly FeedOffer[];
  readonly own: readonly string[];
}

/** What is needed to follow a feed again: the hosts that were asked for it, and what brings its reports back; null: none went. */
export interface Unfollowed {
  readonly hosts: readonly string[];
  readonly token: string | null;
}

/** From views to the background, about feeds. */
export interface FeedMessages {
  viewFeeds(message: Record<string, never>): FeedsView;
  /** The feeds that the page of a tab names. Nothing is fetched. */
  feedsOnPage(message: { tabId: number }): PageOffers;
  /** Fetches an address that the reader typed, and follows it where it is a feed. */
  addFeed(message: { address: string }): Added;
  /** Follows feeds; the reader has agreed to each of the hosts. `own`: those of the page that they read. */
  followFeeds(message: Following): null;
  /** What will be followed if the reader agrees: where the browser's question closes the view, the background goes on. Null: they did not. */
  intendFeeds(message: { following: Following | null }): null;
  /** Follows no more; with `drop`, its reports that nothing else brought leave the library, until `restoreReports`. */
  unfollowFeed(message: { address: string; drop: boolean }): Unfollowed;
  /** Follows again, as it was, the feed that was unfollowed last; the reader has agreed to its hosts. */
  refollowFeed(message: { address: string }): null;
  /** Null: all of them. */
  pauseFeed(message: { address: string | null; paused: boolean }): null;
  /** Lets a feed's articles be fetched from further hosts. */
  allowFeedHosts(message: { address: string; hosts: readonly string[] }): null;
  /** Looks now. Null: at all of them. */
  checkFeeds(message: { address: string | null }): null;
  /** Ends what is being fetched; it goes on at its time. */
  stopFeeds(message: Record<string, never>): null;
  /** Requests that were made, newest first. */
  feedLog(message: { before: number | null }): readonly LogEntry[];
  clearFeedLog(message: Record<string, never>): null;
  /** Null: it is no OPML. */
  readOpml(message: { text: string }): { offers: readonly FeedOffer[]; refused: FromOpml['refused'] } | null;
  writeOpml(message: Record<string, never>): string;
  starterFeeds(message: Record<string, never>): StarterList;
}
