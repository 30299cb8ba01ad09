import { leadKeysAcross } from './across';
import type { Entry } from './entry';
import { coarseFilter, FilterWriter, mayHave, note, PROBED } from './filter';
import { type ListKind, PostingsWriter } from './postings';
import type { Profile } from './profile';

// A segment is blocks: its head, then the postings of terms and names (and of skeletons of the lead), then those of fingerprint hashes. The head is what the index
// keeps in memory of it: a few columns with a row a report, the first key of each block, and how often common keys occur.

/** The head of a segment, read. */
export interface Head {
  /** Whether its blocks have landmarks: those that earlier versions wrote have none, and are written anew in time (`isOutdated`). */
  readonly landmarks: boolean;
  /** Whether its filter, if it has one, knows of terms and names too: in larger segments, earlier versions noted hashes alone. */
  readonly filtersKeys: boolean;
  /** Number of the report in each slot, ascending. */
  readonly numbers: Uint32Array;
  /** Day published, in days since 1970; `NO_DAY` where it is not known. */
  readonly days: Int32Array;
  /** What the cheap score is divided by. */
  readonly lengths: Float32Array;
  /** Kept grams of its fingerprint. */
  readonly grams: Uint32Array;
  /** Keys of terms and names that many reports have, ascending, and how many: for these no list has to be read to know it. */
  readonly commonKeys: Uint32Array;
  readonly commonCounts: Uint32Array;
  /** First key of each block of terms and names, and of each block of hashes. */
  readonly keyBlocks: Uint32Array;
  readonly gramBlocks: Uint32Array;
  /** Days on which reports were published, ascending, and how many on each. */
  readonly publishedDays: Int32Array;
  readonly publishedCounts: Uint32Array;
  /** Which keys and hashes may be listed (`mayList`); empty in a large segment, and in some that earlier versions wrote. */
  readonly filter: Uint32Array;
}

export const NO_DAY = -0x80000000;
/** Reports of a segment, or the share of them, from which a key counts as common: some six thousand keys, whatever the size. */
const COMMON = { reports: 4, share: 1 / 256 };
/** Reports up to which a segment has a fine filter: the smallest level, of which there are one or two, 200 bytes a report. */
const FINELY_FILTERED = 1024;
/** Reports up to which one has a coarse filter, 54 bytes a report, read at each wake: beyond, most of what a query asks for is there. Half of what it asks for are its own grams. */
const FILTERED = 16_384;

/** As many reports of a segment have a common key at least. */
export function leastCommon(reports: number): number {
  return Math.max(COMMON.reports, COMMON.share * reports);
}

/** Whether a segment may list a key or hash; never false where it does. */
export function mayList({ filter, filtersKeys, numbers }: Head, kind: ListKind, key: number): boolean {
  if (numbers.length <= FINELY_FILTERED) return mayHave(filter, kind, key, PROBED.fine);
  return (kind === 'keyBlocks' && !filtersKeys) || mayHave(filter, kind, key, PROBED.coarse);
}

/** Whether a segment was written by an earlier version that read more slowly. */
export function isOutdated({ landmarks, filtersKeys, numbers }: Head): boolean {
  return !landmarks || (!filtersKeys && numbers.length <= FILTERED);
}

/** Collects what becomes a segment: rows first, then the lists of terms and names in ascending order, then those of hashes. */
export class SegmentWriter {
  readonly #rows: { readonly number: number; readonly day: number; readonly length: number; readonly grams: number }[] = [];
  readonly #common: { key: number; count: number }[] = [];
  /** Blocks that are ready to be written, in order; the first comes after the head. */
  readonly #ready: Uint8Array[] = [];
  readonly #keys: PostingsWriter;
  readonly #grams: PostingsWriter;
  readonly #fine = new FilterWriter();
  #coarse: Uint32Array | null = null;

  /** @param passing whether it will soon be merged with others */
  constructor(passing: boolean) {
    const take = (block: Uint8Array) => void this.#ready.push(block);
    this.#keys = new PostingsWriter(take, passing);
    this.#grams = new PostingsWriter(take, passing);
  }

  get reports(): number {
    return this.#rows.length;
  }

  addRow(number: number, day: number, length: number, grams: number): void {
    this.#rows.push({ number, day, length, grams });
  }

  addKey(key: number, slots: readonly number[]): void {
    if (slots.length >= leastCommon(this.reports)) this.#common.push({ key, count: slots.length });
    this.#note('keyBlocks', key);
    this.#keys.add(key, slots);
  }

  addGram(hash: number, slots: readonly number[]): void {
    this.#keys.end();
    this.#note('gramBlocks', hash);
    this.#grams.add(hash, slots);
  }

  #note(kind: ListKind, key: number): void {
    if (this.reports <= FINELY_FILTERED) this.#fine.add(kind, key);
    else if (this.reports <= FILTERED) {
      this.#coarse ??= coarseFilter(this.#rows.reduce((n, { grams }) => n + grams, 0));
      note(this.#coarse, kind, key);
    }
  }

  /** How many blocks are ready, and takes them. */
  get ready(): number {
    return this.#ready.length;
  }
  take(): Uint8Array[] {
    return this.#ready.splice(0);
  }

  /** Closes the last blocks, and gives the head. */
  end(): Uint8Array {
    this.#keys.end();
    this.#grams.end();
    const rows = this.#rows;
    const published = countedDays(rows);
    const filter = this.#coarse ?? this.#fine.end();
    const columns = [
      Uint32Array.of(
        FILTERING_KEYS,
        rows.length,
        this.#common.length,
        this.#keys.firstKeys.length,
        this.#grams.firstKeys.length,
        published.length,
        filter.length,
      ),
      Uint32Array.from(rows, (row) => row.number),
      Int32Array.from(rows, (row) => row.day),
      Float32Array.from(rows, (row) => row.length),
      Uint32Array.from(rows, (row) => row.grams),
      Uint32Array.from(this.#common, ({ key }) => key),
      Uint32Array.from(this.#common, ({ count }) => count),
      Uint32Array.from(this.#keys.firstKeys),
      Uint32Array.from(this.#grams.firstKeys),
      Int32Array.from(published, ([day]) => day),
      Uint32Array.from(published, ([, count]) => count),
      filter,
    ];
    const head = new Uint8Array(columns.reduce((n, column) => n + column.byteLength, 0));
    let at = 0;
    for (const column of columns) {
      head.set(new Uint8Array(column.buffer), at);
      at += column.byteLength;
    }
    return head;
  }
}

/** What heads begin with; those of segments without landmarks begin with the number of reports, which is never as high. */
const FILTERING_KEYS = 0xfffffffe;
/** The same of earlier ones, with filters for hashes alone. */
const WITH_LANDMARKS = 0xffffffff;
/** Numbers at the start of a head, or after that, which say how long its columns are. */
const COUNTS = 6;

function countedDays(rows: readonly { readonly day: number }[]): [day: number, count: number][] {
  const counts = new Map<number, number>();
  for (const { day } of rows) if (day !== NO_DAY) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

/** Reads a head; null where it is none. Its arrays lie in the given bytes. */
export function readHead(bytes: Uint8Array): Head | null {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (bytes.length < 4 * (COUNTS + 1)) return null;
  const [layout = 0] = new Uint32Array(buffer, byteOffset, 1);
  const landmarks = layout === FILTERING_KEYS || layout === WITH_LANDMARKS;
  const before = landmarks ? 1 : 0;
  const [reports = 0, common = 0, keys = 0, grams = 0, days = 0, filter = 0] = new Uint32Array(buffer, byteOffset + 4 * before, COUNTS);
  if (bytes.length !== 4 * (before + COUNTS + 4 * reports + 2 * common + keys + grams + 2 * days + filter)) return null;
  let at = byteOffset + 4 * (before + COUNTS);
  const column = <T>(of: new (buffer: ArrayBufferLike, at: number, length: number) => T, length: number): T => {
    const list = new of(buffer, at, length);
    at += 4 * length;
    return list;
  };
  return {
    landmarks,
    filtersKeys: layout === FILTERING_KEYS,
    numbers: column(Uint32Array, reports),
    days: column(Int32Array, reports),
    lengths: column(Float32Array, reports),
    grams: column(Uint32Array, reports),
    commonKeys: column(Uint32Array, common),
    commonCounts: column(Uint32Array, common),
    keyBlocks: column(Uint32Array, keys),
    gramBlocks: column(Uint32Array, grams),
    publishedDays: column(Int32Array, days),
    publishedCounts: column(Uint32Array, days),
    filter: column(Uint32Array, filter),
  };
}

/** What the cheap score of a report is divided by. */
export function cheapLength({ lengths }: Entry): number {
  return Math.fround(lengths.terms + lengths.names + 1);
}

/** The keys under which a report is listed, besides those of its fingerprint. */
export function listedKeys(profile: Profile): Int32Array[] {
  return [profile.terms.keys, profile.names.keys, leadKeysAcross(profile.across)];
}

/**
 * Makes a segment of entries, in ascending order of their numbers; a few thousand at most.
 * @param passing whether it will soon be merged with others
 */
export function writeSegment(entries: readonly (readonly [number: number, entry: Entry])[], passing: boolean): SegmentWriter {
  const writer = new SegmentWriter(passing);
  for (const [number, entry] of entries) {
    writer.addRow(number, entry.profile.day ?? NO_DAY, cheapLength(entry), entry.fingerprint.hashes.length);
  }
  const keys = entries.map(([, { profile }]) => listedKeys(profile));
  eachList(keys, (key, slots) => writer.addKey(key, slots));
  const grams = entries.map(([, { fingerprint }]) => [fingerprint.hashes]);
  eachList(grams, (hash, slots) => writer.addGram(hash, slots));
  return writer;
}

/** Turns each slot's keys into each key's slots, both ascending. */
function eachList(keysOfSlots: readonly (readonly ArrayLike<number>[])[], visit: (key: number, slots: number[]) => void): void {
  const { keys, slots } = sortedByKey(keysOfSlots);
  for (let i = 0; i < keys.length; ) {
    const key = keys[i] as number;
    const having: number[] = [];
    for (; keys[i] === key; i++) if (having.at(-1) !== slots[i]) having.push(slots[i] as number);
    visit(key, having);
  }
}

/** Bits of a key that one pass of sorting looks at, and passes for all of them. */
const DIGIT = 11;
const PASSES = 3;

/**
 * Keys with their slots, by key, and of one key by slot. Sorted digit by digit, the lowest first, each pass leaving equal ones in their order: slots come
 * ascending, and stay so. A fifth of the time that sorting pairs by comparing them takes.
 */
function sortedByKey(keysOfSlots: readonly (readonly ArrayLike<number>[])[]): { readonly keys: Uint32Array; readonly slots: Uint32Array } {
  const room = keysOfSlots.reduce((n, lists) => n + lists.reduce((m, list) => m + list.length, 0), 0);
  let from = { keys: new Uint32Array(room), slots: new Uint32Array(room) };
  let to = { keys: new Uint32Array(room), slots: new Uint32Array(room) };
  let n = 0;
  keysOfSlots.forEach((lists, slot) => {
    for (const list of lists)
      for (let i = 0; i < list.length; i++) {
        from.keys[n] = list[i] as number;
        from.slots[n++] = slot;
      }
  });
  for (let pass = 0; pass < PASSES; pass++) {
    const shift = pass * DIGIT;
    const places = new Uint32Array(1 << DIGIT);
    const digitAt = (i: number) => ((from.keys[i] as number) >>> shift) & (places.length - 1);
    for (let i = 0; i < room; i++) (places[digitAt(i)] as number)++;
    for (let digit = 0, at = 0; digit < places.length; digit++) {
      const count = places[digit] as number;
      places[digit] = at;
      at += count;
    }
    for (let i = 0; i < room; i++) {
      const place = (places[digitAt(i)] as number)++;
      to.keys[place] = from.keys[i] as number;
      to.slots[place] = from.slots[i] as number;
    }
    [from, to] = [to, from];
  }
  return from;
}
