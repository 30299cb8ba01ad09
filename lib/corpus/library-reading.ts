import { unwrap } from 'idb';
import { answersOf } from './answers';
import { type LibraryDatabase, READ, type State, there } from './library-database';
import { numbersOf } from './library-dead';
import { blockKey, type Known, type ShelfRead, type ShelfState } from './shelf';
import type { Report } from './types';

// What a query reads of a library. It asks several times, each time for what the answers before have told it to, and each
// transaction more costs it as much as a dozen requests: so it goes on in the one that it began with.

/** Blocks between two wanted ones that are read along with them: cheaper than a request more. */
const READ_ALONG = 2;
/**
 * How often is asked in one transaction at most: as often as a query does that finds the library changed at its first look, and begins anew in that
 * transaction. One query after another would keep changes waiting.
 */
const MOST_ASKED = 12;

/** A transaction that was begun. */
interface Begun {
  readonly db: LibraryDatabase;
  readonly stores: Readonly<Record<(typeof READ)[number], IDBObjectStore>>;
  /** Asked for before anything else, so that it is answered before. */
  readonly state: IDBRequest<State | undefined>;
  /** How often was asked in it. */
  asked: number;
}

/** What was asked in a transaction. */
interface Asked {
  readonly begun: Begun;
  readonly requests: readonly IDBRequest[];
}

/**
 * Reads a library's index and texts, in one transaction as long as more is asked for in the turn that an answer came in. Those who read at the same
 * time keep a transaction each: with one for all, each took it from the other, and between any two answers a change came in.
 */
export class LibraryReading {
  readonly #begun = new Set<Begun>();

  /** Where library and index stand. Begins anew: what is asked next need not begin again. */
  async state(db: LibraryDatabase): Promise<State> {
    return (await this.#ask(db, () => [])).state;
  }

  /** What is new since then. */
  async since(db: LibraryDatabase, known: Known | null): Promise<ShelfState> {
    const { state, answers } = await this.#ask(db, ({ stores: { dead } }) => [dead.getAllKeys(), dead.getAll()]);
    const [chunks = [], bits = []] = answers as [number[], Uint8Array[]];
    const dead = chunks.flatMap((chunk, i) => numbersOf(chunk, bits[i] as Uint8Array));
    const { generation, manifest, held, indexed } = state;
    const changed = known?.revision !== manifest.revision;
    const log = IDBKeyRange.lowerBound(Math.max(manifest.next, changed ? 0 : known.upTo));
    const more = await this.#ask(
      db,
      ({ stores: { entries, blocks } }) => [
        entries.getAllKeys(log),
        entries.getAll(log),
        ...(changed ? manifest.segments.map(({ id }) => blocks.get(blockKey(id, 0))) : []),
      ],
      // Of the same state, however often was asked.
      Number.POSITIVE_INFINITY,
    );
    // Entries of what was deleted stay as long as it can be brought back.
    const gone = new Set(dead);
    const [numbers, entries, ...heads] = more.answers as [number[], Uint8Array[], ...(Uint8Array | undefined)[]];
    return {
      generation,
      manifest,
      heads: changed ? heads.map((head) => head ?? new Uint8Array()) : null,
      log: numbers.map((number, i) => [number, entries[i] as Uint8Array] as const).filter(([number]) => !gone.has(number)),
      dead,
      held,
      waiting: held - indexed,
    };
  }

  /** Blocks and entries; null where the library has changed since that generation, or a block is gone. */
  async parts(
    db: LibraryDatabase,
    generation: number | null,
    blocks: readonly number[],
    entries: readonly number[],
  ): Promise<ShelfRead | null> {
    const runs = runsOf(blocks);
    const { state, answers } = await this.#ask(db, ({ stores }) => [
      ...runs.map((run) => readRun(stores.blocks, run)),
      ...entries.map((number) => stores.entries.get(number)),
    ]);
    const found = runs.flatMap((run, i) => blocksOf(run, answers[i]));
    if ((generation !== null && generation !== state.generation) || !found.every((block) => block !== undefined)) return null;
    return { blocks: found, entries: answers.slice(runs.length) as (Uint8Array | undefined)[] };
  }

  /** Whole reports; null where there is none. */
  async reports(db: LibraryDatabase, ids: readonly string[]): Promise<(Report | null)[]> {
    const { answers } = await this.#ask(db, ({ stores }) => [
      ...ids.map((id) => stores.reports.get(id)),
      ...ids.map((id) => stores.rows.getKey(id)),
    ]);
    const [reports, rows] = [answers.slice(0, ids.length) as (Report | undefined)[], answers.slice(ids.length)];
    return reports.map((report, i) => (report && rows[i] !== undefined ? report : null));
  }

  /** Asks in the transaction in whose turn this is, where there is one that still takes requests, else in a new one. With the state of the library in it. */
  async #ask(db: LibraryDatabase, ask: (begun: Begun) => IDBRequest[], most = MOST_ASKED): Promise<{ state: State; answers: unknown[] }> {
    const { begun, requests } = this.#goOn(db, ask, most) ?? this.#begin(db, ask);
    begun.asked++;
    const [, ...answers] = await answersOf([begun.state, ...requests]);
    return { state: there(begun.state.result), answers };
  }

  /** Null: this is the turn of none that takes requests. */
  #goOn(db: LibraryDatabase, ask: (begun: Begun) => IDBRequest[], most: number): Asked | null {
    for (const begun of this.#begun) {
      const requests = begun.db === db && begun.asked < most ? unlessOver(begun, ask) : null;
      if (requests) return { begun, requests };
    }
    return null;
  }

  #begin(db: LibraryDatabase, ask: (begun: Begun) => IDBRequest[]): Asked {
    const transaction = unwrap(db).transaction(READ, 'readonly');
    const store = (name: (typeof READ)[number]) => transaction.objectStore(name);
    const stores = {
      reports: store('reports'),
      rows: store('rows'),
      entries: store('entries'),
      dead: store('dead'),
      blocks: store('blocks'),
      state: store('state'),
    };
    const begun: Begun = { db, stores, state: stores.state.get('state'), asked: 0 };
    this.#begun.add(begun);
    for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => this.#begun.delete(begun), { once: true });
    return { begun, requests: ask(begun) };
  }
}

/** Asks in a transaction. Null: it is over, or it is not its turn, or nothing was asked that would tell. */
function unlessOver(begun: Begun, ask: (begun: Begun) => IDBRequest[]): IDBRequest[] | null {
  try {
    const requests = ask(begun);
    return requests.length > 0 ? requests : null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TransactionInactiveError') return null;
    throw error;
  }
}

/** Parts ascending keys where they lie apart. */
function runsOf(keys: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const key of keys) {
    const run = runs.at(-1);
    if (run && key - (run.at(-1) as number) <= READ_ALONG + 1) run.push(key);
    else runs.push([key]);
  }
  return runs;
}

function readRun(blocks: IDBObjectStore, run: readonly number[]): IDBRequest {
  const [first = 0] = run;
  const last = run.at(-1) ?? first;
  return first === last ? blocks.get(first) : blocks.getAll(IDBKeyRange.bound(first, last));
}

/** The blocks of a run in what was read of it. */
function blocksOf(run: readonly number[], read: unknown): (Uint8Array | undefined)[] {
  const [first = 0] = run;
  const last = run.at(-1) ?? first;
  if (first === last) return [read as Uint8Array | undefined];
  const all = read as Uint8Array[];
  // Where one is missing, nobody knows which: all count as gone.
  return run.map((key) => (all.length === last - first + 1 ? all[key - first] : undefined));
}
