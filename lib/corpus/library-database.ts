import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type Manifest, NO_SEGMENTS } from './shelf';
import type { FullReport } from './types';

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
  readonly generation: number;
  readonly manifest: Manifest;
  readonly nextNumber: number;
  readonly nextSegment: number;
  /** What the entries were made by; another version makes them anew. */
  readonly entryVersion: number;
  readonly held: number;
  /** Reports that have an entry. */
  readonly indexed: number;
  /** Reports without an entry have ids after this one; null: look from the first. */
  readonly admittedTo: string | null;
}

interface Schema extends DBSchema {
  reports: { key: string; value: FullReport };
  trash: { key: string; value: FullReport };
  /** The number of each report that the index has, by its id. */
  numbers: { key: string; value: number };
  /** By number. */
  entries: { key: number; value: Uint8Array };
  dead: { key: number; value: true };
  /** By `blockKey`. */
  blocks: { key: number; value: Uint8Array };
  state: { key: 'state'; value: State };
}
export type LibraryDatabase = IDBPDatabase<Schema>;

/** All stores: a change of the library may change each. */
export const STORES = ['reports', 'trash', 'numbers', 'entries', 'dead', 'blocks', 'state'] as const;
/** The stores that a query reads. */
export const READ = ['entries', 'dead', 'blocks', 'state'] as const;
export type Changing = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;
export type Reading = IDBPTransaction<Schema, typeof READ, 'readonly'>;

/** 1: reports and trash alone, up to Collate 0.1 before its index was on disk. */
const VERSION = 2;
/** How long opening may wait, in milliseconds, for other contexts to let go of an older version or of a library being deleted. */
const PATIENCE = 5000;

/** Opens the database of a library; makes it, or brings it up to date, where that is to be done. Throws `LibraryError`, and what the browser throws. */
export function openDatabase(name: string): Promise<LibraryDatabase> {
  return new Promise((resolve, reject) => {
    let given = false;
    const timer = setTimeout(() => {
      given = true;
      reject(new LibraryError('blocked'));
    }, PATIENCE);
    const opening = openDB<Schema>(name, VERSION, {
      async upgrade(db, oldVersion, _newVersion, transaction) {
        if (oldVersion < 1) {
          db.createObjectStore('reports', { keyPath: 'id' });
          db.createObjectStore('trash', { keyPath: 'id' });
        }
        for (const store of ['numbers', 'entries', 'dead', 'blocks', 'state'] as const) db.createObjectStore(store);
        const held = await transaction.objectStore('reports').count();
        await transaction.objectStore('state').put(firstState(held), 'state');
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
      }, reject)
      .finally(() => clearTimeout(timer));
  });
}

/** Deletes a library, trash and all. */
export async function deleteLibrary(name: string): Promise<void> {
  await told(() => deleteDB(name));
}

/** The state of a library whose index is still to be made. Counts begin at random, so that nobody takes a library made anew for the one that he knew. */
export function firstState(held: number): State {
  const start = Math.floor(Math.random() * 2 ** 26);
  return {
    generation: start,
    manifest: { ...NO_SEGMENTS, revision: start },
    nextNumber: 0,
    nextSegment: Math.floor(start / 4),
    entryVersion: 0,
    held,
    indexed: 0,
    admittedTo: null,
  };
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
