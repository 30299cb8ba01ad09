import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { FullReport } from './types';

/** Name of the database that a reader's library is kept in. */
export const LIBRARY_NAME = 'collate-library';

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

/** The reports that this reader keeps, full text, on this machine. Every change is whole or not at all. Methods reject with `LibraryError`. */
export interface Library {
  /** All kept reports, in no promised order. */
  all(): Promise<FullReport[]>;
  /** Null: no such report is kept. */
  get(id: string): Promise<FullReport | null>;
  count(): Promise<number>;
  /** Keeps a report, or puts it in the place of the kept one with its id; a dropped one of that id is forgotten. */
  keep(report: FullReport): Promise<void>;
  /** Moves a kept report to the trash. False: it was not kept. */
  drop(id: string): Promise<boolean>;
  /** Brings a report back from the trash. False: it is not there. */
  restore(id: string): Promise<boolean>;
  emptyTrash(): Promise<void>;
  close(): void;
}

interface Schema extends DBSchema {
  reports: { key: string; value: FullReport };
  trash: { key: string; value: FullReport };
}

const VERSION = 1;
/** How long opening may wait, in milliseconds, for other contexts to let go of an older version or of a library being deleted. */
const PATIENCE = 5000;

/**
 * Opens the library; the first time, makes it. For the background alone.
 * @throws LibraryError `blocked`: another context does not let go of it; `newer-version`: made by a later Collate.
 */
export async function openLibrary(name: string = LIBRARY_NAME): Promise<Library> {
  const library = new IndexedLibrary(name);
  await library.open();
  return library;
}

/** Deletes a library, trash and all. */
export async function deleteLibrary(name: string = LIBRARY_NAME): Promise<void> {
  await told(() => deleteDB(name));
}

function openedWithin(name: string): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    let given = false;
    const timer = setTimeout(() => {
      given = true;
      reject(new LibraryError('blocked'));
    }, PATIENCE);
    const opening = openDB<Schema>(name, VERSION, {
      upgrade(db) {
        db.createObjectStore('reports', { keyPath: 'id' });
        db.createObjectStore('trash', { keyPath: 'id' });
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

class IndexedLibrary implements Library {
  readonly #name: string;
  #db: IDBPDatabase<Schema> | null = null;
  #closed = false;
  constructor(name: string) {
    this.#name = name;
  }

  async open(): Promise<void> {
    await this.#use(async () => {});
  }

  all = () => this.#use((db) => db.getAll('reports'));
  get = (id: string) => this.#use(async (db) => (await db.get('reports', id)) ?? null);
  count = () => this.#use((db) => db.count('reports'));

  close(): void {
    this.#closed = true;
    this.#db?.close();
  }

  keep(report: FullReport): Promise<void> {
    return this.#change(async (reports, trash) => {
      await reports.put(report);
      await trash.delete(report.id);
    });
  }

  drop(id: string): Promise<boolean> {
    return this.#change((reports, trash) => move(id, reports, trash));
  }

  restore(id: string): Promise<boolean> {
    return this.#change((reports, trash) => move(id, trash, reports));
  }

  emptyTrash(): Promise<void> {
    return this.#change((_reports, trash) => trash.clear());
  }

  /** Runs a change over both stores in one transaction; `strict`: it is on disk when the promise resolves. */
  #change<T>(change: (reports: Store, trash: Store) => Promise<T>): Promise<T> {
    return this.#use(async (db) => {
      const transaction = db.transaction(['reports', 'trash'], 'readwrite', { durability: 'strict' });
      const done = transaction.done;
      // Looked at below; without this a failing change would leave it unhandled in between.
      done.catch(() => {});
      try {
        const result = await change(transaction.objectStore('reports'), transaction.objectStore('trash'));
        await done;
        return result;
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // Aborted already, by the error itself.
        }
        // A quota is often found to be exceeded at commit only: the transaction's own error says so.
        throw transaction.error ?? error;
      }
    });
  }

  /**
   * Runs something over the open database. The browser may close it under us (data cleared, disk trouble, a later
   * Collate upgrading it): then it is opened anew, once. A closed database refuses before anything was begun, so
   * nothing is done twice.
   */
  #use<T>(run: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    return told(async () => {
      if (this.#closed) throw new LibraryError('closed');
      const db = this.#db;
      if (db) {
        try {
          return await run(db);
        } catch (error) {
          if (problemOf(error) !== 'closed') throw error;
        }
      }
      this.#db = await openedWithin(this.#name);
      return run(this.#db);
    });
  }
}

interface Store {
  get(id: string): Promise<FullReport | undefined>;
  put(report: FullReport): Promise<unknown>;
  delete(id: string): Promise<void>;
  clear(): Promise<void>;
}

async function move(id: string, from: Store, to: Store): Promise<boolean> {
  const report = await from.get(id);
  if (!report) return false;
  await to.put(report);
  await from.delete(id);
  return true;
}

async function told<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof LibraryError) throw error;
    throw new LibraryError(problemOf(error), { cause: error });
  }
}

function problemOf(error: unknown): LibraryProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'disk-full';
  if (name === 'VersionError') return 'newer-version';
  // What a closed connection answers to every call.
  return name === 'InvalidStateError' ? 'closed' : 'failed';
}
