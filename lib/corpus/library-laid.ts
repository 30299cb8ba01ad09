import { type IDBPObjectStore, type StoreNames, unwrap } from 'idb';
import { answersOf } from './answers';
import type { Changing, LaidAside, LaidKey, LibraryDatabase, Schema, STORES, TrashItem } from './library-database';
import { deadAmong } from './library-dead';
import { type Draft, together } from './library-index';
import { versionsOf } from './library-versions';
import { bytesOf, type StoredRow } from './row';
import { hasText, type Report } from './types';

// What a deletion lays aside: rows alone are taken away, some dozens in one record; texts, versions, numbers and entries stay where they
// lie, until the deletion can be brought back no more and upkeep sweeps them away. Writing each text into another store and deleting its entry took
// four times as long.

/** Rows of one record. Few enough that looking up one of them, where its report comes in anew, reads no more than some 30 kB. */
const TOGETHER = 50;

/** Room for the records of one change, which lays aside some thousands of reports at most. */
const RECORDS = 2 ** 12;

/** Takes the rows of held reports away, once in a change. Gives how many. */
export async function layAside(to: Changing, draft: Draft, rows: readonly StoredRow[], token: string): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const stores = rawStores(to);
  const numbers = await numbersOf(to, rows);
  const parts: LaidAside[] = [];
  // Every change has a generation of its own: a deletion may be gone on with after a later one was begun.
  for (let n = draft.generation * RECORDS, i = 0; i < rows.length; n++, i += TOGETHER) {
    const some = rows.slice(i, i + TOGETHER);
    parts.push({ token, n, ids: some.map(({ id }) => id), rows: some });
  }
  draft.held -= rows.length;
  for (const row of rows) draft.bytes -= row.bytes;
  for (const number of numbers) {
    if (number === undefined) continue;
    draft.indexed--;
    draft.dead.set(number, true);
  }
  await answersOf([...rows.map(({ id }) => stores.rows.delete(id)), ...parts.map((part) => stores.laid.put(part))]);
  await noteDeletion(to, token, first.title, rows.length);
  return rows.length;
}

/** Counts what a deletion took. */
export async function noteDeletion(to: Changing, token: string, title: string | null, reports: number): Promise<void> {
  const known = (await to.objectStore('deletions').get(token)) ?? { token, reports: 0, title };
  await to.objectStore('deletions').put({ ...known, reports: known.reports + reports });
}

/** Keys of all that one deletion took, of what is laid aside and in the trash alike. */
export function ofDeletion(token: string): IDBKeyRange {
  return IDBKeyRange.bound([token], [token, []]);
}

/** Brings rows back to where they were. Their reports must lie there still: see `lying`. */
export async function putBack(to: Changing, draft: Draft, rows: readonly StoredRow[]): Promise<void> {
  const stores = rawStores(to);
  const numbers = await numbersOf(to, rows);
  const dead = await deadAmong(
    to,
    numbers.filter((number) => number !== undefined),
  );
  const requests: IDBRequest[] = rows.map((row) => stores.rows.put(row));
  draft.held += rows.length;
  for (const [i, row] of rows.entries()) {
    draft.bytes += row.bytes;
    const number = numbers[i];
    if (number === undefined) continue;
    if (dead.has(number)) {
      draft.indexed++;
      draft.dead.set(number, false);
    } else {
      // A merge has left it out meanwhile: it waits to be indexed anew.
      requests.push(stores.numbers.delete(row.id), stores.entries.delete(number));
    }
  }
  // Merges that were begun without them must not end.
  if (dead.size > 0) draft.manifest = { ...draft.manifest, revision: draft.manifest.revision + 1 };
  await answersOf(requests);
}

/** Those rows of what was laid aside whose reports lie there still: neither came in anew since, nor went once more. */
export async function lying(to: Changing, { token, n, rows }: LaidAside): Promise<readonly StoredRow[]> {
  const stores = rawStores(to);
  const answers = await answersOf([
    ...rows.map(({ id }) => stores.laid.index('ids').getAllKeys(id)),
    ...rows.map(({ id }) => stores.rows.getKey(id)),
  ]);
  return rows.filter((_row, i) => {
    const [last] = latestFirst(answers[i] as LaidKey[]);
    return answers[rows.length + i] === undefined && last?.[0] === token && last[1] === n;
  });
}

/** Whether what there is under an id that has no row was laid aside. */
export async function isLaidAside(to: Changing, id: string): Promise<boolean> {
  return (await to.objectStore('laid').index('ids').getKey(id)) !== undefined;
}

/**
 * Makes room under an id that has a text and no row: what was laid aside there goes to the trash whole, so that it can still be
 * brought back. To be called before anything is written under such an id.
 */
export async function makeRoom(to: Changing, id: string, report: Report): Promise<void> {
  const [key] = latestFirst(await to.objectStore('laid').index('ids').getAllKeys(id));
  if (!key) return;
  const [part, deletion, number, versions, item] = await Promise.all([
    to.objectStore('laid').get(key),
    to.objectStore('deletions').get(key[0]),
    to.objectStore('numbers').get(id),
    to.objectStore('versions').getAll(versionsOf(id)),
    to.objectStore('trash').get([key[0], id]),
  ]);
  const row = part?.rows[part.ids.indexOf(id)];
  await together(
    () => deletion && row && to.objectStore('trash').put(joined(item, { id, token: key[0], row, report, versions })),
    () => versions.length > 0 && to.objectStore('versions').delete(versionsOf(id)),
    () => number !== undefined && to.objectStore('numbers').delete(id),
    () => number !== undefined && to.objectStore('entries').delete(number),
  );
}

/** What a deletion took of a report, with what it took of that before: a source, or a text that had given way to this one. */
function joined(before: TrashItem | undefined, now: TrashItem): TrashItem {
  if (!before) return now;
  const { row, report, versions } = before;
  const texts = report && hasText(report) ? [...versions, { id: now.id, n: 0, seen: row.seen, report }] : [];
  const all = [...texts, ...now.versions].map((version, i) => ({ ...version, n: i + 1 }));
  const bytes = texts.reduce((sum, version) => sum + bytesOf(version.report), now.row.bytes);
  const sources = [...new Set([...now.row.sources, ...row.sources])];
  // With a source alone no tag went.
  const tags = report ? [...new Set([...now.row.tags, ...row.tags])] : now.row.tags;
  return { ...now, row: { ...now.row, sources, tags, versions: all.length, bytes }, versions: all };
}

/** Whether anything is laid aside that can be brought back no more. */
export async function isAnyOver(db: LibraryDatabase): Promise<boolean> {
  const transaction = db.transaction(['laid', 'deletions']);
  return (await firstOver(transaction.objectStore('laid'), transaction.objectStore('deletions'))) !== null;
}

/** Sweeps away some of what can be brought back no more: some dozens of reports. */
export async function sweepLaid(to: Changing): Promise<void> {
  const key = await firstOver(to.objectStore('laid'), to.objectStore('deletions'));
  const part = key && (await to.objectStore('laid').get(key));
  if (!key || !part) return;
  const stores = rawStores(to);
  const gone = await lying(to, part);
  const numbers = await numbersOf(to, gone);
  const requests: IDBRequest[] = [stores.laid.delete(key)];
  for (const [i, { id, versions }] of gone.entries()) {
    const number = numbers[i];
    requests.push(stores.reports.delete(id));
    if (versions > 0) requests.push(stores.versions.delete(versionsOf(id)));
    // Its number stays dead until no segment names it.
    if (number !== undefined) requests.push(stores.numbers.delete(id), stores.entries.delete(number));
  }
  await answersOf(requests);
}

/** Key of the first part of a deletion that is over; null: there is none. Goes from deletion to deletion. */
async function firstOver(laid: Reads<'laid'>, deletions: Reads<'deletions'>): Promise<LaidKey | null> {
  for (let from: IDBKeyRange | null = null; ; ) {
    const cursor: { readonly key: LaidKey } | null = await laid.openKeyCursor(from);
    if (!cursor) return null;
    const [token] = cursor.key;
    if ((await deletions.getKey(token)) === undefined) return cursor.key;
    from = IDBKeyRange.lowerBound([token, []]);
  }
}

type Reads<Name extends 'laid' | 'deletions'> = IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, Name, 'readonly' | 'readwrite'>;

/** The numbers that reports have in the index; undefined: not yet. */
async function numbersOf(to: Changing, rows: readonly StoredRow[]): Promise<(number | undefined)[]> {
  const { numbers } = rawStores(to);
  return (await answersOf(rows.map(({ id }) => numbers.get(id)))) as (number | undefined)[];
}

function latestFirst(keys: readonly LaidKey[]): LaidKey[] {
  return [...keys].sort(([, n], [, m]) => m - n);
}

/** The stores without the wrapper, whose promise for each of thousands of requests costs as much as the request. */
function rawStores(to: Changing) {
  const transaction = unwrap(to);
  const store = (name: (typeof STORES)[number]) => transaction.objectStore(name);
  return {
    reports: store('reports'),
    rows: store('rows'),
    versions: store('versions'),
    laid: store('laid'),
    numbers: store('numbers'),
    entries: store('entries'),
  };
}
