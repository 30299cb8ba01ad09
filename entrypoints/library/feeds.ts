import type { FeedActions } from '../../components/feeds/actions';
import { addTyped, allowHosts, ask, followOffers, goOnAgain, handOver, readListFile, refollow, watchFeeds } from '../../lib/browser';

/** What the library page asks about feeds, as messages. */
export const feeds: FeedActions = {
  watch: watchFeeds,
  add: addTyped,
  follow: followOffers,
  unfollow: (address, drop) => ask('unfollowFeed', { address, drop }),
  refollow,
  pause: (address, paused) => ask('pauseFeed', { address, paused }),
  goOn: goOnAgain,
  allow: allowHosts,
  check: (address) => ask('checkFeeds', { address }),
  stop: () => ask('stopFeeds', {}),
  log: (before) => ask('feedLog', { before }),
  clearLog: () => ask('clearFeedLog', {}),
  readList: readListFile,
  saveList: async () => handOver(new Blob([await ask('writeOpml', {})], { type: 'text/x-opml' }), 'collate-feeds', 'opml'),
  starter: () => ask('starterFeeds', {}),
};
