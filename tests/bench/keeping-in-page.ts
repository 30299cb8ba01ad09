import { openDB } from 'idb';
import { type FullReport, LIBRARY_NAME, openLibrary } from '../../lib/corpus';
import { ENTRY_VERSION, entryOf } from '../../lib/match';

// Runs in a page of the extension, over the rows that the bench of the list has put there.

/** Bytes of an entry, as measured on news. */
const ENTRY_BYTES = 5_600;
const AT_ONCE = 2_000;

/** Gives each row's report a number and an entry, so that the stores are as large as those of a library that is indexed. */
export async function seedIndex(): Promise<void> {
  const db = await openDB(LIBRARY_NAME);
  const ids = await db.getAllKeys('rows');
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const to = db.transaction(['numbers', 'entries'], 'readwrite', { durability: 'relaxed' });
    for (let number = from; number < Math.min(ids.length, from + AT_ONCE); number++) {
      void to.objectStore('numbers').put(number, ids[number]);
      void to.objectStore('entries').put(crypto.getRandomValues(new Uint8Array(ENTRY_BYTES)), number);
    }
    await to.done;
  }
  const state = await db.get('state', 'state');
  const counts = { held: ids.length, indexed: ids.length, nextNumber: ids.length, admittedTo: null };
  await db.put('state', { ...state, ...counts, entryVersion: ENTRY_VERSION, manifest: { ...state.manifest, next: ids.length } }, 'state');
  db.close();
}

/** Keeps reports one by one, then each again with a sentence more. Milliseconds of each, until it is on disk. */
export async function keep(reports: readonly FullReport[]): Promise<{ fresh: number[]; changed: number[] }> {
  const library = await openLibrary({ version: ENTRY_VERSION, entryOf });
  const put = async (report: FullReport, seen: string) => {
    const start = performance.now();
    await library.put([{ report, source: 'kept', seen }]);
    return performance.now() - start;
  };
  const fresh: number[] = [];
  const changed: number[] = [];
  for (const report of reports) fresh.push(await put(report, '2026-11-20T08:00:00.000Z'));
  for (const report of reports) {
    const text = `${report.text}\n\nA sentence was added to this report at some later hour.`;
    changed.push(await put({ ...report, text }, '2026-11-21T08:00:00.000Z'));
  }
  library.close();
  return { fresh, changed };
}
