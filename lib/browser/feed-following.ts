import browser from 'webextension-polyfill';
import { decodeText, type FeedStore, type Forgotten, hostOf, isLocal, MAX_FEED_BYTES, newFeed, webAddress } from '../feeds';
import { Failure } from './errors';
import type { Added, FeedMessages, Following, Unfollowed } from './feed-messages';
import { offersOf } from './feed-offers';
import { runFeeds, scheduleFeeds, tellFeeds } from './feed-run';
import { feedStore, reasonOf } from './feeds-held';
import { fetchAddress } from './fetch';
import { giveBack, hostsGranted } from './host-permissions';
import { setHostRules } from './host-rules';
import { dropWhole } from './long-work';
import { refreshAllBadges } from './refresh-badges';
import { room } from './room';

// Beginning and ending to follow: what is followed, the consent record, the browser's rules and its leave change together.

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

/** Where the intent to follow is kept while the browser asks the reader. */
const INTENT = 'feedsIntended';
/** How long it counts, in milliseconds. */
const INTENT_AGE = 10 * 60_000;

/** Keeps what is to be followed once the reader has agreed; null: they did not. */
export async function intendFeeds({ following }: Parameters<FeedMessages['intendFeeds']>[0]): Promise<null> {
  if (following) await browser.storage.session.set({ [INTENT]: { following, at: Date.now() } });
  else await browser.storage.session.remove(INTENT);
  return null;
}

/** Goes on where a view was closed by the browser's question. To be called synchronously at start. */
export function followWhenAgreed(): void {
  browser.permissions.onAdded.addListener(() => {
    void (async () => {
      const { [INTENT]: kept } = (await browser.storage.session.get(INTENT)) as { [INTENT]?: { following: Following; at: number } };
      if (!kept || Date.now() - kept.at > INTENT_AGE) return;
      if (await hostsGranted(kept.following.offers.flatMap(({ hosts }) => hosts))) await followFeeds(kept.following);
    })().catch((error: unknown) => console.error(error));
  });
}

/** Follows feeds. Hosts of the reader's own network are allowed only where the page that they read is on them. */
export async function followFeeds({ offers, own }: Following): Promise<null> {
  await browser.storage.session.remove(INTENT);
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

/** Where the feed is kept that was unfollowed last, until the browser closes. */
const FORGOTTEN = 'feedForgotten';

/** Follows a feed no more; hosts that were asked for it alone are asked no more, and the browser's leave for them is given back. */
export async function unfollowFeed({ address, drop }: Parameters<FeedMessages['unfollowFeed']>[0]): Promise<Unfollowed> {
  const store = await feedStore();
  const forgotten = await withdraw(store, address);
  // Texts that waited to be read are read from their pages, should it be followed again.
  const items = forgotten.items.map((item) => ({ ...item, body: null }));
  await browser.storage.session.set({ [FORGOTTEN]: { ...forgotten, items } });
  tellFeeds();
  await scheduleFeeds();
  const hosts = forgotten.consents.map(({ host }) => host);
  if (!drop) return { hosts, token: null };
  const dropped = await dropWhole(reasonOf(address));
  await refreshAllBadges();
  return { hosts, token: dropped?.token ?? null };
}

/** Follows again, as it was, the feed that was unfollowed last. Rejects with `report-gone` where that was another. */
export async function refollowFeed({ address }: { address: string }): Promise<null> {
  const { [FORGOTTEN]: forgotten } = (await browser.storage.session.get(FORGOTTEN)) as { [FORGOTTEN]?: Forgotten };
  if (forgotten?.feed?.address !== address) throw new Failure('report-gone');
  const store = await feedStore();
  await store.recall(forgotten);
  await setHostRules(store);
  void runFeeds();
  tellFeeds();
  return null;
}

async function withdraw(store: FeedStore, address: string): Promise<Forgotten> {
  const forgotten = await store.forget(address);
  await setHostRules(store);
  await giveBack(
    forgotten.left,
    (await store.consents()).map(({ host }) => host),
  );
  return forgotten;
}

async function allow(store: FeedStore, address: string, hosts: readonly string[], typed: boolean): Promise<void> {
  await store.allow(hosts, reasonOf(address), typed, new Date());
  await setHostRules(store);
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
