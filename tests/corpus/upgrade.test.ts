import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EVERYTHING } from '../../components/library/reports';
import { type FullReport, LIBRARY_NAME, type Library, openLibrary, RowList } from '../../lib/corpus';
import { openIndex } from '../../lib/match';
import { problemsOf } from '../../lib/match/integrity';
import { CORPUS, copy, query, wire } from '../match/invented';
import { INDEXING, invented, tidied } from '../match/stored';
import { allOf, faultsOf } from './kept';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const REPORTS: FullReport[] = [...CORPUS, ...Array.from({ length: 450 }, (_, i) => invented(i))].map((report, i) => ({
  ...report,
  byline: i % 3 === 0 ? `Wilma Quarrie ${i}` : null,
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
  const dead = await dropForGood(library, 'made-7');
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
  await copyIndex(made, db, dead);
  const { bytes: _, ...state } = await made.get('state', 'state');
  await db.put('state', state, 'state');
  made.close();
  db.close();
}

/** A library as Collate left it before rows had bylines: some with an earlier version, one with a tag, one dropped. */
async function leaveVersion3(): Promise<void> {
  const library = await openLibrary(INDEXING, 'made-now');
  await library.put(REPORTS.map((report) => ({ report, source: 'kept', seen: report.kept ?? '1970-01-01T00:00:00.000Z' })));
  await tidied(openIndex([library]));
  const dead = await dropForGood(library, 'made-7');
  library.close();
  const made = await openDB('made-now');
  const db = await openWithRows(3);
  for (const report of await made.getAll('reports')) await db.put('reports', report);
  for (const { byline: _, ...row } of await made.getAll('rows')) await db.put('rows', row);
  await copyIndex(made, db, dead);
  const { born: _born, signedTo: _signedTo, ...state } = await made.get('state', 'state');
  await db.put('state', state, 'state');
  made.close();
  db.close();
}

/** A library as Collate left it before what was deleted stayed where it was: one lies in the trash whole, with its version; another lost a source. */
async function leaveVersion4(): Promise<void> {
  const library = await openLibrary(INDEXING, 'made-now');
  await library.put(REPORTS.map((report) => ({ report, source: 'kept', seen: report.kept ?? '1970-01-01T00:00:00.000Z' })));
  await tidied(openIndex([library]));
  const row = await library.row('made-7');
  const dead = await dropForGood(library, 'made-7');
  library.close();
  const made = await openDB('made-now');
  const db = await openWithRows(4);
  for (const store of ['reports', 'rows']) for (const one of await made.getAll(store)) await db.put(store, one);
  await copyIndex(made, db, dead);
  await db.put('state', await made.get('state', 'state'), 'state');
  const report = REPORTS.find(({ id }) => id === 'made-7');
  const earlier = { id: 'made-7', n: 1, seen: '2031-04-30T09:00:00.000Z', report: { ...report, text: 'It was said otherwise before.' } };
  await db.put('trash', { id: 'made-7', token: '17', row: { ...row, versions: 1 }, report, versions: [earlier] });
  const other = await made.get('rows', 'made-8');
  await db.put('trash', { id: 'made-8', token: '17', row: { ...other, sources: ['kept', 'feed:x'] }, report: null, versions: [] });
  await db.put('trash', { id: 'made-9', token: '9', row: { ...other, id: 'made-9', sources: ['feed:x'] }, report: null, versions: [] });
  made.close();
  db.close();
}

/** A library with rows and without what came later. */
const openWithRows = (version: number): Promise<IDBPDatabase> =>
  openDB(LIBRARY_NAME, version, {
    upgrade(db) {
      db.createObjectStore('reports', { keyPath: 'id' });
      for (const store of ['numbers', 'entries', 'dead', 'blocks', 'state']) db.createObjectStore(store);
      db.createObjectStore('trash', { keyPath: ['token', 'id'] });
      db.createObjectStore('versions', { keyPath: ['id', 'n'] });
      const rows = db.createObjectStore('rows', { keyPath: 'id' });
      rows.createIndex('newest', ['newest', 'id']);
      rows.createIndex('sources', 'sources', { multiEntry: true });
    },
  });

/** Drops a report so that nothing of it is left but its number in the index. Gives the numbers that are so. */
async function dropForGood(library: Library, id: string): Promise<readonly number[]> {
  await library.dropAll([id]);
  await library.emptyTrash();
  while (await library.sweep());
  return (await library.since(null)).dead;
}

/** Copies the index to where dropped numbers have a record each, as they had before version 5. */
async function copyIndex(made: IDBPDatabase, db: IDBPDatabase, dead: readonly number[]): Promise<void> {
  for (const store of ['numbers', 'entries', 'blocks'])
    for (const key of await made.getAllKeys(store)) await db.put(store, await made.get(store, key), key);
  for (const number of dead) await db.put('dead', true, number);
}

const left = { 1: leaveVersion1, 2: leaveVersion2, 3: leaveVersion3, 4: leaveVersion4 };

describe.each([1, 2, 3, 4] as const)('a library of version %i', (version) => {
  const expected = REPORTS.filter(({ id }) => version === 1 || id !== 'made-7').sort((a, b) => (a.id < b.id ? -1 : 1));

  it('is brought up to date: every report with its row, all found, nothing else', async () => {
    await left[version]();
    const library = await openLibrary(INDEXING);
    expect((await allOf(library)).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(expected);
    const { rows } = await library.rows({ most: 1000 });
    expect(rows.every(({ sources, versions, full }) => sources.join() === 'kept' && versions === 0 && full)).toBe(true);
    expect((await library.row('made-6'))?.added).toBe(expected.find(({ id }) => id === 'made-6')?.kept);
    expect(await library.usage()).toEqual({ reports: expected.length, bytes: rows.reduce((n, { bytes }) => n + bytes, 0) });
    expect((await library.deletions()).map(({ token, reports }) => [token, reports])).toEqual(
      version === 4
        ? [
            ['17', 2],
            ['9', 1],
          ]
        : [],
    );
    expect((await library.since(null)).dead.length).toBe(version === 1 ? 0 : 1);
    const index = openIndex([library]);
    await tidied(index);
    while (await library.signRows());
    const list = new RowList();
    list.add((await library.rows({ most: 1000 })).rows);
    const signed = list.find({ words: 'wilma qua', filter: EVERYTHING.filter, order: { by: 'added', falling: true } });
    expect(signed.length).toBe(expected.filter(({ byline }) => byline !== null).length);
    expect(await faultsOf(library, false)).toEqual([]);
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
      if ((this.name === 'rows' && ++rows > 250) || (version >= 3 && (this.name === 'state' || this.name === 'deletions')))
        throw new DOMException('no space left', 'QuotaExceededError');
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

it('what a library of version 4 had in its trash comes back, with all that belongs to it', async () => {
  await leaveVersion4();
  const library = await openLibrary(INDEXING);
  expect(await library.restoreAll('17')).toBe(2);
  expect(await library.get('made-7')).toEqual(REPORTS.find(({ id }) => id === 'made-7'));
  expect((await library.versionsOf('made-7')).map(({ report }) => report.text)).toEqual(['It was said otherwise before.']);
  expect((await library.row('made-8'))?.sources).toEqual(['kept', 'feed:x']);
  expect((await library.deletions()).map(({ token }) => token)).toEqual(['9']);
  await tidied(openIndex([library]));
  expect(await problemsOf(library)).toEqual([]);
  library.close();
});

it('rows of a library of version 3 get their bylines in steps, which may be stopped at any of them, and lists hear of it once', async () => {
  await leaveVersion3();
  const library = await openLibrary(INDEXING);
  const generations = new Set<number>();
  expect(await signedOf(library)).toBe(0);
  expect(await library.signRows()).toBe(true);
  expect(await signedOf(library)).toBe(200);
  generations.add(await library.generation());
  library.close();
  const again = await openLibrary(INDEXING);
  generations.add(await again.generation());
  expect(await faultsOf(again, false)).toEqual([]);
  while (await again.signRows());
  expect(await signedOf(again)).toBe(REPORTS.length - 1);
  expect(generations.size).toBe(1);
  expect(generations.has(await again.generation())).toBe(false);
  again.close();
});

const signedOf = async (library: Library) => (await library.rows({ most: 1000 })).rows.filter(({ byline }) => byline !== undefined).length;
