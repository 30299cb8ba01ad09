import { webAddress } from './address';
import { linksInPage, type PageLink } from './links-in-page';
import { plainLine } from './plain-line';
import type { FeedChoice } from './types';
import { MAX_CHOICES, MAX_LINKS } from './weights';

/** Types that feeds are declared under; plain XML and JSON are used for them too. */
const FEED_TYPE = /^\s*(?:application|text)\/(?:(?:rss|atom|rdf|feed)\+(?:xml|json)|xml|json)\s*(?:;|$)/i;
/** Addresses that sound like a feed, for links that declare nothing. */
const FEED_PATH = /(?:^|[/._-])(?:rss|atom|feeds?|index\.xml|rss2?\.0)(?:[/._-]|$)|\.(?:rss|atom|rdf)$|feed=(?:rss|atom)/i;
/** Feeds of comments, and what JSON-speaking systems declare beside their pages. */
const NOT_NEWS = /\/comments?\/(?:feed|rss|atom)|[/_-]comments?(?:[/._-]|$)|\/wp-json\/|oembed|opensearch|sitemap|manifest|\/podcasts?\//i;

/** The feeds that a page names: those it declares, or where it declares none, those that it links to. */
export function feedsIn(document: Document, url: string): FeedChoice[] {
  return feedsAmong(linksInPage(document), url);
}

/**
 * The feeds among the links of a page, each once, as they stand; feeds of comments are left out.
 * @param url address of the page, which relative links are relative to
 */
export function feedsAmong(links: readonly PageLink[], url: string): FeedChoice[] {
  const all = links.slice(0, MAX_LINKS);
  const declared = all.filter(
    ({ rel, type, href }) => (/\bfeed\b/i.test(rel) || FEED_TYPE.test(type)) && rel !== '' && !NOT_NEWS.test(href),
  );
  return choices(declared.length > 0 ? declared : all.filter(({ rel, href }) => rel === '' && sounds(href, url)), url);
}

function sounds(href: string, url: string): boolean {
  const address = webAddress(href, url);
  if (address === null || NOT_NEWS.test(address)) return false;
  const { pathname, search, hostname } = new URL(address);
  return FEED_PATH.test(pathname + search) || /^(?:rss|feeds?)\./.test(hostname);
}

function choices(links: readonly PageLink[], url: string): FeedChoice[] {
  const found = new Map<string, FeedChoice>();
  for (const { href, title } of links) {
    const address = webAddress(href.replace(/^feed:(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://'), url);
    if (address !== null && !found.has(address) && found.size < MAX_CHOICES)
      found.set(address, { address, title: plainLine(title), site: webAddress(url), language: null });
  }
  return [...found.values()];
}
