import { arrivalOf } from './arrival';
import { type BackedUp, takeBackup } from './backup';
import { abort, type Changing, deleteLibrary as deleteDatabase, type LibraryDatabase, STORES } from './library-database';
import {
  admitReports,
  beginSegment,
  changing,
  forEach,
  signRows,
  startAnew,
  swapSegments,
  sweepBlocks,
  together,
  writeBlocks,
} from './library-index';
import { checkReports, checkTotals, type Fault, idsAfter } from './library-integrity';
import { isAnyOver, sweepLaid } from './library-laid';
import { isKnown, type Put, putAll, putReports, putRow, union } from './library-put';
import { LIBRARY_NAME, type LibraryReader, OpenLibrary } from './library-reader';
import { LibraryReading } from './library-reading';
import { restoreSome, takeSource, trashReports } from './library-trash';
import type { Incoming } from './row';
import type { EntryOf, Shelf, Upkeep } from './shelf';
import type { Report } from './types';

/** Reports that one transaction changes at most, where it need not change all of them at once. */
const AT_ONCE = 200;

/** Reports that one transaction of a deletion takes away at most: some tenths of a second, for which whoever keeps a page waits. */
const DROPPED_AT_ONCE = 1000;

/** Reports that a step of checking looks at: their entries are made anew, some milliseconds each. */
const CHECKED_AT_ONCE = 100;

/** Rows that get their bylines in one step: their reports are read for it. */
const SIGNED_AT_ONCE = 200;

/** What a step of checking came to. */
export interface Checked {
  readonly faults: readonly Fault[];
  readonly checked: number;
  readonly next: string | null;
}

/** How a library's entries are made. */
export interface Indexing {
  /** Another than the one that a library was indexed by has its index made anew. */
  readonly version: number;
  readonly entryOf: EntryOf;
}

/**
 * The reports that this reader holds, on this machine, with their rows, earlier versions and index. Every change is whole or not at
 * all, and all of these change together. Methods reject with `LibraryError`; what is called a change is on disk when it resolves.
 */
export interface Library extends Shelf, LibraryReader {
  /** Those of some ids that the reader has kept, or had kept as they read. */
  keptAmong(ids: readonly string[]): Promise<Set<string>>;
  /**
   * Puts reports in, in one transaction: at most some 200. What became of each, in the order given. `later`: their entries are left to upkeep,
   * and until then they are not found.
   */
  put(reports: readonly Incoming[], later?: boolean): Promise<Put[]>;
  /** Puts reports of a backup in as they were held, in one transaction: at most some 200, no id twice. What became of each, in the order given. */
  takeBackup(reports: readonly BackedUp[], later?: boolean): Promise<Put[]>;
  /** Adds tags to rows, and takes others away. Answers the ids of those that this changed. */
  tag(ids: readonly string[], add: readonly string[], remove?: readonly string[]): Promise<string[]>;
  /**
   * Moves reports with their versions to the trash. Names the deletion; it stays restorable until the trash is emptied.
   * @param token a deletion that is gone on with
   */
  dropAll(ids: readonly string[], token?: string | null): Promise<string>;
  /** Takes a source away from its reports, or the first `most` of them; those that came in no other way go to the trash. Names the deletion. */
  dropSource(source: string, token?: string | null, most?: number): Promise<string>;
  /**
   * Puts a source's reports in the place of those that it had, all in one transaction: for files of some thousands of reports. Names
   * the deletion of what the source has no more.
   */
  replaceSource(source: string, reports: readonly Omit<Incoming, 'source'>[]): Promise<{ puts: Put[]; token: string }>;
  /** Brings back what a deletion took, or the first `most` of it; says how many reports. What came in anew meanwhile stays, as a later version. */
  restoreAll(token: string, most?: number): Promise<number>;
  /** Forgets all deletions: nothing can be brought back, and `sweep` takes away what lies there. */
  emptyTrash(): Promise<void>;
  /** Takes away some of what lies there of forgotten deletions. False: there is nothing left. */
  sweep(): Promise<boolean>;
  /**
   * Finds what is wrong with the next reports after an id, and with `repair` mends it. `next`: where to go on; null: all were looked at,
   * and the totals too. The lists of the index look after themselves: one that cannot be read is made anew.
   */
  check(after: string | null, repair: boolean): Promise<Checked>;
  /** Puts bylines into some rows of an earlier Collate, which had none. False: there is nothing left to do. */
  signRows(): Promise<boolean>;
  /** What tells this library from another in its place, and how much it holds. */
  mark(): Promise<{ readonly born: number; readonly reports: number; readonly generation: number }>;
  /** Throws the index away: all reports then wait to be indexed anew. */
  rebuild(): Promise<void>;
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

class IndexedLibrary extends OpenLibrary implements Library {
  readonly #indexing: Indexing;
  readonly #reading = new LibraryReading();

  constructor(indexing: Indexing, name: string) {
    super(name);
    this.#indexing = indexing;
  }

  /** Opens the database now, and not at the first call. */
  open(): Promise<void> {
    return this.use(async () => {});
  }

  keptAmong(ids: readonly string[]): Promise<Set<string>> {
    return this.use(async (db) => {
      const { store } = db.transaction('rows');
      const found = await Promise.all(ids.map((id) => store.get(id)));
      return new Set(found.flatMap((row) => (row?.sources.some((s) => s === 'kept' || s === 'read') ? [row.id] : [])));
    });
  }

  async put(incoming: readonly Incoming[], later = false): Promise<Put[]> {
    if (later) return this.#change((to) => putReports(to, incoming, () => null));
    const { entryOf, idle } = await this.#prepare(incoming);
    return idle ? incoming.map(() => 'same') : this.#change((to) => putReports(to, incoming, entryOf));
  }

  async takeBackup(backed: readonly BackedUp[], later = false): Promise<Put[]> {
    const entries = new Map<Report, Uint8Array>(later ? [] : backed.map(({ report }) => [report, this.#indexing.entryOf(report)]));
    const entryOf = (report: Report) => (later ? null : (entries.get(report) ?? this.#indexing.entryOf(report)));
    const puts: Put[] = [];
    await this.#change((to) =>
      changing(to, async (draft) => {
        await forEach([...backed.keys()], async (i) => {
          puts[i] = await takeBackup(to, draft, backed[i] as BackedUp, entryOf);
        });
      }),
    );
    return puts;
  }

  tag(ids: readonly string[], add: readonly string[], remove: readonly string[] = []): Promise<string[]> {
    return this.#change((to) =>
      changing(to, async (draft) => {
        const changed: string[] = [];
        for (const id of ids) {
          const row = await to.objectStore('rows').get(id);
          if (!row || (add.every((tag) => row.tags.includes(tag)) && !remove.some((tag) => row.tags.includes(tag)))) continue;
          await putRow(to, draft, { ...row, tags: union(row.tags, add).filter((tag) => !remove.includes(tag)) }, row);
          changed.push(id);
        }
        return changed;
      }),
    );
  }

  async dropAll(ids: readonly string[], begun: string | null = null): Promise<string> {
    const token = begun ?? (await this.#token());
    for (let i = 0; i < ids.length; i += DROPPED_AT_ONCE)
      await this.#change((to) => trashReports(to, ids.slice(i, i + DROPPED_AT_ONCE), token));
    return token;
  }

  async dropSource(source: string, begun: string | null = null, most = Number.POSITIVE_INFINITY): Promise<string> {
    const token = begun ?? (await this.#token());
    for (let left = most; left > 0; ) {
      const step = Math.min(DROPPED_AT_ONCE, left);
      const taken = await this.#change((to) =>
        changing(to, async (draft) => {
          const ids = await to.objectStore('rows').index('sources').getAllKeys(source, step);
          await takeSource(to, draft, ids, source, token);
          return ids.length;
        }),
      );
      left = taken < step ? 0 : left - taken;
    }
    return token;
  }

  async replaceSource(source: string, reports: readonly Omit<Incoming, 'source'>[]): Promise<{ puts: Put[]; token: string }> {
    const incoming = reports.map((one) => ({ ...one, source }));
    const { entryOf } = await this.#prepare(incoming);
    const token = await this.#token();
    const kept = new Set(reports.map(({ report }) => report.id));
    const puts: Put[] = [];
    await this.#change((to) =>
      changing(to, async (draft) => {
        const before = await to.objectStore('rows').index('sources').getAllKeys(source);
        for (const { put } of await putAll(to, draft, incoming, entryOf)) puts.push(put);
        const gone = before.filter((id) => !kept.has(id));
        await takeSource(to, draft, gone, source, token);
      }),
    );
    return { puts, token };
  }

  async restoreAll(token: string, most = Number.POSITIVE_INFINITY): Promise<number> {
    for (let all = 0; ; ) {
      const { reports, over } = await this.#change((to) => restoreSome(to, token, Math.min(AT_ONCE, most - all)));
      all += reports;
      if (over || all >= most) return all;
    }
  }

  emptyTrash(): Promise<void> {
    return this.#change((to) => together(...(['trash', 'deletions'] as const).map((store) => () => to.objectStore(store).clear())));
  }

  async sweep(): Promise<boolean> {
    // Looked at first: a change waits for every other.
    if (!(await this.use(isAnyOver))) return false;
    await this.#change((to) => sweepLaid(to), 'relaxed');
    return true;
  }

  check(after: string | null, repair: boolean): Promise<Checked> {
    return this.#change(async (to) => {
      const ids = await idsAfter(to, after, CHECKED_AT_ONCE);
      const { faults, checked } = await checkReports(to, ids, repair, this.#indexing.entryOf);
      const next = ids.length < CHECKED_AT_ONCE ? null : (ids.at(-1) ?? null);
      return { faults: next === null ? [...faults, ...(await checkTotals(to, repair))] : faults, checked, next };
    });
  }

  async signRows(): Promise<boolean> {
    // Looked at first: a change waits for every other.
    const left = await this.use(async (db) => (await db.get('state', 'state'))?.signedTo ?? null);
    return left !== null && this.#change((to) => signRows(to, SIGNED_AT_ONCE), 'relaxed');
  }

  mark(): Promise<{ born: number; reports: number; generation: number }> {
    return this.use(async (db) => {
      const { born = 0, held = 0, generation = 0 } = (await db.get('state', 'state')) ?? {};
      return { born, reports: held, generation };
    });
  }

  rebuild(): Promise<void> {
    return this.#change((to) => startAnew(to, this.#indexing.version));
  }

  since: Shelf['since'] = (known) => this.use((db) => this.#reading.since(db, known));
  read: Shelf['read'] = (generation, blocks, entries) => this.use((db) => this.#reading.parts(db, generation, blocks, entries));
  override reports(ids: readonly string[]): Promise<(Report | null)[]> {
    return this.use((db) => this.#reading.reports(db, ids));
  }

  // What a merge writes need not be on disk before its swap is, which comes after it: browsers keep the order.
  readonly upkeep: Upkeep = {
    begin: () => this.#change((to) => beginSegment(to), 'relaxed'),
    write: (segment, from, blocks) => this.#change((to) => writeBlocks(to, segment, from, blocks), 'relaxed'),
    swap: (swap) => this.#change((to) => swapSegments(to, swap)),
    sweep: () => this.#change((to) => sweepBlocks(to), 'relaxed'),
    admit: (most) => this.#change((to) => admitReports(to, most, this.#indexing.entryOf), 'relaxed'),
  };

  /** Opens the database. An index that another version made is thrown away: it is made anew from the reports. */
  protected override async opened(): Promise<LibraryDatabase> {
    const db = await super.opened();
    const { entryVersion } = await this.#reading.state(db);
    if (entryVersion !== this.#indexing.version) {
      const transaction = db.transaction(STORES, 'readwrite', { durability: 'strict' });
      await startAnew(transaction, this.#indexing.version);
      await transaction.done;
    }
    return db;
  }

  /** Names a deletion: after the generation that it begins, so that no two are named alike. */
  async #token(): Promise<string> {
    await this.#change((to) => changing(to, async () => {}), 'relaxed');
    return String(await this.generation());
  }

  /**
   * Makes the entries that will be wanted before the transaction begins, which others wait for; what is wanted beside them is made in
   * it. `idle`: there is nothing to change.
   */
  async #prepare(incoming: readonly Incoming[]): Promise<{ entryOf: EntryOf; idle: boolean }> {
    let idle = true;
    const wanted = await this.use(async (db) => {
      const transaction = db.transaction(['reports', 'rows']);
      const arrivals = incoming.map(async (one) => {
        const { id } = one.report;
        const [held, row] = await Promise.all([transaction.objectStore('reports').get(id), transaction.objectStore('rows').get(id)]);
        const same = arrivalOf(held, row, one) === 'same';
        idle &&= same && row !== undefined && isKnown(row, one);
        return same ? [] : [one.report];
      });
      return (await Promise.all(arrivals)).flat();
    });
    const entries = new Map<Report, Uint8Array>(wanted.map((report) => [report, this.#indexing.entryOf(report)]));
    return { entryOf: (report) => entries.get(report) ?? this.#indexing.entryOf(report), idle };
  }

  /** Runs a change in one transaction; `strict`: it is on disk when the promise resolves. */
  #change<T>(change: (to: Changing) => Promise<T>, durability: 'strict' | 'relaxed' = 'strict'): Promise<T> {
    return this.use(async (db) => {
      const transaction = db.transaction(STORES, 'readwrite', { durability });
      const done = transaction.done;
      // Looked at below; without this a failing change would leave it unhandled in between.
      done.catch(() => {});
      try {
        const result = await change(transaction);
        await done;
        return result;
      } catch (error) {
        abort(transaction);
        // A quota is often found to be exceeded at commit only: the transaction's own error says so.
        throw transaction.error ?? error;
      }
    });
  }
}
