import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { upgradeLibrary } from './library-upgrade';
import type { StoredRow } from './row';
import { type Manifest, NO_SEGMENTS } from './shelf';
import type { FullReport, Report } from './types';

/** Why the library could not do what it was asked: keys of messages, not messages. */
export type LibraryProblem = 'disk-full' | 'blocked' | 'newer-version' | 'closed' | 'failed';

/** The library could not do what it was asked; nothing was changed. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  constructor(
    readonly code: LibraryProblem,
    options?: ErrorOptions,
  ) {
    super(`library: ${code}`, options);
  }
}

/** Where library and index stand; one record, rewritten with every change. */
export interface State {
  /** Told by lot when the library was made: one that stands in the place of another, made anew, has another. */
  readonly born: number;
  readonly generation: number;
  readonly manifest: Manifest;
  readonly nextNumber: number;
  readonly nextSegment: number;
  /** What the entries were made by; another version makes them anew. */
  readonly entryVersion: number;
  readonly held: number;
  /** What all rows together take, in bytes. */
  readonly bytes: number;
  /** Reports that have an entry. */
  readonly indexed: number;
  /** Reports without an entry have ids after this one; null: look from the first. */
  readonly admittedTo: string | null;
  /** Rows of ids after this one may lack their byline ('': any may); null: none does. */
  readonly signedTo: string | null;
}

/** An earlier version of a report. */
export interface StoredVersion {
  readonly id: string;
  /** From 1, oldest first. */
  readonly n: number;
  /** When it was first seen, ISO date-time. */
  readonly seen: string;
  readonly report: FullReport;
}

/** What a deletion took away of one report, apart from everything else: a source alone, or what has given way to a report of its id that came in since. */
export interface TrashItem {
  readonly id: string;
  /** The deletion. */
  readonly token: string;
  /** The row as it was. */
  readonly row: StoredRow;
  /** Null: the report stayed, and one of its sources alone was taken away. */
  readonly report: Report | null;
  readonly versions: readonly StoredVersion[];
}

/** A deletion that can be brought back. */
export interface StoredDeletion {
  readonly token: string;
  /** Reports that are still to be brought back. */
  readonly reports: number;
  /** Headline of one of them; null: it has none. */
  readonly title: string | null;
}

/** Some of the reports of a deletion, of which the rows alone were taken away: text, versions, number and entry stay where they are. */
export interface LaidAside {
  readonly token: string;
  /** Ascending in the order of going, over all deletions. */
  readonly n: number;
  readonly ids: readonly string[];
  /** As they were, in the order of the ids. */
  readonly rows: readonly StoredRow[];
}

export interface Schema extends DBSchema {
  /** Current versions, by id. One is held where it has a row; one without was deleted (`laid`). */
  reports: { key: string; value: Report };
  /** By id; `newest`: those that came in last first. */
  rows: { key: string; value: StoredRow; indexes: { newest: [newest: number, id: string]; sources: string } };
  versions: { key: [id: string, n: number]; value: StoredVersion };
  trash: { key: [token: string, id: string]; value: TrashItem };
  /** What lies under an id that has no row belongs to the latest of those that name it: the one of the highest `n`. */
  laid: { key: LaidKey; value: LaidAside; indexes: { ids: string } };
  /** By token: what can be brought back. What is laid aside for others is over, and is swept away. */
  deletions: { key: string; value: StoredDeletion };
  /** The number of each report that the index has, by its id. */
  numbers: { key: string; value: number };
  /** By number. */
  entries: { key: number; value: Uint8Array };
  /** By `chunkOf`: a bit for each number that was dropped and may still stand in the index. */
  dead: { key: number; value: Uint8Array };
  /** By `blockKey`. */
  blocks: { key: number; value: Uint8Array };
  state: { key: 'state'; value: State };
}
export type LaidKey = [token: string, n: number];
export type LibraryDatabase = IDBPDatabase<Schema>;

/** All stores: a change of the library may change each. */
export const STORES = [
  'reports',
  'rows',
  'versions',
  'trash',
  'laid',
  'deletions',
  'numbers',
  'entries',
  'dead',
  'blocks',
  'state',
] as const;
/** The stores that a query reads. */
export const READ = ['reports', 'rows', 'entries', 'dead', 'blocks', 'state'] as const;
export type Changing = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;

/** 1: reports and trash alone. 2: with the index. 3: with rows and versions. 4: rows have bylines, the library a mark of its own. 5: what is deleted stays where it is. */
const VERSION = 5;
/** How long opening may wait, in milliseconds, for other contexts to let go of an older version or of a library being deleted. */
const PATIENCE = 5000;

/** Opens the database of a library; makes it, or brings it up to date, where that is to be done. Throws `LibraryError`, and what the browser throws. */
export function openDatabase(name: string): Promise<LibraryDatabase> {
  return new Promise((resolve, reject) => {
    let given = false;
    let failed: unknown = null;
    const timer = setTimeout(() => {
      given = true;
      reject(new LibraryError('blocked'));
    }, PATIENCE);
    const opening = openDB<Schema>(name, VERSION, {
      upgrade(_db, oldVersion, _newVersion, transaction) {
        // Nobody is waited for any more; what is to be done takes the time that it takes.
        clearTimeout(timer);
        // What fails here aborts nothing by itself, and half of it would be committed.
        transaction.done.catch(() => {});
        upgradeLibrary(transaction, oldVersion, firstState).catch((error: unknown) => {
          failed = error;
          abort(transaction);
        });
      },
      // A later Collate wants to upgrade, or the library is being deleted: this context lets go.
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
      },
    });
    opening
      .then((db) => {
        if (given) db.close();
        else resolve(db);
      })
      .catch((error: unknown) => reject(failed ?? error))
      .finally(() => clearTimeout(timer));
  });
}

/** Deletes a library, trash and all. */
export async function deleteLibrary(name: string): Promise<void> {
  await told(() => deleteDB(name));
}

/** The state of a library whose index is still to be made. Counts begin at random, so that nobody takes a library made anew for the one that he knew. */
export function firstState(held: number, bytes: number): State {
  const start = Math.floor(Math.random() * 2 ** 26);
  return {
    born: bornNow(),
    generation: start,
    manifest: { ...NO_SEGMENTS, revision: start },
    nextNumber: 0,
    nextSegment: Math.floor(start / 4),
    entryVersion: 0,
    held,
    bytes,
    indexed: 0,
    admittedTo: null,
    signedTo: null,
  };
}

/** The state that every library has. */
export function there(state: State | undefined): State {
  if (!state) throw new Error('a library without a state');
  return state;
}

/** A mark for a library that is made now. */
export function bornNow(): number {
  return Math.floor(Math.random() * 2 ** 48);
}

/** Aborts a transaction, if an error of its own has not done so. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over.
  }
}

/** Runs something, and gives whatever it throws as a `LibraryError`. */
export async function told<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof LibraryError) throw error;
    throw new LibraryError(problemOf(error), { cause: error });
  }
}

/** What an error of the browser means. */
export function problemOf(error: unknown): LibraryProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'disk-full';
  if (name === 'VersionError') return 'newer-version';
  // What a closed connection answers to every call.
  return name === 'InvalidStateError' ? 'closed' : 'failed';
}
