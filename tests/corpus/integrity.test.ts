import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { LIBRARY_NAME, type Library, openLibrary } from '../../lib/corpus';
import { openIndex } from '../../lib/match';
import { problemsOf } from '../../lib/match/integrity';
import { INDEXING, invented, tidied } from '../match/stored';
import { faultsOf, keep, keepAll } from './kept';

let library: Library;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  library = await openLibrary(INDEXING);
  await keepAll(
    library,
    Array.from({ length: 130 }, (_, i) => invented(i)),
  );
  for (const n of [1, 2]) await keep(library, { ...invented(7), text: `${invented(7).text}\n\nThis sentence is number ${n} of them.` });
});

/** Does harm behind the library's back. */
async function harm(how: (db: IDBPDatabase) => Promise<unknown>): Promise<void> {
  const db = await openDB(LIBRARY_NAME);
  await how(db);
  db.close();
}
const change = (store: string, key: string, by: object) => harm(async (db) => db.put(store, { ...(await db.get(store, key)), ...by }));
const text = async (id: string) => (await library.get(id)) as { text: string } | null;

describe('the integrity check', () => {
  it('finds nothing in a whole library, however it is read', async () => {
    expect(await faultsOf(library, false)).toEqual([]);
    const before = await library.generation();
    expect(await faultsOf(library, true)).toEqual([]);
    expect(await library.generation()).toBe(before);
  });

  it.each<[string, () => Promise<void>, [string, string | null][]]>([
    [
      'a row that is gone',
      () => harm((db) => db.delete('rows', 'made-3')),
      [
        ['row-missing', 'made-3'],
        ['totals', null],
      ],
    ],
    ['a text that is gone', () => harm((db) => db.delete('reports', 'made-4')), [['row-alone', 'made-4']]],
    ['a text that is gone, with earlier versions', () => harm((db) => db.delete('reports', 'made-7')), [['text-missing', 'made-7']]],
    ['a row that says something else', () => change('rows', 'made-5', { title: 'Other', sources: [] }), [['row-wrong', 'made-5']]],
    [
      'a version that is gone',
      () => harm((db) => db.delete('versions', ['made-7', 1])),
      [
        ['row-wrong', 'made-7'],
        ['versions-wrong', 'made-7'],
      ],
    ],
    [
      'an entry that is gone',
      () => harm(async (db) => db.delete('entries', await db.get('numbers', 'made-8'))),
      [['entry-wrong', 'made-8']],
    ],
    [
      'totals that are wrong',
      () => harm(async (db) => db.put('state', { ...(await db.get('state', 'state')), held: 4, bytes: 5 }, 'state')),
      [['totals', null]],
    ],
  ])('finds and mends %s', async (_name, damage, expected) => {
    await damage();
    const found = (await faultsOf(library, false)).map(({ fault, id }) => [fault, id]);
    expect(found).toEqual(expected);
    // Looking changes nothing.
    expect((await faultsOf(library, true)).length).toBeGreaterThan(0);
    expect(await faultsOf(library, false)).toEqual([]);
    expect(await problemsOf(library)).toEqual([]);
  });

  it('lets the newest earlier version stand in for a text that is gone', async () => {
    await harm((db) => db.delete('reports', 'made-7'));
    await faultsOf(library, true);
    expect((await text('made-7'))?.text).toContain('number 1 of them');
    expect((await library.versionsOf('made-7')).map(({ n, report }) => [n, report.text])).toEqual([[1, invented(7).text]]);
    expect(await library.row('made-7')).toMatchObject({ versions: 1, sources: ['kept'] });
  });

  it('is not kept from the rest by a text that is gone before it was indexed', async () => {
    const later = { report: invented(200), source: 'pack:x', seen: '2031-05-14T09:00:00.000Z' };
    await library.put([later, { ...later, report: invented(201) }], true);
    await harm((db) => db.delete('reports', 'made-200'));
    await tidied(openIndex([library]));
    expect(await library.since(null)).toMatchObject({ held: 132, waiting: 0 });
    expect(await faultsOf(library, true)).toEqual([{ fault: 'row-alone', id: 'made-200' }]);
    expect(await faultsOf(library, false)).toEqual([]);
    expect(await problemsOf(library)).toEqual([]);
  });

  it('finds versions of which nothing else is left, and makes a report of them', async () => {
    await harm(async (db) => {
      await db.delete('reports', 'made-7');
      await db.delete('rows', 'made-7');
    });
    await faultsOf(library, true);
    expect((await text('made-7'))?.text).toContain('number 1 of them');
    expect(await faultsOf(library, false)).toEqual([]);
  });
});
