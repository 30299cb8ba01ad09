import browser from 'webextension-polyfill';
import { usePackStore } from '../corpus';
import { afterTrouble, type FeedState, hostOf } from '../feeds';
import { runFeeds, stopFeedRun, tellFeeds } from './feed-run';
import { feedStore, reasonOf } from './feeds-held';
import { hostsGranted } from './host-permissions';
import { askForPack } from './pack-update';

// The reader gives and takes back the leave to ask hosts in the browser's own settings too.

/** Heeds what the browser lets us ask. To be called synchronously at start, so that these events wake the worker. */
export function startLeave(): void {
  const heed = () => {
    for (const done of [heedLeave(), heedPackLeave()]) done.catch((error: unknown) => console.error(error));
  };
  browser.permissions.onAdded.addListener(heed);
  browser.permissions.onRemoved.addListener(heed);
}

/** The same for packs: one whose host the browser does not let us ask says so, and is asked for again once it does. */
async function heedPackLeave(): Promise<void> {
  for (const pack of await usePackStore((store) => store.all())) {
    const granted = await hostsGranted([hostOf(pack.address)]);
    if (granted && pack.trouble === 'leave') await askForPack(pack.address);
    else if (!granted) await usePackStore((store) => store.change(pack.address, (now) => ({ ...now, trouble: 'leave' })));
  }
}

/** Lets feeds rest that the browser does not let us fetch whole any more, and goes on with those of them that it lets us fetch again. */
async function heedLeave(): Promise<void> {
  const store = await feedStore();
  const consents = await store.consents();
  const changes: [address: string, change: (feed: FeedState) => FeedState][] = [];
  for (const { address, trouble } of await store.feeds()) {
    const hosts = consents.filter((consent) => consent.for.includes(reasonOf(address))).map(({ host }) => host);
    const granted = await hostsGranted(hosts);
    const rests = trouble?.code === 'leave';
    const now = new Date();
    if (!granted && !rests) changes.push([address, (feed) => afterTrouble(feed, 'leave', null, null, now)]);
    if (granted && rests) changes.push([address, (feed) => ({ ...feed, paused: false, trouble: null, due: now.toISOString() })]);
  }
  if (changes.length === 0) return;
  // What is under way would be told as read.
  await stopFeedRun();
  for (const [address, change] of changes) await store.changeFeed(address, change);
  // Sets the alarm anew, too.
  void runFeeds();
  tellFeeds();
}
