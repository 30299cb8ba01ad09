import { decodeText, hostOf, typedAddress } from '../feeds';
import { ask } from './ask';
import type { Added, FeedOffer, FeedsView, Unfollowed } from './feed-messages';
import { requestHosts } from './host-permissions';

/** How long changes gather before views are told of them, in milliseconds: each item that a feed brings is one. */
const GATHER = 300;
const CHANGES = 'collate-feeds';

// What views ask about feeds where it is more than one message. Leave to fetch is asked for first, at once in the reader's click.

/** Follows a typed address. Null: it is none. */
export async function addTyped(typed: string): Promise<Added | null> {
  const address = typedAddress(typed);
  if (address === null) return null;
  if (!(await requestHosts([hostOf(address)]))) return { is: 'refused', why: 'no-consent' };
  return ask('addFeed', { address });
}

/** Follows feeds, if the reader agrees to their hosts. @param own hosts of the page that the reader has open */
export async function followOffers(offers: readonly FeedOffer[], own: readonly string[] = []): Promise<boolean> {
  const asked = requestHosts(offers.flatMap(({ hosts }) => hosts));
  // The browser's question takes the focus, which closes a popup: then nobody is here to hear the answer.
  await ask('intendFeeds', { following: { offers, own } });
  if (!(await asked)) {
    await ask('intendFeeds', { following: null });
    return false;
  }
  await ask('followFeeds', { offers, own });
  return true;
}

/** Lets a feed's articles be fetched from further hosts, if the reader agrees. */
export async function allowHosts(address: string, hosts: readonly string[]): Promise<boolean> {
  if (!(await requestHosts(hosts))) return false;
  await ask('allowFeedHosts', { address, hosts });
  return true;
}

/** Follows a feed again, if the reader agrees to its hosts again; reports that went with it come back in any case. */
export async function refollow(address: string, { hosts, token }: Unfollowed): Promise<boolean> {
  const agreed = await requestHosts(hosts);
  if (agreed) await ask('refollowFeed', { address });
  if (token !== null) await ask('restoreReports', { token });
  return agreed;
}

/** Goes on with a feed, or all, whose leave was taken back, if the reader gives it again. */
export async function goOnAgain(address: string | null, hosts: readonly string[]): Promise<boolean> {
  if (!(await requestHosts(hosts))) return false;
  await ask('pauseFeed', { address, paused: false });
  return true;
}

/** Reads a list of feeds from a file, whatever its encoding. */
export async function readListFile(file: Blob) {
  return ask('readOpml', { text: decodeText(new Uint8Array(await file.arrayBuffer()), null) });
}

type Watched = { readonly is: 'failed'; readonly error: unknown } | { readonly is: 'ready'; readonly value: FeedsView };

/** Tells of what is followed, now and after each change, until the function given back is called. */
export function watchFeeds(tell: (view: Watched) => void): () => void {
  const channel = new BroadcastChannel(CHANGES);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const look = async () => {
    timer = undefined;
    const view = await ask('viewFeeds', {}).then(
      (value): Watched => ({ is: 'ready', value }),
      (error: unknown): Watched => ({ is: 'failed', error }),
    );
    if (!ended) tell(view);
  };
  channel.onmessage = () => {
    timer ??= setTimeout(() => void look(), GATHER);
  };
  void look();
  return () => {
    ended = true;
    clearTimeout(timer);
    channel.close();
  };
}
