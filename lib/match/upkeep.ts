import type { SegmentRef, Shelf, Upkeep } from '../corpus';
import { MergeLost, mergeSegments } from './merge';
import { placeOf, type Resident, type Segment, type Snapshot } from './resident';
import { isOutdated, type SegmentWriter, writeSegment } from './segment';

/** Log entries from which they become a segment. Below, they are looked at one by one, which costs a query less than a millisecond. */
export const LOG_ROOM = 64;
/** The same while reports wait for an entry. */
const WAITING_LOG_ROOM = 1024;
/** Neighbouring segments that are merged at once while reports wait: each report is then written anew a few times and not some dozen. */
const WAITING_MERGE = 12;
/** Log entries that become one segment at most: bounds what is in memory at once. */
const LOG_AT_ONCE = 1024;
/**
 * Reports of a level, from the level below. With 16 there are three segments at 100,000 reports, and each report is written anew some
 * 25 times, a kilobyte each, on the way to the largest; with 8, one segment more and 18 times.
 */
const FACTOR = 16;
/** Dropped reports, and the share of them, from which a segment is written anew without them. */
const MANY_DEAD = { reports: 32, share: 0.25 };
/** Reports that wait for an entry and get one in a step: some 70 ms, for which an answer may have to wait. Fewer, and most of the time goes into transactions. */
const ADMIT = 64;

/**
 * Does one step of what is to be done on a shelf: make entries that are waited for, turn the log into a segment, merge segments.
 * Each step is bounded, or made of bounded ones, and can be stopped at any moment. False: nothing is left to do.
 */
export async function tidyStep(resident: Resident): Promise<boolean> {
  const { upkeep } = resident.shelf;
  if (!upkeep) return false;
  const now = await resident.refresh();
  // What merges have left behind, once after waking and after each swap.
  if (resident.swept !== now.manifest.revision) {
    if (!(await upkeep.sweep())) resident.swept = now.manifest.revision;
    return true;
  }
  const waiting = now.waiting > 0;
  if (now.log.length >= (waiting ? WAITING_LOG_ROOM : LOG_ROOM)) return storeLog(upkeep, now, waiting);
  const due = dueFor(now.segments, waiting ? WAITING_MERGE : 2);
  if (due) return merge(resident.shelf, upkeep, now, due);
  if (waiting) await upkeep.admit(ADMIT);
  return waiting;
}

async function storeLog(upkeep: Upkeep, now: Snapshot, waiting: boolean): Promise<boolean> {
  const entries = now.log.slice(0, LOG_AT_ONCE).map(({ number, entry }) => [number, entry] as const);
  const id = await upkeep.begin();
  const written = new Written(upkeep, id);
  const added = await written.end(writeSegment(entries, waiting));
  const next = (entries.at(-1)?.[0] ?? 0) + 1;
  const segments = [...now.segments.map(({ ref }) => ref), added];
  await upkeep.swap({ from: now.manifest.revision, segments, next, added, purged: purged(now, next, []) });
  return true;
}

/**
 * First and last of the segments that are to be merged; null where none are.
 * @param least neighbours of one level from which they are
 */
function dueFor(segments: readonly Segment[], least: number): readonly [number, number] | null {
  const last = segments.length - 1;
  let first = last;
  for (let total = segments[last]?.live ?? 0; first > 0; first--) {
    const before = segments[first - 1] as Segment;
    if (levelOf(before.ref.reports) > levelOf(total)) break;
    total += before.live;
  }
  if (last - first + 1 >= least) return [first, last];
  const worn = segments.findIndex(({ ref, head, live }) => {
    const gone = ref.reports - live;
    return isOutdated(head) || live === 0 || (gone >= MANY_DEAD.reports && gone >= MANY_DEAD.share * ref.reports);
  });
  return worn < 0 ? null : [worn, worn];
}

function levelOf(reports: number): number {
  let level = 1;
  for (let room = LOG_ROOM * FACTOR; room < reports; room *= FACTOR) level++;
  return level;
}

async function merge(shelf: Shelf, upkeep: Upkeep, now: Snapshot, [first, last]: readonly [number, number]): Promise<boolean> {
  const parts = now.segments.slice(first, last + 1);
  const id = await upkeep.begin();
  const written = new Written(upkeep, id);
  try {
    const merged = parts.map(({ ref, head, dead }) => ({ ref, head, dead: (slot: number) => dead?.[slot] === 1 }));
    const writer = await mergeSegments(shelf, merged, (some) => written.take(some));
    const added = writer.reports > 0 ? await written.end(writer) : null;
    const refs = now.segments.map(({ ref }) => ref);
    const segments = [...refs.slice(0, first), ...(added ? [added] : []), ...refs.slice(last + 1)];
    await upkeep.swap({
      from: now.manifest.revision,
      segments,
      next: now.manifest.next,
      added,
      purged: purged(now, now.manifest.next, parts),
    });
  } catch (error) {
    if (!(error instanceof MergeLost)) throw error;
  }
  // Also where somebody else was quicker: the next step looks anew.
  return true;
}

/** Dead numbers that stand in no segment once some have been written anew: those that were in these, and those that never got into one. */
function purged(now: Snapshot, next: number, anew: readonly Segment[]): number[] {
  const still = now.segments.filter((segment) => !anew.includes(segment));
  return [...now.dead].filter((number) => number < next && !still.some(({ head }) => placeOf(head.numbers, number) >= 0));
}

/** A segment being written. */
class Written {
  #blocks = 1;
  readonly #upkeep: Upkeep;
  readonly #id: number;

  constructor(upkeep: Upkeep, id: number) {
    this.#upkeep = upkeep;
    this.#id = id;
  }

  /** Writes the blocks that are ready. */
  async take(writer: SegmentWriter): Promise<void> {
    const blocks = writer.take();
    if (blocks.length === 0) return;
    await this.#upkeep.write(this.#id, this.#blocks, blocks);
    this.#blocks += blocks.length;
  }

  /** Writes what is left, the head last. */
  async end(writer: SegmentWriter): Promise<SegmentRef> {
    const head = writer.end();
    await this.take(writer);
    await this.#upkeep.write(this.#id, 0, [head]);
    return { id: this.#id, blocks: this.#blocks, reports: writer.reports };
  }
}
