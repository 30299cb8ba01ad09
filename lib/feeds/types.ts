/** What a feed says of one article. Everything in it is the outlet's; nothing is markup to us. */
export interface FeedItem {
  /** Names it within its feed, from one reading to the next. */
  readonly key: string;
  readonly title: string | null;
  /** Absolute, http(s); null: the item has no page of its own. */
  readonly url: string | null;
  /** ISO 8601, with time where a zone is given; null where the feed gives none that can be. */
  readonly published: string | null;
  /** Tells whether the item is the one that was seen before: a hash of what the feed says of it. */
  readonly mark: string;
  /** The text that the feed gives, whole or a teaser: HTML, or plain; null: none worth a look. */
  readonly body: { readonly as: 'html' | 'text'; readonly text: string } | null;
  /** BCP 47 tag; null: the feed does not say. */
  readonly language: string | null;
}

/** One reading of a feed. */
export interface FeedDocument {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json';
  readonly title: string | null;
  /** The page that the feed is of. */
  readonly site: string | null;
  readonly language: string | null;
  /** At most `MAX_ITEMS`, the newest where all are dated, in the feed's order, each key once. */
  readonly items: readonly FeedItem[];
  /** Items that could not be read, where the feed is broken and the rest was saved. */
  readonly lost: number;
  /** How long the feed asks to be left alone between two looks, in minutes; null: it does not say. */
  readonly ttl: number | null;
}

/** Why something that was fetched is no feed: keys of messages. */
export type NoFeed = 'html' | 'empty' | 'broken' | 'unknown';

/** A feed that a page, a list or a file names. */
export interface FeedChoice {
  readonly address: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly language: string | null;
}
