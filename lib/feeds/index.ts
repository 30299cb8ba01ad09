export { hostOf, isLocal, typedAddress, webAddress } from './address';
export { decodeText } from './decode';
export { feedsAmong, feedsIn } from './feed-links';
export { HostTurns } from './host-turns';
export { linksInPage, type PageLink } from './links-in-page';
export { newFeed } from './new-feed';
export { type FromOpml, readOpml, writeOpml } from './opml';
export { afterTrouble, isDue, nextTime } from './plan';
export { readFeed } from './read-feed';
export { retryAfter } from './retry-after';
export { ALL_FORBIDDEN, allowedByRobots, NO_RULES, type RobotsRules, readRobots } from './robots';
export { type Fetched, followFeeds, type Request, type World } from './run';
export * from './state';
export { type FeedStore, type Forgotten, type ItemCounts, openFeedStore } from './store';
export * from './types';
export {
  AT_ONCE,
  HOST_REST,
  MAX_FEED_BYTES,
  MAX_HOST_REST,
  MAX_OPML,
  MAX_RETRY_AFTER,
  MAX_ROBOTS_BYTES,
  PATIENCE,
  ROBOTS_AGE,
  SHORTEST,
} from './weights';
