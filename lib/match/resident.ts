import { blockKey, type Manifest, type SegmentRef, type Shelf } from '../corpus';
import { type Entry, readEntry } from './entry';
import type { ListKind } from './postings';
import { type Head, readHead } from './segment';

/** The index was written by another version, or is damaged: it must be made anew from the reports. */
export class IndexUnreadable extends Error {
  override readonly name = 'IndexUnreadable';
}

/** The shelf has changed since it was looked at. */
export class ShelfChanged extends Error {
  override readonly name = 'ShelfChanged';
}

/** A segment as it is kept in memory. */
export interface Segment {
  readonly ref: SegmentRef;
  readonly head: Head;
  /** 1 for each slot whose report was dropped; null: none was. */
  readonly dead: Uint8Array | null;
  readonly live: number;
}

/** A shelf at one generation: what the index keeps in memory of it. */
export interface Snapshot {
  readonly generation: number;
  readonly manifest: Manifest;
  readonly segments: readonly Segment[];
  /** Reports that no segment has yet, looked at one by one. */
  readonly log: readonly { readonly number: number; readonly entry: Entry }[];
  readonly dead: ReadonlySet<number>;
  readonly held: number;
  readonly waiting: number;
  /** Log entries below this number are known. */
  readonly upTo: number;
}

/** A shelf with what is kept in memory of it: a few dozen bytes a report. Blocks are not: the next query asks for others, and who asks the same again has the answer (`matched-lately.ts`). */
export class Resident {
  readonly shelf: Shelf;
  /** Revision of the manifest at which nothing was left to sweep; null: not known. */
  swept: number | null = null;
  #snapshot: Snapshot | null = null;

  constructor(shelf: Shelf) {
    this.shelf = shelf;
  }

  /** The shelf as last looked at; null before the first look. */
  get latest(): Snapshot | null {
    return this.#snapshot;
  }

  /** Looks at what is new on the shelf. Throws `IndexUnreadable`. */
  async refresh(): Promise<Snapshot> {
    const before = this.#snapshot;
    const state = await this.shelf.since(before && { revision: before.manifest.revision, upTo: before.upTo });
    const dead = new Set(state.dead);
    const heads = state.heads?.map((bytes) => readHead(bytes)) ?? before?.segments.map(({ head }) => head) ?? [];
    const segments = state.manifest.segments.map((ref, i) => segmentOf(ref, heads[i] ?? null, state.dead));
    const known = state.heads ? [] : (before?.log.filter(({ number }) => !dead.has(number)) ?? []);
    const log = [...known, ...state.log.map(([number, bytes]) => ({ number, entry: entryIn(bytes) }))];
    const { generation, manifest, held, waiting } = state;
    const upTo = Math.max(before?.upTo ?? 0, manifest.next, (log.at(-1)?.number ?? -1) + 1);
    this.#snapshot = { generation, manifest, segments, log, dead, held, waiting, upTo };
    return this.#snapshot;
  }

  /**
   * Reads blocks by their keys, and entries by their numbers. Throws `ShelfChanged`; where blocks alone are wanted (null), and none are,
   * the shelf is not asked, and what has changed there stays unseen.
   */
  async read(
    at: Snapshot,
    keys: Iterable<number>,
    numbers: readonly number[] | null,
  ): Promise<{ blocks: Map<number, Uint8Array>; entries: Entry[] }> {
    const wanted = [...keys].sort((a, b) => a - b);
    const blocks = new Map<number, Uint8Array>();
    if (wanted.length === 0 && numbers === null) return { blocks, entries: [] };
    const read = await this.shelf.read(at.generation, wanted, numbers ?? []);
    if (!read) throw new ShelfChanged();
    read.blocks.forEach((block, i) => void blocks.set(wanted[i] as number, block));
    return { blocks, entries: read.entries.map((bytes) => entryIn(bytes)) };
  }
}

/** Key of a block of a segment's section, by its place there. */
export function blockKeyOf({ ref, head }: Segment, section: ListKind, place: number): number {
  return blockKey(ref.id, (section === 'keyBlocks' ? 1 : 1 + head.keyBlocks.length) + place);
}

function segmentOf(ref: SegmentRef, head: Head | null, dropped: readonly number[]): Segment {
  if (!head || head.numbers.length !== ref.reports || 1 + head.keyBlocks.length + head.gramBlocks.length !== ref.blocks) {
    throw new IndexUnreadable();
  }
  let dead: Uint8Array | null = null;
  let live = ref.reports;
  for (const number of dropped) {
    const slot = placeOf(head.numbers, number);
    if (slot < 0) continue;
    dead ??= new Uint8Array(ref.reports);
    dead[slot] = 1;
    live--;
  }
  return { ref, head, dead, live };
}

/** Where a number stands among ascending ones; −1 where it does not. */
export function placeOf(numbers: Uint32Array | Int32Array, number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === number ? low : -1;
}

function entryIn(bytes: Uint8Array | undefined): Entry {
  const entry = bytes && readEntry(bytes);
  if (!entry) throw new IndexUnreadable();
  return entry;
}
