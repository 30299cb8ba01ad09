import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import type { RawItem } from './items';

type Rss = RssFeed.Feed<string>;
type Atom = AtomFeed.Feed<string>;
type Rdf = RdfFeed.Feed<string>;
type Json = JsonFeed.Feed<string>;
type AtomText = { readonly value?: string; readonly type?: string } | undefined;
type AtomLinks = readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[] | undefined;

// What each format says of itself and of its items, under the same names. All of it is as printed.

/** RSS 0.9x and 2.0, with the modules that newsrooms use. */
export function rawRss(feed: Rss) {
  return {
    title: feed.title,
    site: feed.link ?? alternate(feed.atom?.links),
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    ttl: feed.ttl,
    items: (feed.items ?? []).map((item): RawItem => {
      const permalink = item.guid?.isPermaLink !== false && /^https?:/i.test(item.guid?.value ?? '') ? item.guid?.value : undefined;
      return {
        id: item.guid?.value,
        title: item.title ?? item.dc?.titles?.[0],
        link: item.link ?? alternate(item.atom?.links) ?? permalink,
        base: item.xml?.base ?? feed.xml?.base,
        published: [item.pubDate, item.dc?.dates?.[0], item.dcterms?.created, item.dcterms?.issued, item.atom?.published].map(dateOf),
        changed: dateOf(item.dcterms?.modified ?? item.atom?.updated),
        html: item.content?.encoded ?? item.description,
        text: undefined,
        language: item.dc?.languages?.[0] ?? item.xml?.lang,
      };
    }),
  };
}

/** RSS 0.90 and 1.0, which are RDF. */
export function rawRdf(feed: Rdf) {
  return {
    title: feed.title,
    site: feed.link,
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
    ttl: undefined,
    items: (feed.items ?? []).map(
      (item): RawItem => ({
        id: item.rdf?.about,
        title: textOf(item.title),
        link: textOf(item.link) ?? item.rdf?.about,
        base: item.xml?.base ?? feed.xml?.base,
        published: [item.dc?.dates?.[0], item.dcterms?.created, item.dcterms?.issued].map(dateOf),
        changed: dateOf(item.dcterms?.modified),
        html: item.content?.encoded ?? item.description,
        text: undefined,
        language: item.dc?.languages?.[0] ?? item.xml?.lang,
      }),
    ),
  };
}

/** Atom 0.3 and 1.0. */
export function rawAtom(feed: Atom) {
  return {
    title: atomText(feed.title),
    site: alternate(feed.links),
    language: feed.xml?.lang,
    ttl: undefined,
    items: (feed.entries ?? []).map((entry): RawItem => {
      const plain = entry.content?.type === 'text' || entry.content?.type === 'text/plain';
      const value = entry.content?.value;
      return {
        id: textOf(entry.id),
        title: atomText(entry.title),
        link: alternate(entry.links) ?? (entry.content?.src || undefined),
        base: entry.xml?.base ?? feed.xml?.base,
        published: [dateOf(entry.published), dateOf(entry.updated)],
        changed: dateOf(entry.updated),
        html: plain ? undefined : (value ?? atomText(entry.summary)),
        text: plain ? value : undefined,
        language: entry.xml?.lang ?? entry.content?.xml?.lang,
      };
    }),
  };
}

/** JSON Feed 1.0 and 1.1. */
export function rawJson(feed: Json) {
  return {
    title: textOf(feed.title),
    site: feed.home_page_url,
    language: feed.language,
    ttl: undefined,
    items: (Array.isArray(feed.items) ? feed.items : []).map(
      (item): RawItem => ({
        id: textOf(item.id),
        title: item.title,
        link: item.url ?? item.external_url,
        base: undefined,
        published: [dateOf(item.date_published), dateOf(item.date_modified)],
        changed: dateOf(item.date_modified),
        html: item.content_html ?? (item.content_text === undefined ? item.summary : undefined),
        text: item.content_html === undefined ? item.content_text : undefined,
        language: item.language,
      }),
    ),
  };
}

/** The page that an entry is of: the link that says nothing else of itself. */
function alternate(links: AtomLinks): string | undefined {
  const own = (links ?? []).filter(({ href }) => href);
  const pages = own.filter(({ rel }) => rel === undefined || rel === 'alternate');
  return (pages.find(({ type }) => type === undefined || /html/i.test(type)) ?? pages[0])?.href;
}

const atomText = (text: AtomText | string): string | undefined => (typeof text === 'string' ? text : text?.value);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const dateOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
