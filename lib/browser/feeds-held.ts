import { type FeedStore, openFeedStore } from '../feeds';
import { soundLog } from './sound-log';

let opening: Promise<FeedStore> | null = null;

/** What is followed, opened at the first call after the worker wakes. A failed opening is tried again at the next call. */
export function feedStore(): Promise<FeedStore> {
  const lost = () => {
    opening = null;
  };
  opening ??= soundLog()
    .then(() => openFeedStore(lost))
    .catch((error: unknown) => {
      lost();
      throw error;
    });
  return opening;
}

/** What hosts are allowed for, as the consent record and the library name it. */
export const reasonOf = (address: string): string => `feed:${address}`;
