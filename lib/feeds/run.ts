import type { Article, Reading } from '../article';
import { words } from '../text';
import { hostOf } from './address';
import { afterItemTrouble, afterReading, afterTrouble, nextTask, type Task } from './plan';
import { type FeedState, type ItemState, isNoFeed, type LogEntry, type TroubleCode } from './state';
import type { FeedStore } from './store';
import { takeIn } from './take-in';
import type { FeedDocument, FeedItem, NoFeed } from './types';
import { AT_ONCE, FIRST_REST, MAX_FEED_BYTES, MAX_PAGE_BYTES, MIN_WHOLE_WORDS } from './weights';

/** What a request is for, and its bounds. */
export interface Request {
  readonly what: LogEntry['what'];
  /** The feed or pack for which it is made: its address. */
  readonly of: string;
  readonly maxBytes: number;
  /** What the server gave with the copy that is held, so that it need not send it again. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly signal?: AbortSignal;
}

/** What came of a request. */
export type Fetched =
  | {
      readonly is: 'fetched';
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** Where a redirect led, or the address that was asked for. */
      readonly address: string;
    }
  | { readonly is: 'unchanged' }
  /** `retryAfter`: how long the server asks to be left alone, in milliseconds. */
  | { readonly is: 'failed'; readonly why: TroubleCode; readonly status: number | null; readonly retryAfter: number | null };

/** What following feeds needs of the world. */
export interface World {
  readonly store: FeedStore;
  /** Asks one address; never throws. */
  ask(address: string, request: Request): Promise<Fetched>;
  readFeed(bytes: Uint8Array, contentType: string | null, address: string): Promise<FeedDocument | NoFeed>;
  /** Reads a page as if a reader had it open. */
  readPage(bytes: Uint8Array, contentType: string | null, address: string): Promise<Reading>;
  /** Reads the text that a feed gives for an item as if it were a page. */
  readBody(
    body: NonNullable<FeedItem['body']>,
    of: { readonly title: string | null; readonly language: string | null },
    address: string,
  ): Promise<Reading>;
  /** Puts a report into the library. Rejects with `Error('disk-full')` where there is no room. Gives its id. */
  put(article: Article, item: ItemState, feed: FeedState, now: Date): Promise<string>;
  now(): Date;
  /** Called after each thing done. */
  progress(): void;
  /** Told of what was not expected, for the makers to see. */
  failed(error: unknown): void;
}

/** Items looked at for the next task: more than there are hosts that are busy at once. */
const LOOKED_AT = 200;
/** Kinds of page that hold one report, as their outlet means it. */
const REPORTS: readonly Reading['kind'][] = ['article', 'opinion', 'live'];
/** How a teaser ends, or a text that goes on elsewhere. */
const CUT_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(…\)|[→»›])\s*$/;

/**
 * Does all that is due: looks at feeds, reads the articles that they name, puts them into the library. What is done is written at once, so that whoever
 * is stopped in the midst of it goes on where he was. Ends when nothing is due, or when it is told to.
 * @returns false where the disk is full: then nothing more was tried
 */
export async function followFeeds(world: World, signal: AbortSignal): Promise<boolean> {
  const { store } = world;
  const busy = new Set<string>();
  const done = new Set<string>();
  let full = false;
  const running = new Set<Promise<void>>();
  while (!signal.aborted && !full) {
    const now = world.now().getTime();
    const items = (await store.dueItems(now, LOOKED_AT)).filter(({ feed, key }) => !done.has(`${feed} ${key}`));
    const task = running.size < AT_ONCE ? nextTask(await store.feeds(), items, now, busy) : null;
    if (task) {
      const host = task.host ?? '';
      // What waits for nobody is done at once, but each thing only once in a run, whatever comes of it.
      const name = task.is === 'item' ? `${task.item.feed} ${task.item.key}` : null;
      if (name !== null) done.add(name);
      busy.add(host);
      const run = doTask(world, task, signal)
        .then((roomLeft) => {
          full ||= !roomLeft;
        })
        .finally(() => {
          busy.delete(host);
          running.delete(run);
          world.progress();
        });
      running.add(run);
    } else if (running.size > 0) await Promise.race(running);
    else break;
  }
  await Promise.all(running);
  return !full;
}

async function doTask(world: World, task: Task, signal: AbortSignal): Promise<boolean> {
  try {
    if (task.is === 'item') return await bringItem(world, task.item, signal);
    await lookAt(world, task.feed, signal);
  } catch (error) {
    world.failed(error);
    const now = world.now();
    // Whatever it was, it must not be tried again and again without a rest.
    if (task.is === 'item') await world.store.putItems(task.item.feed, [afterItemTrouble(task.item, 'failed', null, now)]);
    else await world.store.changeFeed(task.feed.address, (feed) => afterTrouble(feed, 'failed', null, null, now));
  }
  return true;
}

/** Looks whether a feed has anything new. */
async function lookAt(world: World, feed: FeedState, signal: AbortSignal): Promise<void> {
  const { store } = world;
  const { address, etag, lastModified } = feed;
  const got = await world.ask(address, { what: 'feed', of: address, maxBytes: MAX_FEED_BYTES, etag, lastModified, signal });
  if (signal.aborted) return;
  const now = world.now();
  if (got.is === 'failed') return store.changeFeed(address, (feed) => afterTrouble(feed, got.why, got.status, got.retryAfter, now));
  if (got.is === 'unchanged') return store.changeFeed(address, (feed) => afterReading(feed, feed, 0, null, now));
  const read = await world.readFeed(got.bytes, got.contentType, got.address);
  // Asked for whole again next time: a server may say that what we could not read has not changed.
  if (isNoFeed(read))
    return store.changeFeed(address, (feed) => ({ ...afterTrouble(feed, read, null, null, now), etag: null, lastModified: null }));
  const allowed = new Set((await store.consents()).filter((consent) => consent.for.includes(`feed:${address}`)).map(({ host }) => host));
  const { items, news, wanted } = takeIn(address, read, await store.items(address), allowed, now);
  await store.putItems(address, items);
  await store.changeFeed(address, (feed) => ({
    ...afterReading(feed, { etag: got.etag, lastModified: got.lastModified }, news, read.ttl, now),
    title: read.title ?? feed.title,
    site: read.site ?? feed.site,
    language: read.language ?? feed.language,
    lost: read.lost,
    wanted,
  }));
}

/** Reads one article and puts it into the library. False: the disk is full. */
async function bringItem(world: World, item: ItemState, signal: AbortSignal): Promise<boolean> {
  const { store } = world;
  const feed = await store.feed(item.feed);
  if (!feed) return true;
  const given = await fromFeed(world, item);
  const got = given ?? (await fromPage(world, item, signal));
  if (got === null) return true;
  const now = world.now();
  if ('why' in got) {
    await store.putItems(item.feed, [afterItemTrouble(item, got.why, got.retryAfter, now)]);
    return true;
  }
  // The reader may have ended it while the page was waited for.
  if (!(await store.feed(item.feed))) return true;
  try {
    const reportId = await world.put(got.article, item, feed, now);
    await store.putItems(item.feed, [
      { ...item, due: null, tries: 0, reads: item.reads + 1, read: now.toISOString(), reportId, why: null, body: null },
    ]);
    return true;
  } catch (error) {
    const full = error instanceof Error && error.message === 'disk-full';
    // It waits; no try of it is counted, since the item is not at fault.
    const due = now.getTime() + 4 * FIRST_REST;
    await store.putItems(item.feed, [full ? { ...item, due, why: 'disk-full' } : afterItemTrouble(item, 'failed', null, now)]);
    if (full) await store.changeFeed(item.feed, (feed) => afterTrouble(feed, 'disk-full', null, null, now));
    return !full;
  }
}

type Got = { readonly article: Article } | { readonly why: TroubleCode; readonly retryAfter: number | null };

/** The article as the feed gives it; null where it gives a teaser. */
async function fromFeed(world: World, item: ItemState): Promise<Got | null> {
  const { body } = item;
  if (body === null) return null;
  const { article } = await world.readBody(body, item, item.url ?? item.feed);
  const whole = article !== null && !CUT_OFF.test(article.text) && words(article.text).length >= MIN_WHOLE_WORDS;
  if (whole) return { article: item.url === null ? { ...article, url: `${item.feed}#!${encodeURIComponent(item.key)}` } : article };
  return item.url === null ? { why: 'no-page', retryAfter: null } : null;
}

/** The article as its page has it. Null: told to stop. */
async function fromPage(world: World, item: ItemState, signal: AbortSignal): Promise<Got | null> {
  if (item.url === null) return { why: 'no-page', retryAfter: null };
  const got = await world.ask(item.url, { what: 'article', of: item.feed, maxBytes: MAX_PAGE_BYTES, signal });
  if (signal.aborted) return null;
  if (got.is !== 'fetched')
    return { why: got.is === 'failed' ? got.why : 'failed', retryAfter: got.is === 'failed' ? got.retryAfter : null };
  const { news, kind, article } = await world.readPage(got.bytes, got.contentType, got.address);
  if (article === null || !(news || REPORTS.includes(kind))) return { why: 'no-report', retryAfter: null };
  // A redirect to the front is how many sites say that a page is gone.
  if (got.address !== item.url && new URL(got.address).pathname === '/' && hostOf(got.address) === hostOf(item.url))
    return { why: 'missing', retryAfter: null };
  return { article };
}
