import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EVERYTHING } from '../../components/library/reports';
import { watchLibrary } from '../../lib/browser/library-list';
import type { Listing } from '../../lib/browser/library-messages';
import { LIBRARY_CHANNEL, type Library, type LibraryChange, openLibrary } from '../../lib/corpus';
import { INDEXING, invented } from '../match/stored';

vi.mock('webextension-polyfill', () => ({ default: {} }));

let library: Library;
let channel: BroadcastChannel;
let end: () => void;
let last: number | null;
let listing: Listing | null;
let reads: number;

const put = (from: number, to: number) =>
  library.put(
    Array.from({ length: to - from }, (_, i) => ({ report: invented(from + i), source: 'kept', seen: '2031-05-14T09:00:00.000Z' })),
  );
const drop = (from: number, to: number) => {
  const ids = Array.from({ length: to - from }, (_, i) => invented(from + i).id);
  return library.dropAll(ids).then(() => ids);
};
/** Tells of a change as the background does. */
const tell = async (gone: readonly string[] | null = null) => {
  const generation = await library.generation();
  channel.postMessage({ generation, before: last, gone } satisfies LibraryChange);
  last = generation;
};
const shown = (): string[] => {
  const { list } = listing as Listing;
  return Array.from(list.find(EVERYTHING), (i) => list.at(i)?.id ?? '').sort();
};
const held = async () => (await library.rows({ most: 1000 })).rows.map(({ id }) => id).sort();
const agrees = () =>
  vi.waitFor(async () => expect([shown(), listing?.total]).toEqual([await held(), await library.count()]), { timeout: 20_000 });

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  [last, listing, reads] = [null, null, 0];
  library = await openLibrary(INDEXING);
  await put(0, 40);
  channel = new BroadcastChannel(LIBRARY_CHANNEL);
  end = watchLibrary((told) => {
    if (told.is !== 'ready') return;
    if (told.value.list !== listing?.list) reads++;
    listing = told.value;
  });
  await vi.waitFor(() => expect(listing?.whole).toBe(true), { timeout: 20_000 });
});
afterEach(() => {
  end();
  channel.close();
  library.close();
});

describe('the list of an open library page', () => {
  it('loses what went without being read anew, and is read anew after every other change', async () => {
    // What was told before the page was opened it does not know.
    await tell();
    await vi.waitFor(() => expect(reads).toBe(2), { timeout: 20_000 });
    await tell(await drop(0, 5));
    await tell(await drop(10, 12));
    await agrees();
    expect([reads, shown().length]).toEqual([2, 33]);
    await put(50, 53);
    await tell();
    await agrees();
    expect(reads).toBe(3);
  });

  it('is read anew where a change was missed', async () => {
    await tell();
    await vi.waitFor(() => expect(reads).toBe(2), { timeout: 20_000 });
    await put(60, 62);
    last = await library.generation();
    await tell(await drop(0, 3));
    await agrees();
    expect(reads).toBe(3);
  });

  it('has what is held in the end, whatever came and went while it was read', async () => {
    for (let round = 0; round < 4; round++) {
      await put(100 + 10 * round, 108 + 10 * round);
      await tell();
      await tell(await drop(100 + 10 * round, 104 + 10 * round));
      await tell(await drop(5 * round, 5 * round + 3));
      if (round % 2 === 1) {
        await put(5 * round, 5 * round + 1);
        await tell();
      }
    }
    await agrees();
  });
});
