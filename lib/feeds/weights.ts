// Bounds of what a feed may make us do, and how often it is asked. Each with its reason; none was fitted to any site.

/** Bytes of a feed, after the browser has decompressed it. The feeds of newsrooms are 10 kB to 1 MB; whole-text ones reach 3 MB. */
export const MAX_FEED_BYTES = 5_000_000;
/** Bytes of an article's page. Of 630 saved news pages the largest has 4.6 MB. */
export const MAX_PAGE_BYTES = 8_000_000;
/** Bytes of a robots.txt that are read; RFC 9309 asks for 500 KiB at least. */
export const MAX_ROBOTS_BYTES = 512_000;
/** Rules of a robots.txt that are heeded for us. */
export const MAX_ROBOTS_RULES = 2_000;
/** Characters of an OPML file; ten thousand feeds have about 2 MB. */
export const MAX_OPML = 5_000_000;
/** Feeds taken from one OPML file. */
export const MAX_OPML_FEEDS = 2_000;
/** Items taken from one reading of a feed: the newest where all are dated, else as they stand, newest first in nearly all. Newsrooms list 20 to 100. */
export const MAX_ITEMS = 200;
/** Items that are looked over for the newest: what a feed of 5 MB has room for, at 500 bytes each. */
export const MAX_LISTED = 10_000;
/** New items that one look at a feed brings, the newest: whoever follows a feed does not want its archive. */
export const FIRST_ITEMS = 60;
/** Characters of the text that a feed gives for one item. */
export const MAX_ITEM_TEXT = 400_000;
/** From this length on a feed's text may be the article, and a change of it one of the article. Teasers have 100 to 500 characters. */
export const ARTICLE_SIZED = 1_500;
/** Characters of an address. Servers refuse longer ones at 8,000 at the latest. */
export const MAX_ADDRESS = 2_000;
/** Characters of a headline or a feed's name. */
export const MAX_NAME = 500;
/** Characters of an item's own id. */
export const MAX_KEY = 2_500;
/** Links of a page that are looked at for feeds. */
export const MAX_LINKS = 200;
/** Feeds offered for one page. */
export const MAX_CHOICES = 20;

/** Years that an item may say it is of: before the first there were no feeds, and a date ahead by more than `AHEAD` is none. */
export const FIRST_YEAR = 1995;
/** How far ahead of our clock a date may be, in milliseconds: time zones that are wrong by up to a day. */
export const AHEAD = 26 * 3600_000;

/** Words that a feed's text of an item must have to be taken for the whole article; teasers have 20 to 80. Shorter, or cut off: the page is read. */
export const MIN_WHOLE_WORDS = 150;

const MINUTE = 60_000;
/** Rest between two requests to one host, in milliseconds. */
export const HOST_REST = 1_000;
/** The longest rest that a site can ask for (`Crawl-delay`), in milliseconds. */
export const MAX_HOST_REST = 20_000;
/** Requests under way at once. One host has one at a time. */
export const AT_ONCE = 2;
/** How long one request may take in all, in milliseconds. Chrome stops a worker that has heard nothing for thirty seconds. */
export const PATIENCE = 25_000;
/** Shortest time between two looks at a feed. */
export const SHORTEST = 30 * MINUTE;
/** Longest: also a feed that seldom has anything new is looked at once a day. */
export const LONGEST = 24 * 60 * MINUTE;
/** How a feed that had nothing new is let rest: by this factor longer each time. */
export const CALMER = 1.5;
/** First rest after a failure; doubled with each further one, up to `LONGEST`. */
export const FIRST_REST = 15 * MINUTE;
/** A server's wish to be left alone (`Retry-After`) counts up to this. */
export const MAX_RETRY_AFTER = 7 * 24 * 60 * MINUTE;
/** Tries for an article's page before it is given up. */
export const ITEM_TRIES = 3;
/** An article is read at most so often in all, where the feed says that it has changed … */
export const MAX_READS = 3;
/** … and no sooner than this after it was read. */
export const REREAD_AFTER = 60 * MINUTE;
/** How long the rules of a robots.txt count; RFC 9309 says a day at most. */
export const ROBOTS_AGE = 24 * 60 * MINUTE;
/** Items remembered for one feed; older ones that the feed lists no more are forgotten. */
export const ITEMS_REMEMBERED = 1_000;
/** Requests that the log holds; older ones go. */
export const LOG_LENGTH = 2_000;
