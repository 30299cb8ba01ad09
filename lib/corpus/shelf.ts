import type { Report } from './types';

// The port between the index (lib/match) and what it is kept in: reports, an entry for each (opaque bytes, written once), and
// immutable segments of postings made from entries (opaque blocks). The index knows no storage, the storage no index.
//
// A report gets a number when it is put on the shelf: ascending, never given twice. Numbers from `manifest.next` on are the log:
// entries that no segment covers yet. Dropped numbers below it stay in their segments, as dead ones, until these are merged.

/** An immutable part of the index. */
export interface SegmentRef {
  readonly id: number;
  /** Blocks, of which the first is its head. */
  readonly blocks: number;
  readonly reports: number;
}

/** Which segments make up the index. Swapped as a whole. */
export interface Manifest {
  /** Grows with each swap. */
  readonly revision: number;
  /** Oldest first; numbers ascend from each to the next. */
  readonly segments: readonly SegmentRef[];
  /** Numbers from here on stand in no segment. */
  readonly next: number;
}

export const NO_SEGMENTS: Manifest = { revision: 0, segments: [], next: 0 };

/** What a reader of the shelf knows already. */
export interface Known {
  readonly revision: number;
  /** Log entries below this number are known. */
  readonly upTo: number;
}

/** What an index keeps in memory of a shelf. */
export interface ShelfState {
  /** Grows with every change of the shelf. */
  readonly generation: number;
  readonly manifest: Manifest;
  /** The first block of each segment; null: the manifest is the known one. */
  readonly heads: readonly Uint8Array[] | null;
  /** Entries of the log without what was dropped, by ascending number; where the manifest is the known one, those that are known are left out. */
  readonly log: readonly (readonly [number: number, entry: Uint8Array])[];
  /** Numbers that were dropped, but still stand in segments or among the known log. One that comes back does so with a manifest of another revision. */
  readonly dead: readonly number[];
  /** Reports held, those waiting to be indexed among them. */
  readonly held: number;
  /** Reports held that the index does not have yet. */
  readonly waiting: number;
}

/** Blocks and entries as asked for, in the order of asking. */
export interface ShelfRead {
  readonly blocks: readonly Uint8Array[];
  /** Undefined: no such entry. */
  readonly entries: readonly (Uint8Array | undefined)[];
}

/** A swap of the manifest. */
export interface SegmentSwap {
  /** Revision of the manifest that it was made from. */
  readonly from: number;
  readonly segments: readonly SegmentRef[];
  readonly next: number;
  /** The segment that was written for it; null where none is new. */
  readonly added: SegmentRef | null;
  /** Dead numbers that no segment names any more. */
  readonly purged: readonly number[];
}

/** Reports with their index. Methods reject where the storage does; what is on the shelf is then as before. */
export interface Shelf {
  /** What is new since then; everything where nothing is known. One transaction. */
  since(known: Known | null): Promise<ShelfState>;
  /** Reads blocks (by `blockKey`, ascending) and entries in one transaction. Null: the shelf is not at that generation any more (null: any will do), or a block is gone. */
  read(generation: number | null, blocks: readonly number[], entries: readonly number[]): Promise<ShelfRead | null>;
  /** Whole reports by their ids; null where there is none. */
  reports(ids: readonly string[]): Promise<(Report | null)[]>;
  /** Null: this shelf never changes. */
  readonly upkeep: Upkeep | null;
}

/** What merging needs of a shelf. */
export interface Upkeep {
  /** A number for a new segment, given once. */
  begin(): Promise<number>;
  /** Writes blocks of a segment that no manifest names yet, from a place on. */
  write(segment: number, from: number, blocks: readonly Uint8Array[]): Promise<void>;
  /** Swaps the manifest in one transaction. False: somebody else swapped it before, or swept the new blocks away; nothing was changed. */
  swap(swap: SegmentSwap): Promise<boolean>;
  /** Deletes some blocks that the manifest does not name: merged segments, and what is left of a merge that was stopped. False: there were none. */
  sweep(): Promise<boolean>;
  /** Makes entries for so many of the reports that wait for one. */
  admit(most: number): Promise<void>;
}

/** Segments have room for 67 million blocks each. */
const BLOCKS = 2 ** 26;

/** Where a block of a segment is kept: one ascending number, which stores look up faster than a pair. */
export function blockKey(segment: number, block: number): number {
  return segment * BLOCKS + block;
}

/** The segment whose block a key names. */
export function segmentOfKey(key: number): number {
  return Math.floor(key / BLOCKS);
}

/** Makes a report's entry. */
export type EntryOf = (report: Report) => Uint8Array;
