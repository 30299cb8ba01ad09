import {
  type LibraryDatabase,
  LibraryError,
  openDatabase,
  problemOf,
  type StoredDeletion,
  type StoredVersion,
  told,
} from './library-database';
import { versionsOf } from './library-versions';
import { mayGo, type Row, type StoredRow, timeOf } from './row';
import type { Report } from './types';

/** Name of the channel on which each change of the library is told, as a `LibraryChange`. */
export const LIBRARY_CHANNEL = 'collate-library';

/** What is told of a change of the library. */
export interface LibraryChange {
  readonly generation: number;
  /** The generation that was told before this; null: none was. */
  readonly before: number | null;
  /** The reports that went, where nothing else changed since then; null: it is not known what changed. */
  readonly gone: readonly string[] | null;
}

/** Name of the database that a reader's library is kept in. */
export const LIBRARY_NAME = 'collate-library';

/** Where a list of rows goes on: after the row of these two. */
export type RowsCursor = readonly [newest: number, id: string];

/** A stretch of a list. */
export interface Rows {
  readonly rows: readonly Row[];
  /** Null: there are no more. */
  readonly next: RowsCursor | null;
}

/** An earlier version of a report: `n` from 1, oldest first. */
export type Version = StoredVersion;

/** How much a library holds. */
export interface Usage {
  readonly reports: number;
  /** With earlier versions and the index, about. */
  readonly bytes: number;
}

/** What can be read of a library. Methods reject with `LibraryError`. */
export interface LibraryReader {
  /** Null: no such report is held. */
  get(id: string): Promise<Report | null>;
  /** Reports by their ids, in one transaction; null where there is none. */
  reports(ids: readonly string[]): Promise<(Report | null)[]>;
  row(id: string): Promise<StoredRow | null>;
  /** Rows, those that came in last first. */
  rows(query: { readonly after?: RowsCursor | null; readonly most: number }): Promise<Rows>;
  /** Rows of one source by ascending ids, those after an id. */
  rowsOf(source: string, query: { readonly after?: string | null; readonly most: number }): Promise<Row[]>;
  /** Rows that may go by themselves, those that came in first first: neither kept by the reader's click, nor tagged, nor of a pack. */
  oldest(query: { readonly after?: RowsCursor | null; readonly before: string | null; readonly most: number }): Promise<Rows>;
  /** Earlier versions of a report, oldest first. */
  versionsOf(id: string): Promise<Version[]>;
  count(): Promise<number>;
  /** Reports that have a source. */
  countOf(source: string): Promise<number>;
  usage(): Promise<Usage>;
  /** Grows with every change of the library. */
  generation(): Promise<number>;
  /** Deletions that can be brought back; the latest first. */
  deletions(): Promise<Deletion[]>;
  close(): void;
}

/** Reports that went in one deletion; the token brings them back. */
export type Deletion = StoredDeletion;

/** Opens the library to be read alone, from any page of the extension. Changes go by message to the background. Rejects as `openLibrary` does. */
export async function openLibraryReader(name: string = LIBRARY_NAME): Promise<LibraryReader> {
  const reader = new OpenLibrary(name);
  await reader.generation();
  return reader;
}

/** An open library: its connection, and what can be read through it. */
export class OpenLibrary implements LibraryReader {
  readonly #name: string;
  #db: LibraryDatabase | null = null;
  #closed = false;

  constructor(name: string) {
    this.#name = name;
  }

  get = async (id: string) => (await this.reports([id]))[0] ?? null;
  row = (id: string) => this.use(async (db): Promise<StoredRow | null> => (await db.get('rows', id)) ?? null);
  count = () => this.use((db) => db.count('rows'));
  countOf = (source: string) => this.use((db) => db.countFromIndex('rows', 'sources', source));

  versionsOf(id: string): Promise<Version[]> {
    return this.use(async (db) => {
      const transaction = db.transaction(['rows', 'versions']);
      const [row, versions] = await Promise.all([
        transaction.objectStore('rows').getKey(id),
        transaction.objectStore('versions').getAll(versionsOf(id)),
      ]);
      return row === undefined ? [] : versions;
    });
  }

  reports(ids: readonly string[]): Promise<(Report | null)[]> {
    return this.use(async (db) => {
      const transaction = db.transaction(['rows', 'reports']);
      // What was deleted has its text, and no row.
      const held = async (id: string): Promise<Report | null> => {
        const [row, report] = await Promise.all([transaction.objectStore('rows').getKey(id), transaction.objectStore('reports').get(id)]);
        return (row !== undefined && report) || null;
      };
      return Promise.all(ids.map(held));
    });
  }

  rows({ after = null, most }: { readonly after?: RowsCursor | null; readonly most: number }): Promise<Rows> {
    return this.use(async (db) => {
      const range = after && IDBKeyRange.lowerBound([...after], true);
      const rows = await db.getAllFromIndex('rows', 'newest', range, most);
      const last = rows.length < most ? undefined : rows.at(-1);
      return { rows, next: last ? [last.newest, last.id] : null };
    });
  }

  rowsOf(source: string, { after = null, most }: { readonly after?: string | null; readonly most: number }): Promise<Row[]> {
    return this.use(async (db) => {
      if (after === null) return db.getAllFromIndex('rows', 'sources', source, most);
      const rows: Row[] = [];
      let cursor = await db.transaction('rows').store.index('sources').openCursor(IDBKeyRange.only(source));
      if (cursor && cursor.primaryKey <= after) cursor = await cursor.continuePrimaryKey(source, after);
      if (cursor?.primaryKey === after) cursor = await cursor.continue();
      for (; cursor && rows.length < most; cursor = await cursor.continue()) rows.push(cursor.value);
      return rows;
    });
  }

  oldest({ after = null, before, most }: Parameters<LibraryReader['oldest']>[0]): Promise<Rows> {
    return this.use(async (db) => {
      const least = before === null ? Number.NEGATIVE_INFINITY : -timeOf(before);
      const range = after ? IDBKeyRange.bound([least], [...after], true, true) : IDBKeyRange.lowerBound([least], true);
      const rows: Row[] = [];
      let last: RowsCursor | null = null;
      const { store } = db.transaction('rows');
      for (let cursor = await store.index('newest').openCursor(range, 'prev'); cursor; cursor = await cursor.continue()) {
        if (rows.length === most) return { rows, next: last };
        const { newest, id } = cursor.value;
        last = [newest, id];
        if (mayGo(cursor.value)) rows.push(cursor.value);
      }
      return { rows, next: null };
    });
  }

  usage(): Promise<Usage> {
    return this.use(async (db) => {
      const state = await db.get('state', 'state');
      return { reports: state?.held ?? 0, bytes: state?.bytes ?? 0 };
    });
  }

  generation = () => this.use(async (db) => (await db.get('state', 'state'))?.generation ?? 0);

  deletions(): Promise<Deletion[]> {
    return this.use(async (db) => (await db.getAll('deletions')).sort((a, b) => Number(b.token) - Number(a.token)));
  }

  close(): void {
    this.#closed = true;
    this.#db?.close();
  }

  /** Opens the database. */
  protected opened(): Promise<LibraryDatabase> {
    return openDatabase(this.#name);
  }

  /**
   * Runs something over the open database. The browser may close it under us (data cleared, disk trouble, a later
   * Collate upgrading it): then it is opened anew, once. A closed database refuses before anything was begun, so
   * nothing is done twice.
   */
  protected use<T>(run: (db: LibraryDatabase) => Promise<T>): Promise<T> {
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
      this.#db = await this.opened();
      return run(this.#db);
    });
  }
}
