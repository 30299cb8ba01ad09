import { unwrap, wrap } from 'idb';
import { type Changing, type State, there } from './library-database';
import { writeDead } from './library-dead';
import { blockKey, type EntryOf, type SegmentSwap, segmentOfKey } from './shelf';
import type { Report } from './types';

// The library's side of the index: what each change does within its transaction.

/** Reports that are worked at together. */
const TOGETHER = 100;
/** Ids among which those that wait for an entry are looked for in one step, at most. */
const LOOKED_OVER = 4000;
/** How many more are looked over each time that too few of them waited. */
const WIDER = 4;
/** Blocks that are swept away in one transaction: some megabytes, a few dozen milliseconds. */
const SWEPT_AT_ONCE = 2000;

async function stateOf(of: Changing): Promise<State> {
  return there(await of.objectStore('state').get('state'));
}

/** The state while a change is under way. */
export type Draft = { -readonly [K in keyof State]: State[K] } & {
  /** Numbers that were dropped (true) or came back with it; written at its end, since many share a record. */
  readonly dead: Map<number, boolean>;
};

/** Runs a change, writes the state after it, and answers what the change did. Where that is false nothing was changed, and the state stays. */
export async function changing<T>(to: Changing, change: (draft: Draft) => Promise<T>): Promise<T> {
  const draft: Draft = { ...(await stateOf(to)), dead: new Map() };
  const done = await change(draft);
  if (done === false) return done;
  const { dead, ...state } = draft;
  await writeDead(to, dead);
  await changeState(to, state);
  return done;
}

/**
 * Puts a report with its entry in the place of the one with its id, which was `held` or not: had a row.
 * @param entry null: it waits for one, which upkeep makes in its turn.
 */
export async function placeReport(to: Changing, draft: Draft, report: Report, entry: Uint8Array | null, held: boolean): Promise<void> {
  const old = await to.objectStore('numbers').get(report.id);
  if (!held) draft.held++;
  if (held && old !== undefined) draft.indexed--;
  if (entry) draft.indexed++;
  const number = entry ? draft.nextNumber++ : null;
  await together(
    () => to.objectStore('reports').put(report),
    () => number !== null && to.objectStore('numbers').put(number, report.id),
    () => number !== null && to.objectStore('entries').put(entry as Uint8Array, number),
    () => number === null && old !== undefined && to.objectStore('numbers').delete(report.id),
    () => old !== undefined && bury(to, draft, old),
  );
}

/** Takes out what there is of a report in texts and index, which was `held` or not: had a row. */
export async function takeReport(to: Changing, draft: Draft, id: string, held: boolean): Promise<void> {
  const number = await to.objectStore('numbers').get(id);
  if (held) draft.held--;
  if (held && number !== undefined) draft.indexed--;
  await together(
    () => to.objectStore('reports').delete(id),
    () => to.objectStore('numbers').delete(id),
    () => number !== undefined && bury(to, draft, number),
  );
}

async function bury(to: Changing, draft: Draft, number: number): Promise<void> {
  draft.dead.set(number, true);
  await to.objectStore('entries').delete(number);
}

/** Runs something over many reports, some at a time: each answer that is waited for by itself costs a fraction of a millisecond. */
export async function forEach<T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < all.length; i += TOGETHER) await Promise.all(all.slice(i, i + TOGETHER).map(run));
}

/** Runs requests of one transaction together. Where one throws, none of the others is left without somebody who looks at it. */
export async function together(...requests: readonly (() => unknown)[]): Promise<void> {
  await Promise.all(requests.map(async (request) => request()));
}

async function changeState(to: Changing, state: State): Promise<void> {
  await to.objectStore('state').put({ ...state, generation: state.generation + 1 }, 'state');
}

/** Makes entries for reports that have none. They wait in the order of their ids. */
export async function admitReports(to: Changing, most: number, entryOf: EntryOf): Promise<void> {
  const state = await stateOf(to);
  const { waiting, inOneRun, lookedTo, atEnd } = await waitingAfter(to, state.admittedTo, most);
  const [entries, numbers] = [unwrap(to).objectStore('entries'), unwrap(to).objectStore('numbers')];
  let { nextNumber, indexed, held } = state;
  const reports = await reportsOf(to, waiting, inOneRun);
  for (const [i, id] of waiting.entries()) {
    const report = reports[i];
    // Not waited for one by one: what fails takes the transaction along. One whose text is lost has a number and no entry: it would be waited for in vain.
    if (report) entries.put(entryOf(report), nextNumber);
    numbers.put(nextNumber++, id);
    indexed++;
  }
  // At the end the counts are taken anew, so that nothing can be waited for in vain.
  if (atEnd && held !== indexed) ({ held, indexed } = await countHeld(to));
  await changeState(to, { ...state, nextNumber, indexed, held, admittedTo: atEnd ? null : lookedTo });
}

/** Reports that wait for an entry. */
interface Waiting {
  readonly waiting: readonly string[];
  /** Whether no other report that is held stands between the first of them and the last. */
  readonly inOneRun: boolean;
  /** How far was looked, and whether that is the end. */
  readonly lookedTo: string | null;
  readonly atEnd: boolean;
}

/** The next ids after one that wait for an entry, so many at most. Few are looked over at first: to list the ids of reports the browser passes over all that they hold. */
async function waitingAfter(to: Changing, after: string | null, most: number): Promise<Waiting> {
  const waiting: string[] = [];
  let inOneRun = true;
  let lookedTo = after;
  for (let [looked, step] = [0, most]; ; step *= WIDER) {
    const range = lookedTo === null ? null : IDBKeyRange.lowerBound(lookedTo, true);
    // By their rows: what was deleted has its text and no row.
    const ids = await to.objectStore('rows').getAllKeys(range, step);
    const known = new Set(ids.length > 0 ? await to.objectStore('numbers').getAllKeys(IDBKeyRange.bound(ids[0], ids.at(-1))) : []);
    for (const id of ids) {
      if (waiting.length === most) return { waiting, inOneRun, lookedTo, atEnd: false };
      if (!known.has(id)) waiting.push(id);
      else if (waiting.length > 0) inOneRun = false;
      lookedTo = id;
    }
    looked += ids.length;
    const atEnd = ids.length < step;
    if (atEnd || waiting.length === most || looked >= LOOKED_OVER) return { waiting, inOneRun, lookedTo, atEnd };
  }
}

/** Reports by their ids, ascending, at once; undefined where one is lost: each answer that is waited for by itself costs a fraction of a millisecond. */
async function reportsOf(to: Changing, ids: readonly string[], inOneRun: boolean): Promise<(Report | undefined)[]> {
  const store = to.objectStore('reports');
  const [first, last] = [ids[0], ids.at(-1)];
  if (inOneRun && first !== undefined && last !== undefined) {
    const run = await store.getAll(IDBKeyRange.bound(first, last), ids.length);
    // What was deleted may lie between them.
    if (run.length === ids.length && run.every(({ id }, i) => id === ids[i])) return run;
  }
  return Promise.all(ids.map((id) => store.get(id)));
}

/** Counts reports that are held, and those of them that have an entry: numbers of what was deleted are passed over. */
export async function countHeld(to: Changing): Promise<{ held: number; indexed: number }> {
  let held = 0;
  let indexed = 0;
  for (let after: string | null = null; ; ) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const ids: string[] = await to.objectStore('rows').getAllKeys(range, LOOKED_OVER);
    const known = ids.length > 0 ? await to.objectStore('numbers').getAllKeys(IDBKeyRange.bound(ids[0], ids.at(-1))) : [];
    const numbered = new Set(known);
    held += ids.length;
    indexed += ids.filter((id) => numbered.has(id)).length;
    if (ids.length < LOOKED_OVER) return { held, indexed };
    after = ids.at(-1) ?? null;
  }
}

/** Puts bylines into the next rows that lack them. False: there are no more. */
export async function signRows(to: Changing, most: number): Promise<boolean> {
  const state = await stateOf(to);
  if (state.signedTo === null) return false;
  const rows = await to.objectStore('rows').getAll(IDBKeyRange.lowerBound(state.signedTo, true), most);
  const lacking = rows.filter(({ byline }) => byline === undefined);
  const reports = await Promise.all(lacking.map(({ id }) => to.objectStore('reports').get(id)));
  await together(...lacking.map((row, i) => () => to.objectStore('rows').put({ ...row, byline: reports[i]?.byline ?? null })));
  const signedTo = rows.length < most ? null : (rows.at(-1)?.id ?? null);
  const next = { ...state, signedTo };
  // Lists are read anew once, when all is done.
  await (signedTo === null ? changeState(to, next) : to.objectStore('state').put(next, 'state'));
  return true;
}

/** Throws the index away, so that all reports wait for an entry of this version. */
export async function startAnew(to: Changing, entryVersion: number): Promise<void> {
  const state = await stateOf(to);
  for (const store of ['numbers', 'entries', 'dead', 'blocks'] as const) await to.objectStore(store).clear();
  await changeState(to, {
    ...state,
    manifest: { revision: state.manifest.revision + 1, segments: [], next: state.nextNumber },
    entryVersion,
    held: await to.objectStore('rows').count(),
    indexed: 0,
    admittedTo: null,
  });
}

/** A number for a new segment. */
export async function beginSegment(to: Changing): Promise<number> {
  const state = await stateOf(to);
  await to.objectStore('state').put({ ...state, nextSegment: state.nextSegment + 1 }, 'state');
  return state.nextSegment;
}

/** Writes blocks of a segment. */
export async function writeBlocks(to: Changing, segment: number, from: number, blocks: readonly Uint8Array[]): Promise<void> {
  const store = unwrap(to).objectStore('blocks');
  let last: IDBRequest | null = null;
  // The last alone is waited for: what fails takes the transaction along.
  blocks.forEach((block, i) => {
    last = store.put(block, blockKey(segment, from + i));
  });
  if (last) await wrap(last);
}

/** Swaps the manifest, if nobody else did and the new segment is whole. */
export async function swapSegments(to: Changing, { from, segments, next, added, purged }: SegmentSwap): Promise<boolean> {
  const state = await stateOf(to);
  if (state.manifest.revision !== from) return false;
  if (added) {
    const whole = IDBKeyRange.bound(blockKey(added.id, 0), blockKey(added.id, added.blocks - 1));
    if ((await to.objectStore('blocks').count(whole)) !== added.blocks) return false;
  }
  await writeDead(to, new Map(purged.map((number) => [number, false])));
  await changeState(to, { ...state, manifest: { revision: from + 1, segments, next } });
  return true;
}

/** Deletes some blocks of one segment that the manifest does not name. False: there were none. */
export async function sweepBlocks(to: Changing): Promise<boolean> {
  const blocks = to.objectStore('blocks');
  const named = new Set((await stateOf(to)).manifest.segments.map(({ id }) => id));
  for (let from = 0; ; ) {
    const cursor = await blocks.openKeyCursor(IDBKeyRange.lowerBound(from));
    if (!cursor) return false;
    const segment = segmentOfKey(cursor.key);
    from = blockKey(segment + 1, 0);
    if (named.has(segment)) continue;
    const keys = await blocks.getAllKeys(IDBKeyRange.bound(cursor.key, from, false, true), SWEPT_AT_ONCE);
    await blocks.delete(IDBKeyRange.bound(cursor.key, keys.at(-1) ?? cursor.key));
    return true;
  }
}
