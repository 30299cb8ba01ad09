import browser from 'webextension-polyfill';
import type { Article } from '../article';
import { type FullReport, LibraryError } from '../corpus';
import { decodeText, type FeedState, type FeedStore, followFeeds, type ItemState, nextTime, type World } from '../feeds';
import { Failure } from './errors';
import { feedStore } from './feeds-held';
import { fetchAddress } from './fetch';
import { changeLibrary } from './holdings';
import { hostRules } from './host-rules';
import { reportToKeep } from './queries';
import { refreshAllBadges } from './refresh-badges';
import { room } from './room';

/** The alarm that wakes the worker when something is due. */
const ALARM = 'feeds';
/** Alarms come no sooner than this, in milliseconds; and while something is fetched one is always set, since the worker may be stopped. */
const SOONEST = 60_000;
/** Where views hear that something of what is followed has changed. */
const CHANGES = 'collate-feeds';

let running: { readonly stop: AbortController; readonly ended: Promise<void> } | null = null;

export const feedsRunning = (): boolean => running !== null;

/** Does all that is due; while that is under way, it is asked once. Never rejects. */
export function runFeeds(): Promise<void> {
  running ??= begin();
  return running.ended;
}

/** Ends what is being fetched. */
export async function stopFeedRun(): Promise<void> {
  running?.stop.abort();
  await running?.ended;
}

function begin(): NonNullable<typeof running> {
  const stop = new AbortController();
  const ended = run(stop.signal)
    .catch((error: unknown) => console.error(error))
    .finally(() => {
      running = null;
      tellFeeds();
    });
  return { stop, ended };
}

async function run(signal: AbortSignal): Promise<void> {
  const store = await feedStore();
  await browser.alarms.create(ALARM, { when: Date.now() + SOONEST });
  try {
    await followFeeds(worldOf(store), signal);
  } finally {
    await setAlarm(store);
    await refreshAllBadges();
  }
}

/** Sets the alarm for what is due next; where nothing is followed there is none. */
export async function scheduleFeeds(): Promise<void> {
  if (running === null) await setAlarm(await feedStore());
}

async function setAlarm(store: FeedStore): Promise<void> {
  const next = nextTime(await store.feeds(), await store.nextItem(), Date.now());
  if (next === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: Math.max(next, Date.now() + SOONEST) });
}

/** Follows the clock and the browser's life. To be called synchronously at start, so that these events wake the worker. */
export function startFeeds(): void {
  const report = (done: Promise<void>) => void done.catch((error: unknown) => console.error(error));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void runFeeds();
  });
  // Browsers may forget alarms when they close, and when an extension is updated. The rules are there before anything could be asked.
  const prepare = async () => {
    await hostRules(await feedStore());
    await scheduleFeeds();
  };
  browser.runtime.onStartup.addListener(() => report(prepare()));
  browser.runtime.onInstalled.addListener(() => report(prepare()));
}

/** Tells views that something has changed. */
export function tellFeeds(): void {
  const channel = new BroadcastChannel(CHANGES);
  channel.postMessage(null);
  channel.close();
}

function worldOf(store: FeedStore): World {
  return {
    store,
    ask: fetchAddress,
    readFeed: (bytes, type, address) => room.feed({ text: decodeText(bytes, type), address }),
    readPage: (bytes, type, address) => room.page({ html: decodeText(bytes, type), address }),
    readBody: (body, { title, language }, address) => room.body({ body, title, language, address }),
    put,
    now: () => new Date(),
    progress: tellFeeds,
    failed: (error) => console.error(error),
  };
}

async function put(article: Article, item: ItemState, feed: FeedState, now: Date): Promise<string> {
  const report = reportOf(article, item, feed, now);
  try {
    await changeLibrary((library) => library.put([{ report, source: `feed:${feed.address}`, seen: now.toISOString() }]));
  } catch (error) {
    if (error instanceof Failure && error.code === 'disk-full') throw new Error('disk-full', { cause: error });
    if (error instanceof LibraryError && error.code === 'disk-full') throw new Error('disk-full', { cause: error });
    throw error;
  }
  return report.id;
}

/** An article as a report of the feed. What the page does not say, the feed may. */
function reportOf(article: Article, item: ItemState, feed: FeedState, now: Date): FullReport {
  const report = reportToKeep(article, now);
  const outlet = report.outlet ?? feed.title;
  const title = report.title ?? item.title;
  const published = report.published ?? item.published;
  return {
    ...report,
    outlet,
    outletFrom: report.outletFrom ?? (outlet === null ? null : 'inferred'),
    title,
    titleFrom: title === null ? null : 'stated',
    published,
    publishedFrom: published === null ? null : 'stated',
    language: report.language ?? item.language ?? feed.language,
    // An item without a page of its own has no address that leads anywhere.
    url: item.url === null ? null : report.url,
    kept: null,
  };
}
