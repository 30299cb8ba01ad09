import { hostOf } from './address';
import type { ItemState } from './state';
import type { FeedDocument, FeedItem } from './types';
import { ARTICLE_SIZED, FIRST_ITEMS, MAX_READS, REREAD_AFTER } from './weights';

/** What a reading of a feed changes. */
export interface TakenIn {
  /** Items to be written. */
  readonly items: readonly ItemState[];
  /** Of which were not known. */
  readonly news: number;
  /** Hosts of articles that are not allowed, those with the most first. */
  readonly wanted: readonly string[];
}

/**
 * Lays a reading of a feed beside what was seen of it: new items wait to be read, those that the feed says have changed too, if it is not too soon;
 * items on hosts that are not allowed are left, and their hosts named. An item that the feed lists under another key than before is still the one that it was.
 * @param allowed hosts that may be asked for this feed
 */
export function takeIn(
  feed: string,
  document: FeedDocument,
  known: readonly ItemState[],
  allowed: ReadonlySet<string>,
  now: Date,
): TakenIn {
  const before = knownAs(known, document.items);
  const items: ItemState[] = [];
  const refused = new Map<string, number>();
  const newest = newestOf(document.items.filter(({ key }) => !before.has(key)));
  let news = 0;
  for (const item of document.items) {
    const host = item.url === null ? null : hostOf(item.url);
    const barred = host !== null && !allowed.has(host);
    if (barred) refused.set(host, (refused.get(host) ?? 0) + 1);
    const old = before.get(item.key);
    if (old) items.push(seenAgain(old, item, barred, now));
    else {
      news++;
      items.push(seenFirst(feed, item, barred, newest.has(item.key), now));
    }
  }
  return { items, news, wanted: [...refused].sort(([, a], [, b]) => b - a).map(([host]) => host) };
}

/** What is known of each item, by the key that it has now. Feeds that give an item another address or id at each look would else bring it again and again. */
function knownAs(known: readonly ItemState[], items: readonly FeedItem[]): Map<string, ItemState> {
  const before = new Map(known.map((item) => [item.key, item]));
  const listed = new Set(items.map(({ key }) => key));
  const gone = new Map<string, ItemState[]>();
  for (const item of known) if (item.title !== null && !listed.has(item.key)) gone.set(item.title, [...(gone.get(item.title) ?? []), item]);
  for (const item of items) {
    const alike = before.has(item.key) || item.title === null ? undefined : gone.get(item.title);
    const at = alike?.findIndex((old) => isSameItem(old, item)) ?? -1;
    const [old] = at < 0 ? [] : (alike?.splice(at, 1) ?? []);
    if (old) before.set(item.key, old);
  }
  return before;
}

/**
 * Whether two items of one headline are one, although their keys differ: by the moment they were published at, or by an article's text. A daily column
 * has one headline too, and where only the day is given, all notices of that day may.
 */
function isSameItem(old: ItemState, item: FeedItem): boolean {
  const sameText = old.mark === item.mark && (item.body?.text.length ?? 0) >= ARTICLE_SIZED;
  return sameText || (old.published === item.published && !isDayAlone(item.published));
}

/** Whether a date tells no more than a day: without a time, or with that of midnight, which is written where there is none. */
function isDayAlone(published: string | null): boolean {
  return !published?.includes('T') || published.includes('T00:00:00');
}

/** Of many new items the newest; those without a date stand where the feed has them. */
function newestOf(items: readonly FeedItem[]): Set<string> {
  const times = items.map(({ published }) => (published === null ? null : Date.parse(published)));
  const order = items.map((_, i) => i).sort((a, b) => (times[a] != null && times[b] != null ? times[b] - times[a] : 0) || a - b);
  return new Set(order.slice(0, FIRST_ITEMS).map((i) => (items[i] as FeedItem).key));
}

function seenFirst(feed: string, item: FeedItem, barred: boolean, fresh: boolean, now: Date): ItemState {
  const { key, url, title, published, language, mark, body } = item;
  const why = barred ? 'no-consent' : !fresh ? 'older' : url === null && body === null ? 'no-page' : null;
  const at = now.toISOString();
  return {
    feed,
    key,
    url,
    title,
    published,
    language,
    mark,
    seen: at,
    listed: at,
    due: why === null ? now.getTime() : null,
    tries: 0,
    reads: 0,
    read: null,
    reportId: null,
    why,
    body: why === null ? body : null,
  };
}

function seenAgain(old: ItemState, item: FeedItem, barred: boolean, now: Date): ItemState {
  const { url, title, published, language, mark, body } = item;
  // Where it waits to be read, the address of now leads there sooner than the one before.
  const listed = { ...old, listed: now.toISOString(), url: old.due === null ? old.url : url };
  if (barred) return listed;
  const changed = old.mark !== mark && old.due === null && old.reads < MAX_READS;
  const soon = old.read !== null && now.getTime() - Date.parse(old.read) < REREAD_AFTER;
  const allowedNow = old.why === 'no-consent' && old.due === null;
  if (!(changed && old.read !== null && !soon) && !allowedNow) return listed;
  return { ...listed, url, title, published, language, mark, body, due: now.getTime(), tries: 0, why: null };
}
