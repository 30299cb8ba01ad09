import type { CommandKey } from '../lib/browser';

/** What can be asked about keys. */
export interface KeysActions {
  /** The keys as they now are. Null: the browser has none, as Firefox for Android. */
  list(): Promise<readonly CommandKey[] | null>;
  /** Opens the browser's own page to change them. False: it lets nobody open it; the reader has to go there. */
  change(): Promise<boolean>;
}
