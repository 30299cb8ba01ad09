import type { Added, FeedOffer, FeedsView, StarterList, Unfollowed } from '../../lib/browser';
import type { LogEntry } from '../../lib/feeds';
import type { Asked } from '../session';

/** What the views of feeds can ask for. A refusal or a fault rejects. Those that ask the browser for leave to fetch must be called at once in a click. */
export interface FeedActions {
  /** Tells of what is followed, and of each change after; ends when the function given back is called. */
  watch(tell: (view: Asked<FeedsView>) => void): () => void;
  /** Fetches what the reader typed. Null: it is no address. */
  add(typed: string): Promise<Added | null>;
  /** False: the reader did not agree to the hosts. `own`: hosts of the page that the reader has open. */
  follow(offers: readonly FeedOffer[], own?: readonly string[]): Promise<boolean>;
  unfollow(address: string, drop: boolean): Promise<Unfollowed>;
  /** Undoes that. False: the reader did not agree to its hosts again; its reports are back all the same. */
  refollow(address: string, unfollowed: Unfollowed): Promise<boolean>;
  /** Null: all of them. */
  pause(address: string | null, paused: boolean): Promise<unknown>;
  /** Goes on with feeds whose leave was taken back. False: the reader did not agree. */
  goOn(address: string | null, hosts: readonly string[]): Promise<boolean>;
  /** False: the reader did not agree. */
  allow(address: string, hosts: readonly string[]): Promise<boolean>;
  check(address: string | null): Promise<unknown>;
  stop(): Promise<unknown>;
  log(before: number | null): Promise<readonly LogEntry[]>;
  clearLog(): Promise<unknown>;
  /** Null: it is no OPML. */
  readList(file: Blob): Promise<{ readonly offers: readonly FeedOffer[]; readonly refused: number } | null>;
  /** Gives the feeds as a file to save. */
  saveList(): Promise<unknown>;
  starter(): Promise<StarterList>;
}

/** What the popup can ask for about feeds: those of the page that it stands over. */
export interface PageFeeds {
  /** Nothing is fetched for it. */
  onPage(): Promise<readonly FeedOffer[]>;
  /** False: the reader did not agree to the hosts. */
  follow(offers: readonly FeedOffer[]): Promise<boolean>;
}
