import { type FeedStore, openFeedStore } from '../feeds';

let opening: Promise<FeedStore> | null = null;

/** What is followed, opened at the first call after the worker wakes. A failed opening is tried again at the next call. */
export function feedStore(): Promise<FeedStore> {
  opening ??= openFeedStore(() => {
    opening = null;
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}
