import type { IDBPTransaction, StoreNames } from 'idb';
import { bornNow, type Schema, type State } from './library-database';
import { chunksOf } from './library-dead';
import { together } from './library-index';
import { rowOf, UNKNOWN_TIME } from './row';

type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Reports whose rows are made at once: some megabytes of text in memory. */
const AT_ONCE = 200;

/**
 * Brings a library of any earlier version up to date, in the one transaction in which the browser changes versions: it is done whole, or
 * the library stays as it was. 0: there is none yet.
 */
export async function upgradeLibrary(
  transaction: Upgrading,
  from: number,
  firstState: (held: number, bytes: number) => State,
): Promise<void> {
  const { db } = transaction;
  if (from < 1) db.createObjectStore('reports', { keyPath: 'id' });
  if (from < 2) for (const store of ['numbers', 'entries', 'dead', 'blocks', 'state'] as const) db.createObjectStore(store);
  if (from < 3) {
    // What lies in the trash is forgotten when the browser starts, and earlier versions knew no tokens to bring it back by.
    if (from > 0) db.deleteObjectStore('trash');
    db.createObjectStore('trash', { keyPath: ['token', 'id'] });
    db.createObjectStore('versions', { keyPath: ['id', 'n'] });
    const rows = db.createObjectStore('rows', { keyPath: 'id' });
    rows.createIndex('newest', ['newest', 'id']);
    rows.createIndex('sources', 'sources', { multiEntry: true });
    const { held, bytes } = await makeRows(transaction);
    const state = from < 2 ? undefined : await transaction.objectStore('state').get('state');
    await transaction
      .objectStore('state')
      .put(state ? { ...state, held, bytes, born: bornNow(), signedTo: null } : firstState(held, bytes), 'state');
  } else if (from < 4) {
    // Rows get their bylines behind the answers, some at a time: reading the text of every report would hold the library up for minutes.
    const state = (await transaction.objectStore('state').get('state')) as State;
    await transaction.objectStore('state').put({ ...state, born: bornNow(), signedTo: '' }, 'state');
  }
  db.createObjectStore('laid', { keyPath: ['token', 'n'] }).createIndex('ids', 'ids', { multiEntry: true });
  db.createObjectStore('deletions', { keyPath: 'token' });
  await listDeletions(transaction);
  await chunkDead(transaction);
}

/** Lists the deletions of a library that listed none: all that they took lies in the trash. */
async function listDeletions(transaction: Upgrading): Promise<void> {
  const trash = transaction.objectStore('trash');
  for (let cursor = await trash.openCursor(); cursor; ) {
    const { token, row } = cursor.value;
    const reports = await trash.count(IDBKeyRange.bound([token], [token, []]));
    await transaction.objectStore('deletions').put({ token, reports, title: row.title });
    cursor = await trash.openCursor(IDBKeyRange.lowerBound([token, []]));
  }
}

/** Puts the bits of dropped numbers in the place of a record for each. */
async function chunkDead(transaction: Upgrading): Promise<void> {
  const dead = transaction.objectStore('dead');
  const chunks = chunksOf(await dead.getAllKeys());
  await dead.clear();
  await together(
    ...[...chunks].map(
      ([chunk, bits]) =>
        () =>
          dead.put(bits, chunk),
    ),
  );
}

/** Makes rows for the reports of a library that had none: all of them were kept by the reader's click. */
async function makeRows(transaction: Upgrading): Promise<{ held: number; bytes: number }> {
  const total = { held: 0, bytes: 0 };
  for (let after: string | null = null; ; ) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const reports = await transaction.objectStore('reports').getAll(range, AT_ONCE);
    const rows = reports.map((report) => rowOf({ report, source: 'kept', seen: ('kept' in report && report.kept) || UNKNOWN_TIME }));
    await together(...rows.map((row) => () => transaction.objectStore('rows').put(row)));
    total.held += rows.length;
    total.bytes += rows.reduce((sum, row) => sum + row.bytes, 0);
    if (reports.length < AT_ONCE) return total;
    after = reports.at(-1)?.id ?? null;
  }
}
