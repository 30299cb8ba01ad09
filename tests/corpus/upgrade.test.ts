import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FullReport, LIBRARY_NAME, openLibrary } from '../../lib/corpus';
import { openIndex } from '../../lib/match';
import { problemsOf } from '../../lib/match/integrity';
import { CORPUS, copy, query, wire } from '../match/invented';
import { INDEXING, invented, tidied } from '../match/stored';
import { allOf } from './kept';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const REPORTS: FullReport[] = [...CORPUS, ...Array.from({ length: 450 }, (_, i) => invented(i))].map((report, i) => ({
  ...report,
  kept: i % 10 === 0 ? null : `2031-05-${String(1 + (i % 28)).padStart(2, '0')}T09:00:00.000Z`,
}));

/** A library as Collate left it before there was an index. */
async function leaveVersion1(): Promise<void> {
  const db = await openDB(LIBRARY_NAME, 1, {
    upgrade(db) {
      for (const store of ['reports', 'trash']) db.createObjectStore(store, { keyPath: 'id' });
    },
  });
  for (const report of REPORTS) await db.put('reports', report);
  await db.put('trash', invented(1000));
  db.close();
}

/** A library as Collate left it before there were rows: part of its index in segments, part in the log, one report dropped. */
async function leaveVersion2(): Promise<void> {
  const library = await openLibrary(INDEXING, 'made-now');
  await library.put(REPORTS.slice(0, 400).map((report) => ({ report, source: 'kept', seen: '2031-05-01' })));
  await tidied(openIndex([library]));
  await library.put(REPORTS.slice(400).map((report) => ({ report, source: 'kept', seen: '2031-05-01' })));
  await library.dropAll(['made-7']);
  library.close();
  const made = await openDB('made-now');
  const db = await openDB(LIBRARY_NAME, 2, {
    upgrade(db) {
      for (const store of ['reports', 'trash']) db.createObjectStore(store, { keyPath: 'id' });
      for (const store of ['numbers', 'entries', 'dead', 'blocks', 'state']) db.createObjectStore(store);
    },
  });
  for (const report of await made.getAll('reports')) await db.put('reports', report);
  await db.put('trash', invented(7));
  for (const store of ['numbers', 'entries', 'dead', 'blocks']) {
    for (const key of await made.getAllKeys(store)) await db.put(store, await made.get(store, key), key);
  }
  const { bytes: _, ...state } = await made.get('state', 'state');
  await db.put('state', state, 'state');
  made.close();
  db.close();
}

const left = { 1: leaveVersion1, 2: leaveVersion2 };

describe.each([1, 2] as const)('a library of version %i', (version) => {
  const expected = REPORTS.filter(({ id }) => version === 1 || id !== 'made-7').sort((a, b) => (a.id < b.id ? -1 : 1));

  it('is brought up to date: every report with its row, all found, nothing else', async () => {
    await left[version]();
    const library = await openLibrary(INDEXING);
    expect((await allOf(library)).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(expected);
    const { rows } = await library.rows({ most: 1000 });
    expect(rows.every(({ sources, versions, full }) => sources.join() === 'kept' && versions === 0 && full)).toBe(true);
    expect((await library.row('made-6'))?.added).toBe(expected.find(({ id }) => id === 'made-6')?.kept);
    expect(await library.usage()).toEqual({ reports: expected.length, bytes: rows.reduce((n, { bytes }) => n + bytes, 0) });
    expect(await library.deletions()).toEqual([]);
    const index = openIndex([library]);
    await tidied(index);
    expect(await problemsOf(library)).toEqual([]);
    const { matches } = await index.match(query(wire, { id: 'wire' }));
    expect(matches.map(({ report }) => report.id)).toContain(copy.id);
    library.close();
  });

  it('stays as it was where bringing it up to date fails midway, and is brought up to date later', async () => {
    await left[version]();
    const put = IDBObjectStore.prototype.put;
    let rows = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === 'rows' && ++rows > 250) throw new DOMException('no space left', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(openLibrary(INDEXING)).rejects.toMatchObject({ name: 'LibraryError' });
    vi.restoreAllMocks();
    const before = await openDB(LIBRARY_NAME);
    expect(before.version).toBe(version);
    expect(await before.count('reports')).toBe(expected.length);
    before.close();
    const library = await openLibrary(INDEXING);
    expect(await library.count()).toBe(expected.length);
    library.close();
  });
});
