import * as v from 'valibot';
import type { FeedMessages } from './feed-messages';

const MAX_ADDRESS = 2_000;
/** Feeds followed with one message: an OPML file's worth. */
const MAX_FEEDS = 2_000;
const MAX_OPML = 5_000_000;

const address = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ADDRESS));
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(260));
const hosts = v.pipe(v.array(host), v.maxLength(50));
const line = v.nullable(v.pipe(v.string(), v.maxLength(600)));
const nothing = v.strictObject({});
const offer = v.object({ address, title: line, site: v.nullable(address), language: line, hosts, followed: v.boolean() });

const following = v.strictObject({ offers: v.pipe(v.array(offer), v.maxLength(MAX_FEEDS)), own: hosts });

export const feedShapes = {
  viewFeeds: nothing,
  feedsOnPage: v.strictObject({ tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  addFeed: v.strictObject({ address }),
  followFeeds: following,
  intendFeeds: v.strictObject({ following: v.nullable(following) }),
  unfollowFeed: v.strictObject({ address, drop: v.boolean() }),
  refollowFeed: v.strictObject({ address }),
  pauseFeed: v.strictObject({ address: v.nullable(address), paused: v.boolean() }),
  allowFeedHosts: v.strictObject({ address, hosts }),
  checkFeeds: v.strictObject({ address: v.nullable(address) }),
  stopFeeds: nothing,
  feedLog: v.strictObject({ before: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
  clearFeedLog: nothing,
  readOpml: v.strictObject({ text: v.pipe(v.string(), v.maxLength(MAX_OPML)) }),
  writeOpml: nothing,
  starterFeeds: nothing,
} satisfies Record<keyof FeedMessages, v.GenericSchema>;
