import browser from 'webextension-polyfill';
import {
  decodeText,
  type FeedChoice,
  type FeedState,
  type FeedStore,
  feedsAmong,
  hostOf,
  isLocal,
  type LogEntry,
  linksInPage,
  MAX_FEED_BYTES,
  SHORTEST,
  webAddress,
} from '../feeds';
import { Failure } from './errors';
import type { Added, FeedMessages, FeedOffer, FeedsView, StarterList } from './feed-messages';
import { feedsRunning, runFeeds, scheduleFeeds, stopFeedRun, tellFeeds } from './feed-run';
import { feedStore } from './feeds-held';
import { fetchAddress, ownFile } from './fetch';
import { changeLibrary } from './holdings';
import { giveBack } from './host-permissions';
import { setHostRules } from './host-rules';
import { isPrivate } from './page-reach';
import { room } from './room';

/** Entries of the log that are given at once. */
const LOG_PAGE = 100;

// What the background answers about feeds. All that is known of them is in their own database.

/** All that is followed, in the order of their names. */
export async function viewFeeds(): Promise<FeedsView> {
  const store = await feedStore();
  const consents = await store.consents();
  const feeds = await Promise.all(
    (await store.feeds()).map(async (feed) => {
      const { address, title, site, language, paused, checked, fetched, due, trouble, lost, wanted } = feed;
      const hosts = consents.filter((consent) => consent.for.includes(reasonOf(address))).map(({ host }) => host);
      const counts = await store.counts(address);
      return { address, title, site, language, paused, checked, fetched, due, trouble, lost, wanted, hosts, ...counts };
    }),
  );
  return { feeds: feeds.sort((a, b) => nameOf(a).localeCompare(nameOf(b))), running: feedsRunning() };
}

const nameOf = ({ title, address }: FeedChoice): string => title ?? address;
const reasonOf = (address: string): string => `feed:${address}`;

/** The feeds that the page of a tab names. Empty in private windows, and where the page cannot be looked at. */
export async function feedsOnPage({ tabId }: { tabId: number }): Promise<readonly FeedOffer[]> {
  if (await isPrivate(tabId)) return [];
  const [result] = await browser.scripting.executeScript({ target: { tabId }, func: linksInPage }).catch(() => []);
  const url = (await browser.tabs.get(tabId)).url ?? null;
  if (url === null || webAddress(url) === null || !Array.isArray(result?.result)) return [];
  return offersOf(feedsAmong(result.result, url), hostOf(url));
}

/** Feeds as they are offered: asked are the feed's own host and that of the pages it is of. @param page host of the page that names them; null: a list does */
async function offersOf(choices: readonly FeedChoice[], page: string | null): Promise<FeedOffer[]> {
  const followed = new Set((await (await feedStore()).feeds()).map(({ address }) => address));
  return choices.flatMap((choice) => {
    const { address, title, site, language } = choice;
    const hosts = [...new Set([hostOf(address), ...(site === null ? [] : [hostOf(site)])])];
    // A page or list may not send us to the reader's own network.
    const open = hosts.filter((host) => host === page || !isLocal(host));
    return open.includes(hostOf(address)) ? [{ address, title, site, language, hosts: open, followed: followed.has(address) }] : [];
  });
}

/** Fetches an address that the reader typed; follows it where it is a feed. */
export async function addFeed({ address: given }: { address: string }): Promise<Added> {
  const store = await feedStore();
  const address = webAddress(given);
  if (address === null) return { is: 'refused', why: 'unknown' };
  if (await store.feed(address)) return { is: 'followed' };
  const host = hostOf(address);
  await allow(store, address, [host], true);
  const got = await fetchAddress(address, { what: 'feed', of: address, maxBytes: MAX_FEED_BYTES });
  const text = got.is === 'fetched' ? decodeText(got.bytes, got.contentType) : null;
  const read = got.is === 'fetched' && text !== null ? await room.feed({ text, address: got.address }) : null;
  if (read !== null && typeof read !== 'string') {
    await store.putFeed({ ...newFeed(address, new Date()), title: read.title, site: read.site, language: read.language });
    void runFeeds();
    tellFeeds();
    return { is: 'followed' };
  }
  await withdraw(store, address);
  if (read === 'html' && got.is === 'fetched' && text !== null) {
    const offers = await offersOf(await room.feedsOf({ html: text, address: got.address }), host);
    if (offers.length > 0) return { is: 'page', offers };
  }
  return { is: 'refused', why: read ?? (got.is === 'failed' ? got.why : 'failed') };
}

/** Follows feeds. Hosts of the reader's own network are allowed only where the page that they read is on them. */
export async function followFeeds({ offers, own }: Parameters<FeedMessages['followFeeds']>[0]): Promise<null> {
  const store = await feedStore();
  for (const offer of offers) {
    const address = webAddress(offer.address);
    if (address === null) continue;
    const hosts = offer.hosts.filter((host) => !isLocal(host) || own.includes(host));
    if (!hosts.includes(hostOf(address))) continue;
    for (const host of hosts) await store.allow([host], reasonOf(address), own.includes(host), new Date());
    const { title, site, language } = offer;
    if (!(await store.feed(address))) await store.putFeed({ ...newFeed(address, new Date()), title, site, language });
  }
  await setHostRules(store);
  void runFeeds();
  tellFeeds();
  return null;
}

function newFeed(address: string, now: Date): FeedState {
  const at = now.toISOString();
  return {
    address,
    title: null,
    site: null,
    language: null,
    followed: at,
    paused: false,
    etag: null,
    lastModified: null,
    checked: null,
    fetched: null,
    due: at,
    rest: SHORTEST,
    trouble: null,
    lost: 0,
    wanted: [],
  };
}

/** Follows a feed no more; hosts that were asked for it alone are asked no more, and the browser's leave for them is given back. */
export async function unfollowFeed({ address, drop }: { address: string; drop: boolean }): Promise<{ token: string | null }> {
  const store = await feedStore();
  await withdraw(store, address);
  tellFeeds();
  await scheduleFeeds();
  return { token: drop ? await changeLibrary((library) => library.dropSource(reasonOf(address))) : null };
}

/** Brings back the reports that left with a feed. Rejects with `report-gone` where they are not there any more. */
export async function restoreFeedReports({ token }: { token: string }): Promise<null> {
  if (!(await changeLibrary((library) => library.restoreAll(token)))) throw new Failure('report-gone');
  return null;
}

async function withdraw(store: FeedStore, address: string): Promise<void> {
  const left = await store.forget(address);
  await setHostRules(store);
  await giveBack(
    left,
    (await store.consents()).map(({ host }) => host),
  );
}

async function allow(store: FeedStore, address: string, hosts: readonly string[], typed: boolean): Promise<void> {
  await store.allow(hosts, reasonOf(address), typed, new Date());
  await setHostRules(store);
}

/** Lets feeds rest, or goes on with them. */
export async function pauseFeed({ address, paused }: { address: string | null; paused: boolean }): Promise<null> {
  const store = await feedStore();
  const due = new Date().toISOString();
  for (const feed of await store.feeds())
    if (address === null || feed.address === address)
      await store.changeFeed(feed.address, (feed) => ({ ...feed, paused, ...(paused || !feed.paused ? {} : { due }) }));
  if (paused && address === null) await stopFeedRun();
  if (!paused) void runFeeds();
  else await scheduleFeeds();
  tellFeeds();
  return null;
}

/** Lets a feed's articles be fetched from further hosts, those that they are on; what was left for want of that is looked for anew. */
export async function allowFeedHosts({ address, hosts }: { address: string; hosts: readonly string[] }): Promise<null> {
  const store = await feedStore();
  const feed = await store.feed(address);
  if (!feed) return null;
  const open = hosts.filter((host) => feed.wanted.includes(host) && !isLocal(host));
  await allow(store, address, open, false);
  // Asked for whole: what has not changed names these articles all the same.
  const due = new Date().toISOString();
  const wanted = feed.wanted.filter((host) => !open.includes(host));
  await store.changeFeed(address, (feed) => ({ ...feed, wanted, etag: null, lastModified: null, due }));
  void runFeeds();
  tellFeeds();
  return null;
}

/** Looks now. */
export async function checkFeeds({ address }: { address: string | null }): Promise<null> {
  const store = await feedStore();
  const due = new Date().toISOString();
  for (const feed of await store.feeds())
    if (address === null || feed.address === address) await store.changeFeed(feed.address, (feed) => ({ ...feed, due }));
  void runFeeds();
  tellFeeds();
  return null;
}

/** Ends what is being fetched. */
export async function stopFeeds(): Promise<null> {
  await stopFeedRun();
  return null;
}

/** Requests that were made, newest first. */
export async function feedLog({ before }: { before: number | null }): Promise<readonly LogEntry[]> {
  return (await feedStore()).log(before, LOG_PAGE);
}

/** Empties the log of requests. */
export async function clearFeedLog(): Promise<null> {
  await (await feedStore()).clearLog();
  return null;
}

/** Reads a list of another reader of feeds. Nothing is followed yet. */
export async function readOpml({ text }: { text: string }): Promise<ReturnType<FeedMessages['readOpml']>> {
  const found = await room.fromOpml({ text });
  if (found === null) return null;
  const offers = await offersOf(found.feeds, null);
  return { offers, refused: found.refused + found.feeds.length - offers.length };
}

/** The feeds that are followed, as a file for another reader of feeds. */
export async function writeOpml(): Promise<string> {
  const feeds = await (await feedStore()).feeds();
  return room.toOpml({ feeds: feeds.map(({ address, title, site, language }) => ({ address, title, site, language })), title: 'Collate' });
}

/** The list of outlets to begin with. It is a file of the extension. */
export async function starterFeeds(): Promise<StarterList> {
  const list = (await (await ownFile('feeds/starter.json')).json()) as StarterList;
  const followed = new Set((await (await feedStore()).feeds()).map(({ address }) => address));
  const feeds = list.feeds.map((feed) => ({
    ...feed,
    followed: followed.has(feed.address),
    hosts: [...new Set([hostOf(feed.address), ...(feed.site === null ? [] : [hostOf(feed.site)])])],
  }));
  return { ...list, feeds };
}
