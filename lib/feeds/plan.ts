import { hostOf } from './address';
import type { FeedState, ItemState, Trouble, TroubleCode } from './state';
import { CALMER, FIRST_REST, ITEM_TRIES, LONGEST, MAX_RETRY_AFTER, SHORTEST } from './weights';

/** What to do next. */
export type Task =
  | { readonly is: 'feed'; readonly feed: FeedState; readonly host: string }
  /** `host` null: its text is at hand, nobody is asked. */
  | { readonly is: 'item'; readonly item: ItemState; readonly host: string | null };

/**
 * The next thing to do: a feed that is due, or else an item that waits to be read; each host is asked one thing at a time. Null: nothing can be
 * done now.
 * @param busy hosts that are being asked
 */
export function nextTask(feeds: readonly FeedState[], items: readonly ItemState[], now: number, busy: ReadonlySet<string>): Task | null {
  const due = feeds
    .filter(({ paused, due }) => !paused && isDue(Date.parse(due), now))
    .sort((a, b) => Date.parse(a.due) - Date.parse(b.due) || (a.address < b.address ? -1 : 1));
  for (const feed of due) {
    const host = hostOf(feed.address);
    if (!busy.has(host)) return { is: 'feed', feed, host };
  }
  const paused = new Set(feeds.filter((feed) => feed.paused).map(({ address }) => address));
  for (const item of items) {
    if (item.due === null || !isDue(item.due, now) || paused.has(item.feed)) continue;
    const host = item.url === null ? null : hostOf(item.url);
    if (host === null || !busy.has(host)) return { is: 'item', item, host };
  }
  return null;
}

/** When there is something to do again, in milliseconds since 1970; null: nothing is followed, or all of it pauses. */
export function nextTime(feeds: readonly FeedState[], nextItem: number | null, now: number): number | null {
  const times = feeds.filter(({ paused }) => !paused).map(({ due }) => Date.parse(due));
  if (times.length === 0) return null;
  return Math.min(...[...times, ...(nextItem === null ? [] : [nextItem])].map((due) => (isDue(due, now) ? now : due)));
}

/** Whether a time has come. Nothing is put off for longer than a server may ask: what is due later than that was put off by a clock that has been set back. */
export function isDue(due: number, now: number): boolean {
  return due <= now || due > now + MAX_RETRY_AFTER;
}

/** A feed after it was read, or had not changed. One that has nothing new is let rest longer each time. @param news items that were not known */
export function afterReading(
  feed: FeedState,
  read: Pick<FeedState, 'etag' | 'lastModified'>,
  news: number,
  ttl: number | null,
  now: Date,
): FeedState {
  const asked = Math.min(Math.max(SHORTEST, (ttl ?? 0) * 60_000), LONGEST);
  const rest = Math.min(Math.max(asked, news > 0 ? SHORTEST : feed.fetched === null ? SHORTEST : feed.rest * CALMER), LONGEST);
  const at = now.toISOString();
  return { ...feed, ...read, checked: at, fetched: at, rest, due: later(now, rest), trouble: null };
}

/**
 * A feed that could not be read. It is let rest twice as long each time, or as long as the server asks; what will not come back pauses, and what we are not let ask.
 * @param retryAfter what the server asked for, in milliseconds; null: nothing
 */
export function afterTrouble(feed: FeedState, code: TroubleCode, status: number | null, retryAfter: number | null, now: Date): FeedState {
  const at = now.toISOString();
  const same = feed.trouble?.code === code;
  const trouble: Trouble = { code, status, since: same && feed.trouble ? feed.trouble.since : at, times: (feed.trouble?.times ?? 0) + 1 };
  const rest = Math.min(FIRST_REST * 2 ** Math.min(trouble.times - 1, 20), LONGEST);
  const due = later(now, Math.max(rest, Math.min(retryAfter ?? 0, MAX_RETRY_AFTER)));
  return { ...feed, checked: at, due, trouble, paused: feed.paused || code === 'gone' || code === 'leave' };
}

/** Troubles of a page that another try may mend. */
const PASSING: readonly TroubleCode[] = ['offline', 'slow', 'busy', 'server', 'disk-full', 'failed'];

/** An item whose page could not be had: tried again later where that may help, otherwise left. */
export function afterItemTrouble(item: ItemState, code: TroubleCode, retryAfter: number | null, now: Date): ItemState {
  const tries = item.tries + 1;
  const again = PASSING.includes(code) && tries < ITEM_TRIES;
  const due = again ? now.getTime() + Math.max(FIRST_REST * 2 ** (tries - 1), Math.min(retryAfter ?? 0, MAX_RETRY_AFTER)) : null;
  return { ...item, tries, due, why: code, body: again ? item.body : null };
}

const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();
