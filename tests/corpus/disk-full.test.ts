import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Library, LibraryError, openLibrary } from '../../lib/corpus';
import { problemsOf } from '../../lib/match/integrity';
import { INDEXING, invented } from '../match/stored';
import { allOf, faultsOf, keep } from './kept';

const changed = (i: number) => ({ ...invented(i), text: `${invented(i).text}\n\nThe crews of Brenhaven came back on Monday.` });
const SEEN = '2031-05-14T09:00:00.000Z';

let library: Library;
let token: string;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  library = await openLibrary(INDEXING);
  await library.put([1, 2, 3].map((i) => ({ report: invented(i), source: 'feed:x', seen: SEEN })));
  await library.put([4, 5].map((i) => ({ report: invented(i), source: 'kept', seen: SEEN })));
  await keep(library, changed(4));
  token = await library.dropAll(['made-5']);
});
afterEach(() => {
  vi.restoreAllMocks();
  library.close();
});

/** Everything that a reader has of the library. */
async function contents() {
  const { rows } = await library.rows({ most: 100 });
  const versions = await Promise.all(rows.map(({ id }) => library.versionsOf(id)));
  return { rows, versions, reports: await allOf(library), usage: await library.usage(), trash: await library.deletions() };
}

/** Lets the disk be full from the nth write on. Gives how many writes were tried. */
function fillDisk(from: number): () => number {
  let writes = 0;
  for (const name of ['put', 'delete'] as const) {
    const write = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      // The token of a deletion is drawn in a change of its own, which tells the reader nothing.
      if (++writes >= from) throw new DOMException('no space left', 'QuotaExceededError');
      return (write as (...all: unknown[]) => never).apply(this, args);
    });
  }
  return () => writes;
}

describe('a disk that is full from any write on', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['keeping a report', () => keep(library, invented(9))],
    ['keeping a changed one', () => keep(library, invented(4))],
    ['many reports of a feed', () => library.put([1, 2, 8, 9].map((i) => ({ report: changed(i), source: 'feed:x', seen: SEEN })))],
    ['dropping reports', () => library.dropAll(['made-1', 'made-4'])],
    ['no longer following a feed', () => library.dropSource('feed:x')],
    [
      'a newer file of a source',
      () =>
        library.replaceSource(
          'feed:x',
          [2, 9].map((i) => ({ report: changed(i), seen: SEEN })),
        ),
    ],
    ['bringing a report back', () => library.restoreAll(token)],
    ['tagging', () => library.tag(['made-1', 'made-2'], ['lamps'])],
  ])('%s: the reader is told, and nothing is written by half', async (_name, change) => {
    const before = await contents();
    for (let from = 1; ; from++) {
      const tried = fillDisk(from);
      const answer = await change().then(
        () => 'done',
        (error: unknown) => (error instanceof LibraryError ? error.code : error),
      );
      vi.restoreAllMocks();
      if (tried() < from) {
        expect(answer).toBe('done');
        expect(from).toBeGreaterThan(2);
        break;
      }
      expect(answer, `write ${from}`).toBe('disk-full');
      expect(await contents(), `write ${from}`).toEqual(before);
      expect(await faultsOf(library, false)).toEqual([]);
    }
    expect(await faultsOf(library, false)).toEqual([]);
    expect(await problemsOf(library)).toEqual([]);
  });
});
