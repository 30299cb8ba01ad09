import 'fake-indexeddb/auto';
import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  deleteLibrary,
  type FullReport,
  LIBRARY_NAME,
  type Library,
  LibraryError,
  openLibrary,
  parseReportLine,
  type Report,
  textOf,
} from '../../lib/corpus';
import { allOf, keep } from './kept';

const report = (id: string, text = `The lamps of Quenby, seen by ${id}.`): FullReport => ({
  ...parseReportLine(JSON.stringify({ id, text }), 1),
  kept: '2031-05-14T09:00:00.000Z',
});

/** What the index makes of a report does not matter here. */
const INDEXING = { version: 1, entryOf: (of: Report) => new TextEncoder().encode(of.id) };

let library: Library;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  library = await openLibrary(INDEXING);
});
afterEach(() => {
  library.close();
  vi.restoreAllMocks();
});

const ids = async (of: Library) => (await allOf(of)).map((r) => r.id).sort();
const textOfHeld = async (id: string) => textOf((await library.get(id)) as Report);
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof LibraryError ? error.code : error),
  );

describe('the library', () => {
  it('is empty at first', async () => {
    expect(await allOf(library)).toEqual([]);
    expect(await library.count()).toBe(0);
    expect(await library.get('a')).toBeNull();
  });

  it('keeps a report whole, and over a restart', async () => {
    await keep(library, report('a'));
    library.close();
    library = await openLibrary(INDEXING);
    expect(await library.get('a')).toEqual(report('a'));
    expect(await library.count()).toBe(1);
  });

  it('drops a report and brings it back', async () => {
    await keep(library, report('a'));
    await keep(library, report('b'));
    const token = await library.dropAll(['a']);
    expect(await ids(library)).toEqual(['b']);
    expect(await library.restoreAll(token)).toBe(1);
    expect(await ids(library)).toEqual(['a', 'b']);
    expect(await library.get('a')).toEqual(report('a'));
  });

  it('says so where there is nothing to drop or to bring back', async () => {
    await keep(library, report('b'));
    const token = await library.dropAll(['a']);
    const other = await library.dropAll(['b']);
    expect(await library.restoreAll(token)).toBe(0);
    expect(await library.deletions()).toMatchObject([{ token: other, reports: 1 }]);
  });

  it('has nothing to bring back once the trash is emptied', async () => {
    await keep(library, report('a'));
    const token = await library.dropAll(['a']);
    await library.emptyTrash();
    expect(await library.restoreAll(token)).toBe(0);
    expect(await library.count()).toBe(0);
  });

  it('is gone when deleted', async () => {
    await keep(library, report('a'));
    library.close();
    await deleteLibrary();
    library = await openLibrary(INDEXING);
    expect(await library.count()).toBe(0);
  });
});

describe('the library in trouble', () => {
  const full = () => {
    throw new DOMException('no space left', 'QuotaExceededError');
  };

  it('says that the disk is full, and keeps nothing by half', async () => {
    await keep(library, report('a', 'Old form.'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
    expect(await codeOf(keep(library, report('a', 'New form.')))).toBe('disk-full');
    vi.restoreAllMocks();
    expect(await textOfHeld('a')).toBe('Old form.');
  });

  it('neither loses nor doubles a report when dropping it fails midway', async () => {
    await keep(library, report('a'));
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(full);
    expect(await codeOf(library.dropAll(['a']))).toBe('disk-full');
    vi.restoreAllMocks();
    expect(await ids(library)).toEqual(['a']);
    expect(await library.deletions()).toEqual([]);
  });

  it('says that the disk is full where that shows at commit only', async () => {
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args: Parameters<typeof transaction>
    ) {
      const begun = transaction.apply(this, args);
      if (args[1] !== 'readwrite') return begun;
      Object.defineProperty(begun, 'error', { get: () => new DOMException('no space left', 'QuotaExceededError') });
      queueMicrotask(() => begun.abort());
      return begun;
    });
    expect(await codeOf(keep(library, report('a')))).toBe('disk-full');
    vi.restoreAllMocks();
    expect(await library.count()).toBe(0);
  });

  it('asks for changes to be on disk before it answers', async () => {
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await keep(library, report('a'));
    expect(begin).toHaveBeenLastCalledWith(expect.arrayContaining(['reports', 'trash', 'entries']), 'readwrite', { durability: 'strict' });
  });

  it('says that it is closed after it was closed', async () => {
    library.close();
    expect(await codeOf(library.count())).toBe('closed');
    expect(await codeOf(keep(library, report('a')))).toBe('closed');
  });

  it('opens again by itself when the browser closed it', async () => {
    await keep(library, report('a'));
    const other = await openLibrary(INDEXING);
    await deleteLibrary();
    expect(await library.count()).toBe(0);
    await keep(library, report('b'));
    expect(await ids(other)).toEqual(['b']);
    other.close();
  });

  it('lets go when a later Collate wants to upgrade, and does not open what that one made', async () => {
    const later = await openDB(LIBRARY_NAME, 99);
    expect(await codeOf(library.count())).toBe('newer-version');
    expect(await codeOf(openLibrary(INDEXING))).toBe('newer-version');
    later.close();
  });

  it('gives up after a while when another context does not let go of a library being deleted', async () => {
    const request = indexedDB.open('held');
    const held = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result as unknown as IDBDatabase);
    });
    indexedDB.deleteDatabase('held');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opened = codeOf(openLibrary(INDEXING, 'held'));
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    expect(await opened).toBe('blocked');
    held.close();
  });
});
