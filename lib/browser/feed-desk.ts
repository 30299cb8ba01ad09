import { type FeedChoice, isLocal, type LogEntry } from '../feeds';
import type { FeedMessages, FeedsView, StarterFeed, StarterList } from './feed-messages';
import { hostsOf, offersOf } from './feed-offers';
import { feedsRunning, runFeeds, scheduleFeeds, stopFeedRun, tellFeeds } from './feed-run';
import { feedStore, reasonOf } from './feeds-held';
import { ownFile } from './fetch';
import { room } from './room';

export { addFeed, allowFeedHosts, followFeeds, intendFeeds, refollowFeed, unfollowFeed } from './feed-following';
export { feedsOnPage } from './feed-offers';

/** Entries of the log that are given at once. */
const LOG_PAGE = 100;

// What the background answers about feeds. All that is known of them is in their own database.

/** All that is followed, in the order of their names. */
export async function viewFeeds(): Promise<FeedsView> {
  const store = await feedStore();
  const consents = await store.consents();
  const feeds = await Promise.all(
    (await store.feeds()).map(async (feed) => {
      const { address, title, site, language, paused, checked, fetched, due, trouble, lost } = feed;
      // Hosts of the reader's own network are not offered: no click allows them.
      const wanted = feed.wanted.filter((host) => !isLocal(host));
      const hosts = consents.filter((consent) => consent.for.includes(reasonOf(address))).map(({ host }) => host);
      const counts = await store.counts(address);
      return { address, title, site, language, paused, checked, fetched, due, trouble, lost, wanted, hosts, ...counts };
    }),
  );
  return { feeds: feeds.sort((a, b) => nameOf(a).localeCompare(nameOf(b))), running: feedsRunning() };
}

const nameOf = ({ title, address }: FeedChoice): string => title ?? address;

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
  const file = await ownFile('feeds/starter.json');
  const list = (await file.json()) as Omit<StarterList, 'feeds'> & { feeds: readonly Omit<StarterFeed, 'hosts' | 'followed'>[] };
  const followed = new Set((await (await feedStore()).feeds()).map(({ address }) => address));
  const feeds = list.feeds.map((feed) => ({
    ...feed,
    followed: followed.has(feed.address),
    hosts: hostsOf(feed),
  }));
  return { date: list.date, feeds };
}
