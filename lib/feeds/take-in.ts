import { hostOf } from './address';
import type { ItemState } from './state';
import type { FeedDocument, FeedItem } from './types';
import { FIRST_ITEMS, MAX_READS, REREAD_AFTER } from './weights';

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
 * items on hosts that are not allowed are left, and their hosts named.
 * @param allowed hosts that may be asked for this feed
 */
export function takeIn(
  feed: string,
  document: FeedDocument,
  known: readonly ItemState[],
  allowed: ReadonlySet<string>,
  now: Date,
): TakenIn {
  const before = new Map(known.map((item) => [item.key, item]));
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
  const listed = { ...old, listed: now.toISOString() };
  if (barred) return listed;
  const changed = old.mark !== mark && old.due === null && old.reads < MAX_READS;
  const soon = old.read !== null && now.getTime() - Date.parse(old.read) < REREAD_AFTER;
  const allowedNow = old.why === 'no-consent' && old.due === null;
  if (!(changed && old.read !== null && !soon) && !allowedNow) return listed;
  return { ...listed, url, title, published, language, mark, body, due: now.getTime(), tries: 0, why: null };
}
