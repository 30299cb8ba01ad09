import {
  type Changing,
  deleteLibrary as deleteDatabase,
  type LibraryDatabase,
  LibraryError,
  openDatabase,
  problemOf,
  READ,
  STORES,
  told,
} from './library-database';
import {
  admitReports,
  beginSegment,
  forgetReport,
  putReport,
  readParts,
  readSince,
  startAnew,
  swapSegments,
  sweepBlocks,
  writeBlocks,
} from './library-index';
import type { EntryOf, Shelf, Upkeep } from './shelf';
import type { FullReport } from './types';

/** Name of the database that a reader's library is kept in. */
export const LIBRARY_NAME = 'collate-library';

/** How a library's entries are made. */
export interface Indexing {
  /** Another than the one that a library was indexed by has its index made anew. */
  readonly version: number;
  readonly entryOf: EntryOf;
}

/**
 * The reports that this reader keeps, full text, on this machine, with their index. Every change is whole or not at all, and
 * reports and index change together. Methods reject with `LibraryError`.
 */
export interface Library extends Shelf {
  /** All kept reports, in no promised order. */
  all(): Promise<FullReport[]>;
  /** Null: no such report is kept. */
  get(id: string): Promise<FullReport | null>;
  count(): Promise<number>;
  /** Those of some ids that are kept. */
  keptAmong(ids: readonly string[]): Promise<Set<string>>;
  /** Keeps a report, or puts it in the place of the kept one with its id; a dropped one of that id is forgotten. */
  keep(report: FullReport): Promise<void>;
  /** Moves a kept report to the trash. False: it was not kept. */
  drop(id: string): Promise<boolean>;
  /** Brings a report back from the trash. False: it is not there. */
  restore(id: string): Promise<boolean>;
  emptyTrash(): Promise<void>;
  /** Throws the index away: all reports then wait to be indexed anew. */
  rebuild(): Promise<void>;
  close(): void;
}

/**
 * Opens the library; the first time, makes it. For the background alone.
 * @throws LibraryError `blocked`: another context does not let go of it; `newer-version`: made by a later Collate.
 */
export async function openLibrary(indexing: Indexing, name: string = LIBRARY_NAME): Promise<Library> {
  const library = new IndexedLibrary(indexing, name);
  await library.open();
  return library;
}

/** Deletes a library, trash and all. */
export function deleteLibrary(name: string = LIBRARY_NAME): Promise<void> {
  return deleteDatabase(name);
}

class IndexedLibrary implements Library {
  readonly #name: string;
  readonly #indexing: Indexing;
  #db: LibraryDatabase | null = null;
  #closed = false;

  constructor(indexing: Indexing, name: string) {
    this.#indexing = indexing;
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

  keptAmong(ids: readonly string[]): Promise<Set<string>> {
    return this.#use(async (db) => {
      const { store } = db.transaction('reports');
      const found = await Promise.all(ids.map((id) => store.getKey(id)));
      return new Set(found.filter((id) => id !== undefined));
    });
  }

  async keep(report: FullReport): Promise<void> {
    const entry = this.#indexing.entryOf(report);
    await this.#change((to) => putReport(to, report, entry));
  }

  drop(id: string): Promise<boolean> {
    return this.#change(async (to) => {
      const report = await to.objectStore('reports').get(id);
      if (!report) return false;
      await to.objectStore('trash').put(report);
      await forgetReport(to, id);
      return true;
    });
  }

  async restore(id: string): Promise<boolean> {
    return this.#change(async (to) => {
      const report = await to.objectStore('trash').get(id);
      if (report) await putReport(to, report, this.#indexing.entryOf(report));
      return report !== undefined;
    });
  }

  emptyTrash(): Promise<void> {
    return this.#change((to) => to.objectStore('trash').clear());
  }

  rebuild(): Promise<void> {
    return this.#change((to) => startAnew(to, this.#indexing.version));
  }

  reports(ids: readonly string[]): Promise<(FullReport | null)[]> {
    return this.#use(async (db) => {
      const { store } = db.transaction('reports');
      return (await Promise.all(ids.map((id) => store.get(id)))).map((report) => report ?? null);
    });
  }

  since: Shelf['since'] = (known) => this.#use((db) => readSince(db.transaction(READ), known));
  read: Shelf['read'] = (generation, blocks, entries) => this.#use((db) => readParts(db.transaction(READ), generation, blocks, entries));

  // What a merge writes need not be on disk before its swap is, which comes after it: browsers keep the order.
  readonly upkeep: Upkeep = {
    begin: () => this.#change((to) => beginSegment(to), 'relaxed'),
    write: (segment, from, blocks) => this.#change((to) => writeBlocks(to, segment, from, blocks), 'relaxed'),
    swap: (swap) => this.#change((to) => swapSegments(to, swap)),
    sweep: () => this.#change((to) => sweepBlocks(to), 'relaxed'),
    admit: (most) => this.#change((to) => admitReports(to, most, this.#indexing.entryOf), 'relaxed'),
  };

  /** Runs a change in one transaction; `strict`: it is on disk when the promise resolves. */
  #change<T>(change: (to: Changing) => Promise<T>, durability: 'strict' | 'relaxed' = 'strict'): Promise<T> {
    return this.#use(async (db) => {
      const transaction = db.transaction(STORES, 'readwrite', { durability });
      const done = transaction.done;
      // Looked at below; without this a failing change would leave it unhandled in between.
      done.catch(() => {});
      try {
        const result = await change(transaction);
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
  #use<T>(run: (db: LibraryDatabase) => Promise<T>): Promise<T> {
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
      this.#db = await this.#opened();
      return run(this.#db);
    });
  }

  /** Opens the database. An index that another version made is thrown away: it is made anew from the reports. */
  async #opened(): Promise<LibraryDatabase> {
    const db = await openDatabase(this.#name);
    const state = await db.get('state', 'state');
    if (state?.entryVersion !== this.#indexing.version) {
      const transaction = db.transaction(STORES, 'readwrite', { durability: 'strict' });
      await startAnew(transaction, this.#indexing.version);
      await transaction.done;
    }
    return db;
  }
}
