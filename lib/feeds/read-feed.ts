import { parseFeed } from 'feedsmith';
import { webAddress } from './address';
import { itemDate } from './item-date';
import { itemsFrom, type RawItem } from './items';
import { languageTag } from './language-tag';
import { plainLine } from './plain-line';
import { rawAtom, rawJson, rawRdf, rawRss } from './raw-items';
import { brokenItems } from './salvage';
import type { FeedDocument, NoFeed } from './types';
import { MAX_ITEMS, MAX_LISTED } from './weights';

/** What the head of a feed says, whatever its format. */
interface RawFeed {
  readonly format: FeedDocument['format'];
  readonly title: string | undefined;
  readonly site: string | undefined;
  readonly language: string | undefined;
  readonly ttl: number | undefined;
  readonly items: readonly RawItem[];
}

/**
 * Reads a feed of any format: RSS 0.9 to 2.0, RDF, Atom, JSON Feed. Where its XML is broken the items are read one by one, and those that are whole are saved.
 * Entities that the document defines itself are never expanded. Never throws: what is no feed is told by a word.
 * @param address where it was fetched: relative links are relative to it, or to what the feed says of itself
 */
export function readFeed(text: string, address: string, now: Date): FeedDocument | NoFeed {
  const content = withoutDoctype(text.replace(/^[\ufeff\s]+/, ''));
  if (content === '') return 'empty';
  const whole = parsed(content);
  if (whole) return documentOf(whole, 0, address, now);
  if (isPage(text)) return 'html';
  const pieces = brokenItems(content);
  if (!pieces) return /^<(?:\?xml|rss|feed|rdf:rdf)\b/i.test(content) ? 'broken' : 'unknown';
  const head = parsed(pieces.shell(''));
  let lost = pieces.lost;
  const items: RawItem[] = [];
  for (const piece of pieces.items) {
    const one = parsed(pieces.shell(piece));
    if (one && one.items.length > 0) items.push(...one.items);
    else lost++;
  }
  const format = head?.format ?? pieces.format;
  if (!head && items.length === 0) return 'broken';
  return documentOf({ title: undefined, site: undefined, language: undefined, ttl: undefined, ...head, format, items }, lost, address, now);
}

/** Whether the first element, or the document type, is that of a web page. */
function isPage(text: string): boolean {
  return /^(?:html|head|body)$/i.test(/<(?!\?|!--)(?:!doctype\s+)?([a-z][\w:-]*)/i.exec(text.slice(0, 3000))?.[1] ?? '');
}

/** A document type names entities and outside files, which feeds have no need of. */
function withoutDoctype(text: string): string {
  const start = text.slice(0, 5000).search(/<!doctype\s/i);
  if (start < 0) return text;
  const subset = text.indexOf('[', start);
  const end = text.indexOf('>', start);
  if (end < 0) return text.slice(0, start);
  if (subset < 0 || subset > end) return text.slice(0, start) + text.slice(end + 1);
  const close = text.indexOf(']', subset);
  const after = close < 0 ? -1 : text.indexOf('>', close);
  return after < 0 ? text.slice(0, start) : text.slice(0, start) + text.slice(after + 1);
}

function parsed(text: string): RawFeed | null {
  try {
    const { format, feed } = parseFeed(text, { maxItems: MAX_LISTED });
    if (format === 'rss') return { format, ...rawRss(feed) };
    if (format === 'atom') return { format, ...rawAtom(feed) };
    return format === 'rdf' ? { format, ...rawRdf(feed) } : { format, ...rawJson(feed) };
  } catch {
    return null;
  }
}

function documentOf(raw: RawFeed, lost: number, address: string, now: Date): FeedDocument {
  const site = webAddress(raw.site, address);
  const language = languageTag(raw.language);
  const { ttl } = raw;
  return {
    format: raw.format,
    title: plainLine(raw.title),
    site,
    language,
    items: itemsFrom(newestOf(raw.items, now), { address, site, now }),
    lost,
    ttl: typeof ttl === 'number' && ttl > 0 && ttl < 100_000 ? ttl : null,
  };
}

/** As many items as are taken: the newest where all say when they are of, since some archives begin with the oldest. In the feed's order. */
function newestOf(items: readonly RawItem[], now: Date): readonly RawItem[] {
  if (items.length <= MAX_ITEMS) return items;
  const times = items.map(({ published }) => {
    const date = published.map((one) => itemDate(one, now)).find((one) => one !== null);
    return date ? Date.parse(date) : null;
  });
  if (times.includes(null)) return items.slice(0, MAX_ITEMS);
  const order = items.map((_, i) => i).sort((a, b) => (times[b] as number) - (times[a] as number) || a - b);
  const newest = new Set(order.slice(0, MAX_ITEMS));
  return items.filter((_, i) => newest.has(i));
}
