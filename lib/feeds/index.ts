export { hostOf, isLocal, typedAddress, webAddress } from './address';
export { decodeText } from './decode';
export { feedsAmong, feedsIn } from './feed-links';
export { linksInPage, type PageLink } from './links-in-page';
export { readOpml, writeOpml } from './opml';
export { readFeed } from './read-feed';
export { ALL_FORBIDDEN, allowedByRobots, NO_RULES, type RobotsRules, readRobots } from './robots';
export * from './types';
