import browser from 'webextension-polyfill';
import { beginNewLog } from '../corpus';

/** Set in the session of the browser once a new log was begun in it. */
const BEGUN = 'logBegun';

let sound: Promise<void> | null = null;
let distrusted: Promise<void> = Promise.resolve();

/**
 * Sees to it that nothing is written behind a torn log: to be called before a database is opened or changed. Never rejects.
 *
 * A Chromium that is killed, or whose disk is full, may leave the last entry of LevelDB's log torn. It reads over that at its next start, but
 * goes on writing behind it, and at the start after finds the log corrupt and discards every database of the extension
 * (github.com/google/leveldb/issues/1287). A log begun anew is read to the end. Once in a session of the browser, and after a change that
 * failed: some milliseconds.
 */
export function soundLog(): Promise<void> {
  // Firefox keeps its databases in another way.
  if (import.meta.env.FIREFOX) return Promise.resolve();
  sound ??= begin().catch((error: unknown) => {
    sound = null;
    console.warn(error);
  });
  return sound;
}

/** To be called when a change has failed: the log may be torn. */
export function distrustLog(): void {
  sound = null;
  distrusted = browser.storage.session.remove(BEGUN);
}

async function begin(): Promise<void> {
  await distrusted;
  const { [BEGUN]: begun } = await browser.storage.session.get(BEGUN);
  if (begun === true) return;
  await beginNewLog();
  await browser.storage.session.set({ [BEGUN]: true });
}
