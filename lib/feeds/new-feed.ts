import type { FeedState } from './state';
import { SHORTEST } from './weights';

/** A feed as it stands when the reader begins to follow it: to be read at once. */
export function newFeed(address: string, now: Date): FeedState {
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
